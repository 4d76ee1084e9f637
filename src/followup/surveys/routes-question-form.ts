import type { FieldError } from '../../ui/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { joinedCondition } from './condition-offers.ts'
import type { Choice, Instrument, Question, Sensitivity } from './instrument.ts'
import { nameAfter } from './name-after.ts'
import type { Problem } from './problem.ts'
import { placeOf, problemInWords } from './problem-words.ts'
import { texts } from './texts.ts'

export const sensitivities = ['ordinary', 'sensitive', 'offensive-behaviour'] as const satisfies Sensitivity[]

/** What a form says, by field name. */
interface Typed {
  text(name: string): string
  all(name: string): string[]
}

/** A question as its form shows it. */
export function questionValues(question: Question, sectionId: string): Typed {
  const values = new Map<string, string[]>()
  const put = (name: string, ...all: (string | number | null)[]) =>
    values.set(
      name,
      all.map((each) => String(each ?? '')),
    )
  const both = (name: string, wording: Wording | null) => {
    put(`${name}Da`, wording?.da ?? '')
    put(`${name}En`, wording?.en ?? '')
  }
  const list = (name: string, all: { id: string; label: Wording; points?: number | null }[]) => {
    put(`${name}Id`, ...all.map(({ id }) => id))
    put(`${name}Da`, ...all.map(({ label }) => label.da))
    put(`${name}En`, ...all.map(({ label }) => label.en))
    put(`${name}Points`, ...all.map(({ points }) => points ?? null))
  }
  put('id', question.id)
  put('section', sectionId)
  both('text', question.text)
  both('help', question.help)
  put('showIf', question.showIf)
  put('requireIf', question.requireIf)
  put('sensitivity', question.sensitivity)
  values.set('required', question.required ? ['yes'] : [])
  values.set('aside', [
    ...(question.offersDontKnow ? ['dont-know'] : []),
    ...(question.offersNotRelevant ? ['not-relevant'] : []),
  ])
  if ('steps' in question) list('choice', question.steps)
  if ('choices' in question) list('choice', question.choices)
  if ('rows' in question) list('row', question.rows)
  if ('atMost' in question) put('atMost', question.atMost)
  if ('lowest' in question) {
    both('lowest', question.lowest)
    both('highest', question.highest)
  }
  if (question.kind === 'number') {
    put('minimum', question.minimum)
    put('maximum', question.maximum)
    put('decimals', question.decimals)
    both('unit', question.unit)
  }
  if (question.kind === 'text') values.set('long', question.long ? ['yes'] : [])
  return { text: (name) => values.get(name)?.[0] ?? '', all: (name) => values.get(name) ?? [] }
}

/** The question as it was typed over; what cannot be read is a fault at its field. */
export function questionTyped(
  was: Question,
  typed: Typed,
  locale: Locale,
): { question: Question; errors: FieldError[] } {
  const fields = new TypedFields(typed, locale)
  const id = typed.text('id').trim()
  const head = {
    id,
    text: fields.both('text'),
    help: fields.bothOrNull('help'),
    wording: was.wording === was.id ? id || was.id : was.wording,
    required: typed.all('required').includes('yes'),
    showIf: joinedCondition(typed.text('showIf'), typed.text('showIfPick'), locale),
    requireIf: joinedCondition(typed.text('requireIf'), typed.text('requireIfPick'), locale),
    offersDontKnow: typed.all('aside').includes('dont-know'),
    offersNotRelevant: typed.all('aside').includes('not-relevant'),
    sensitivity: sensitivities.find((each) => each === typed.text('sensitivity')) ?? was.sensitivity,
  }
  const question = { ...head, ...ownPart(was.kind, fields) } as Question
  return { question, errors: fields.errors }
}

