/**
 * A rule that says no. Thrown inside a transaction, so that nothing is stored, and mapped once to a page, a problem+json or an exit code.
 * `reason` is a key of the refusal texts of the topic that refuses; `details` fill the sentence in.
 */
export class Refusal extends Error {
  readonly reason: Reason
  readonly details: RefusalDetails

  constructor(reason: Reason, details: RefusalDetails = {}) {
    super(`${reason.topic}.${reason.key}`)
    this.name = 'Refusal'
    this.reason = reason
    this.details = details
  }
}

export interface Reason {
  topic: string
  key: string
  /** What the web answers with: 404 hides, 403 may not, 409 somebody else was first, 422 the rule says no. */
  status: 403 | 404 | 409 | 410 | 422 | 429
  /** The sentence in both languages: what, why, and what to do now. */
  sentence: { da: Sentence; en: Sentence }
}

export type RefusalDetails = Record<string, string | number>
export type Sentence = string | ((details: RefusalDetails) => string)

/** The refusals of one topic: a name that misses its Danish or English words does not compile. */
export function refusals<K extends string>(
  topic: string,
  table: Record<K, { status: Reason['status']; da: Sentence; en: Sentence }>,
): Record<K, Reason> {
  const reasons = {} as Record<K, Reason>
  for (const key of Object.keys(table) as K[]) {
    const { status, da, en } = table[key]
    reasons[key] = { topic, key, status, sentence: { da, en } }
  }
  return reasons
}

/** The refusal's sentence in the reader's language. */
export function sentenceOf(refusal: Refusal, locale: 'da' | 'en'): string {
  const sentence = refusal.reason.sentence[locale]
  return typeof sentence === 'string' ? sentence : sentence(refusal.details)
}
