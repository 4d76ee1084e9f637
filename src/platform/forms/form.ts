import type { z } from 'zod'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { fieldTexts } from './texts.ts'

/** A posted form: texts trimmed, several values per name kept, files apart. */
export class Form {
  readonly values: Map<string, string[]>
  readonly files: Map<string, { name: string; bytes: Uint8Array }>

  constructor(
    values: Map<string, string[]>,
    files: Map<string, { name: string; bytes: Uint8Array }> = new Map(),
  ) {
    this.values = values
    this.files = files
  }

  /** The first value of a field; empty when it is not there. */
  text(name: string): string {
    return this.values.get(name)?.[0] ?? ''
  }

  all(name: string): string[] {
    return this.values.get(name) ?? []
  }

  has(name: string): boolean {
    return this.values.has(name)
  }

  file(name: string): { name: string; bytes: Uint8Array } | null {
    return this.files.get(name) ?? null
  }

  /** Names of all fields that are not the form's own bookkeeping (`_key`, `_version`). */
  names(): string[] {
    return [...this.values.keys()].filter((name) => !name.startsWith('_'))
  }
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

/**
 * Reads a form by a schema whose keys are field names; array schemas take all values, others the first. Fields the schema does not
 * know are refused, so that nobody can set what the form does not show.
 */
export function readForm<S extends z.ZodObject>(form: Form, schema: S, locale: Locale): Parsed<z.infer<S>> {
  const known = Object.keys(schema.shape)
  const unknown = form.names().filter((name) => !known.includes(name))
  const raw = Object.fromEntries(
    known.map((name) => [
      name,
      isList(schema.shape[name]) ? form.all(name) : (form.values.get(name)?.[0] ?? undefined),
    ]),
  )
  const result = schema.safeParse(raw)
  if (result.success && unknown.length === 0) return { ok: true, value: result.data }
  const texts = fieldTexts[locale]
  const errors = unknown.map((name) => ({ field: name, message: texts.unknownField(name) }))
  for (const issue of result.success ? [] : result.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.some((error) => error.field === field))
      errors.push({ field, message: messageOf(issue, locale) })
  }
  return { ok: false, errors }
}

function isList(schema: unknown): boolean {
  const definition = (schema as { def?: { type?: string; innerType?: unknown; in?: unknown } }).def
  if (definition?.type === 'array') return true
  const inner = definition?.innerType ?? definition?.in
  return inner !== undefined && isList(inner)
}

/** Messages written by a topic are `da|en`; the rest have one sentence per sort of mistake. */
function messageOf(issue: z.core.$ZodIssue, locale: Locale): string {
  const texts = fieldTexts[locale]
  // first: the library's own sentence about a choice lists the values with |, as ours do the languages
  if (issue.code === 'invalid_value') return texts.choose
  if (issue.message.includes('|')) return issue.message.split('|')[locale === 'da' ? 0 : 1] ?? issue.message
  if (issue.code === 'too_small') return texts.required
  if (issue.code === 'too_big') return texts.tooLong(Number(issue.maximum))
  if (issue.code === 'invalid_type') return texts.required
  return texts.wrong
}
