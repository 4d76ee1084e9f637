import type { Category, CountTable, Dimension } from '../../statistics/disclosure/index.ts'
import { dimensionNames, everybody, groupOf, type Indicator, inOrderOfGroup } from '../figures/index.ts'
import { answerLabels, answers, type District, dimensionIds, parentId } from './district.ts'
import type { CountLine } from './read-counts.ts'

const bothLanguages = (text: string) => ({ da: text, en: text })

/** The lines of one period as one table of people: district, group where there are any, and answer; larger parts are groups of districts. */
export function countTableOf(
  lines: readonly CountLine[],
  indicator: Pick<Indicator, 'name'>,
): { districts: District[]; table: CountTable; absent: number } {
  const districts = [...new Map(lines.map(({ district }) => [district.code, district])).values()]
  const groups = inOrderOfGroup([...new Set(lines.map(({ group }) => group))].map((group) => ({ group })))
  const divided = groupsDimension(groups.map(({ group }) => group))
  const table: CountTable = {
    dimensions: [districtsDimension(districts), ...(divided ? [divided] : []), answersDimension(indicator)],
    cells: lines.flatMap(({ district, group, count, population }) => {
      const at = divided ? [district.code, group] : [district.code]
      return [
        { at: [...at, answers.yes], count },
        { at: [...at, answers.no], count: population - count },
      ]
    }),
    answers: dimensionIds.answer,
  }
  return { districts, table, absent: districts.length * groups.length - lines.length }
}

function districtsDimension(districts: readonly District[]): Dimension {
  const parents = [...new Set(districts.flatMap(({ parent }) => (parent === null ? [] : [parent])))]
  return {
    id: dimensionIds.district,
    label: { da: 'Lokalområde', en: 'Local area' },
    categories: [
      ...districts.map(
        ({ code, name, parent }): Category => ({
          id: code,
          label: bothLanguages(name),
          ...(parent === null ? {} : { within: parentId(parent) }),
        }),
      ),
      ...parents.map((name): Category => ({ id: parentId(name), label: bothLanguages(name) })),
    ],
  }
}

function groupsDimension(groups: readonly string[]): Dimension | null {
  const known = groups.flatMap((id) => groupOf(id) ?? [])
  const [first] = known
  if (!first || groups.includes(everybody)) return null
  return {
    id: first.dimension,
    label: dimensionNames[first.dimension],
    categories: known.map(({ id, name }) => ({ id, label: name })),
  }
}

function answersDimension(indicator: Pick<Indicator, 'name'>): Dimension {
  return {
    id: dimensionIds.answer,
    label: indicator.name,
    categories: [
      { id: answers.yes, label: answerLabels.yes },
      { id: answers.no, label: answerLabels.no },
    ],
  }
}
