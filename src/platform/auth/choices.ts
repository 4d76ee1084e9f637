import { sql } from 'kysely'
import type { ReadTx } from '../tenancy/index.ts'

interface NumberChoice {
  standard: number
  min: number
  max: number
}

/** What a municipality may choose for itself, as whole numbers: what holds until it chooses, and how far it may go. */
export const numberChoices = {
  /** Days a proof in the review holds before it fades to unconfirmed. */
  'proof-days': { standard: 365, min: 30, max: 1825 },
  /** Efforts an administration may have running at once before the portfolio warns. */
  'effort-limit': { standard: 5, min: 1, max: 100 },
  /** Months the access log is kept; state authorities keep theirs for twelve at least. */
  'access-log-months': { standard: 13, min: 12, max: 60 },
  /** Months from an account is closed until its name and address are taken away. */
  'forget-months': { standard: 12, min: 1, max: 60 },
  /** Days a sent mail is kept. */
  'mail-days': { standard: 30, min: 1, max: 365 },
} as const satisfies Record<string, NumberChoice>

export type NumberChoiceKey = keyof typeof numberChoices
export const numberChoiceKeys = Object.keys(numberChoices) as NumberChoiceKey[]

/** The address of the municipality's own accessibility statement (WAS), where it has one. */
export const statementKey = 'was-link'

export type Choices = Record<NumberChoiceKey, number> & {
  statement: string | null
  versions: Record<string, number>
}

/** All choices of the municipality of the transaction; what it has not chosen is as we ship it. */
export async function choicesOf(tx: ReadTx): Promise<Choices> {
  const rows = await tx.rows<{ key: string; value: unknown; version: number }>(sql`
    select key, value, version from platform.choice where municipality_id = ${tx.municipality}`)
  const chosen = new Map(rows.map(({ key, value }) => [key, value]))
  const numbers = Object.fromEntries(
    numberChoiceKeys.map((key) => [key, withinBounds(key, chosen.get(key))]),
  ) as Record<NumberChoiceKey, number>
  const statement = chosen.get(statementKey)
  return {
    ...numbers,
    statement: typeof statement === 'string' && statement ? statement : null,
    versions: Object.fromEntries(rows.map(({ key, version }) => [key, version])),
  }
}

function withinBounds(key: NumberChoiceKey, value: unknown): number {
  const { standard, min, max } = numberChoices[key]
  return typeof value === 'number' && Number.isInteger(value) ? Math.min(max, Math.max(min, value)) : standard
}
