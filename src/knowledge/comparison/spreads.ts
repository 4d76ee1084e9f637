import type { SpreadChartProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { writeFigure, writePeriod } from '../figures/index.ts'
import type { Choices } from './choices.ts'
import type { Cell, Line } from './lines.ts'
import type { Spreading } from './reads.ts'
import { spokenOf } from './standing.ts'
import { texts } from './texts.ts'
import { spreadTexts } from './texts-spreads.ts'
import { scopeName, wholeName } from './words.ts'

/** One indicator's municipalities as dots: the one spoken of, those of the marked region or group, and all others. */
export function spreadProps(
  line: Line,
  { found, choices, locale }: { found: Spreading; choices: Choices; locale: Locale },
): SpreadChartProps {
  const t = spreadTexts[locale]
  const { indicator, period, spread, cells, whole } = line
  const spoken = spokenOf(found, choices.beside)
  const write = (value: number) => writeFigure(indicator, value, locale)
  const cell = spoken && cells.get(spoken.id)
  const marked = new Set([...(found.marked?.members ?? []).map(({ id }) => id), choices.beside])
  const wholeIs = capital(wholeName(found.scope, locale))
  return {
    id: `fordeling-${indicator.id}`,
    title: t.chartTitle(indicator.name[locale], period === null ? '' : writePeriod(period, locale)),
    description: spreadText(line, { found, choices, locale }),
    noValues: t.noValues,
    own: spoken && isKnown(cell) ? { name: spoken.name, ...figureOf(cell) } : null,
    others: found.areas.flatMap(({ id, name }) => {
      const other = cells.get(id)
      return id !== spoken?.id && isKnown(other)
        ? [{ name, value: other.value, ...(marked.has(id) && { peer: true }) }]
        : []
    }),
    quartiles: spread && { lower: spread.lower, median: spread.median, upper: spread.upper },
    ...(whole?.kind === 'value' && { country: { name: wholeIs, value: whole.value } }),
    writeValue: write,
    writeTick: (value) => writeFigure({ ...indicator, decimals: 0 }, value, locale),
    words: {
      dot: t.dot,
      peers: markedName(found, choices, locale),
      band: t.band,
      median: t.median,
      interval: t.interval,
    },
  }
}

/** What one spread shows, in words: the municipality spoken of, what the interval carries, and the middle half. */
export function spreadText(
  { indicator, cells, spread }: Line,
  { found, choices, locale }: { found: Spreading; choices: Choices; locale: Locale },
): string {
  const t = spreadTexts[locale]
  const { missing, verdicts } = texts[locale]
  const write = (value: number) => writeFigure(indicator, value, locale)
  const spoken = spokenOf(found, choices.beside)
  const cell = spoken && cells.get(spoken.id)
  const count = writeNumber([...cells.values()].filter(isKnown).length, locale)
  const own = isKnown(cell)
    ? t.ownIs(spoken?.name ?? '', write(cell.value), verdicts[cell.verdict](wholeName(found.scope, locale)))
    : spoken && t.noFigure(spoken.name, missing[cell?.missing ?? 'not-given'].toLowerCase())
  const half = spread ? t.half(write(spread.lower), write(spread.upper), count) : t.few(count)
  return [own, half].filter(Boolean).join(' ')
}

type Known = Extract<Cell, { value: number }>

function isKnown(cell: Cell | null | undefined): cell is Known {
  return cell !== null && cell !== undefined && 'value' in cell
}

function figureOf({ value, figure: { interval } }: Known) {
  return { value, ...(interval && { interval: { low: interval.low, high: interval.high } }) }
}

function markedName({ marked, areas }: Spreading, { beside }: Choices, locale: Locale): string {
  const other = areas.find(({ id }) => id === beside)?.name
  return [marked ? scopeName(marked, locale) : '', other ?? ''].filter(Boolean).join(', ')
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