/** What only questions of this kind have. */
function ownPart(kind: Question['kind'], fields: TypedFields): Partial<Question> {
  switch (kind) {
    case 'single':
      return { kind, choices: fields.lines('choice') }
    case 'multiple':
      return { kind, choices: fields.lines('choice'), atMost: fields.number('atMost') }
    case 'likert':
      return { kind, steps: fields.lines('choice') }
    case 'matrix': {
      const rows = fields.lines('row').map(({ id, label }) => ({ id, label }))
      return { kind, steps: fields.lines('choice'), rows }
    }
    case 'dots':
    case 'scale':
      return { kind, lowest: fields.both('lowest'), highest: fields.both('highest') }
    case 'number': {
      const decimals = Math.min(6, Math.max(0, Math.trunc(fields.number('decimals') ?? 0)))
      const [minimum, maximum] = [fields.number('minimum'), fields.number('maximum')]
      return { kind, minimum, maximum, decimals, unit: fields.bothOrNull('unit') }
    }
    case 'date':
      return { kind }
    case 'text':
      return { kind, long: fields.all('long').includes('yes') }
  }
}

/** Reads the parts of a question, and gathers what could not be read. */
class TypedFields {
  readonly errors: FieldError[] = []
  private readonly typed: Typed
  private readonly locale: Locale

  constructor(typed: Typed, locale: Locale) {
    this.typed = typed
    this.locale = locale
  }

  all(name: string): string[] {
    return this.typed.all(name)
  }

  both(name: string): Wording {
    return { da: this.typed.text(`${name}Da`).trim(), en: this.typed.text(`${name}En`).trim() }
  }

  bothOrNull(name: string): Wording | null {
    const wording = this.both(name)
    return wording.da === '' && wording.en === '' ? null : wording
  }

  number(name: string): number | null {
    const text = this.typed.text(name).trim().replace(',', '.')
    if (text === '') return null
    if (/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return Number(text)
    this.errors.push({ field: name, message: texts[this.locale].numberWrong })
    return null
  }

  lines(name: 'choice' | 'row'): Choice[] {
    const lines = linesTyped(name, this.typed)
    if (lines === null) this.errors.push({ field: name, message: texts[this.locale].pointsWrong })
    return lines ?? []
  }
}

/** The lines that say something, each with a name: its own, or one made of its Danish words. Null when points are no number. */
function linesTyped(name: 'choice' | 'row', typed: Typed): Choice[] | null {
  const column = (part: string, at: number) => typed.all(`${name}${part}`)[at]?.trim() ?? ''
  const taken = new Set<string>()
  const lines: Choice[] = []
  for (let at = 0; at < typed.all(`${name}Da`).length; at += 1) {
    const label = { da: column('Da', at), en: column('En', at) }
    const written = column('Points', at).replace(',', '.')
    if (label.da === '' && label.en === '') continue
    if (written !== '' && !/^-?\d{1,3}(\.\d{1,3})?$/.test(written)) return null
    const id = column('Id', at) || nameAfter(label.da || label.en, taken, named[name])
    taken.add(id)
    lines.push({ id, label, points: written === '' ? null : Number(written) })
  }
  return lines
}

/** A row is named in conditions after a point, so it has no hyphen. */
const named = {
  choice: { joint: '-', without: 'svar' },
  row: { joint: '_', without: 'r' },
} as const

/** Problems with a draft as errors of the form of one of its parts; those elsewhere belong to the form as a whole. */
export function formErrors(
  problems: Problem[],
  { draft, path }: { draft: Instrument; path: string },
  locale: Locale,
): FieldError[] {
  return problems.map((problem) => {
    const words = problemInWords(problem, locale)
    if (!problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}.questions.`))
      return { field: '', message: `${placeOf(draft, problem.path, locale).words}: ${words}` }
    const [first = '', second] = problem.path.slice(path.length + 1).split('.')
    const field = first === 'rule' && second ? second : first
    return { field: fieldsOf[field] ?? field, message: words }
  })
}

/** The fields of the forms, where they are called otherwise than in the file. */
const fieldsOf: Record<string, string> = {
  choices: 'choice',
  steps: 'choice',
  rows: 'row',
  text: 'textDa',
  title: 'titleDa',
  name: 'nameDa',
  source: 'sourceDa',
  bands: 'band',
}
