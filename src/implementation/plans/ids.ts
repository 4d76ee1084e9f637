import { z } from 'zod'
import { webRefusals } from '../../platform/forms/index.ts'
import { Refusal } from '../../values/refusal.ts'

/** An id from an address. What cannot be one finds nothing, like one that does not exist. */
export function idIn(text: string | undefined): string {
  const parsed = z.uuid().safeParse(text)
  if (!parsed.success) throw new Refusal(webRefusals.notFound)
  return parsed.data
}
