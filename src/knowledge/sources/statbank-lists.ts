import { z } from 'zod'
import { Refusal } from '../../values/refusal.ts'
import { sourceRefusals } from './texts-refusals.ts'

const listSchema = z.array(
  z.object({ id: z.string(), description: z.string().optional(), text: z.string().optional() }),
)

/** Statistikbanken's subjects or tables: what to ask for by, and what it is called. Refuses an answer that is no such list. */
export function listed(bytes: Uint8Array, url: string): { id: string; label: string }[] {
  const read = listSchema.safeParse(parsed(bytes))
  if (!read.success) throw new Refusal(sourceRefusals.notUnderstood, { url })
  return read.data.map(({ id, description, text }) => ({ id, label: description ?? text ?? '' }))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
