import { kindNames } from '../../knowledge/catalogue/index.ts'
import type { Locale } from '../../values/locale.ts'
import { type Answers, type FieldName, numberOf, textOf } from './parts.ts'
import type { Effort } from './reads.ts'
import { texts } from './texts.ts'
import { fieldLabels } from './texts-parts.ts'

const money: FieldName[] = ['developmentHours', 'developmentMoney', 'operationHours', 'operationMoney']

/** The portfolio as a table with headings: one line an effort, hours and money last. */
export function portfolioSheet(
  efforts: readonly Effort[],
  resources: ReadonlyMap<string, Answers>,
  locale: Locale,
): { headers: string[]; rows: (string | number | null)[][] } {
  const t = texts[locale]
  const labels = fieldLabels[locale]
  const headers = [
    t.title,
    t.kind,
    t.stage,
    t.scope,
    t.owner,
    t.administrations,
    t.recommendations,
    t.changed,
    ...money.map((name) => labels[name]),
    labels.resourceSource,
  ]
  const rows = efforts.map((effort) => {
    const answers = resources.get(effort.id)
    return [
      effort.title,
      kindNames[locale][effort.kind],
      t.stages[effort.stage],
      t.scopes[effort.scope],
      effort.ownerName ?? '',
      effort.administrations.map(({ name }) => name).join('; '),
      effort.recommendationIds.join('; '),
      effort.changedOn,
      ...money.map((name) => numberOf(answers, name)),
      textOf(answers, 'resourceSource'),
    ]
  })
  return { headers, rows }
}
