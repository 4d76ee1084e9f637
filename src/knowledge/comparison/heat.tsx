import type { ComponentChildren } from 'preact'
import type { HeatArea, HeatCell, HeatMapProps, HeatRow, Standing } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { type Area, writeFigure, writePeriod } from '../figures/index.ts'
import { figureHref } from '../indicators/index.ts'
import type { Choices } from './choices.ts'
import { withChoices } from './choices.ts'
import type { Cell, Line } from './lines.ts'
import type { Compared } from './reads.ts'
import { byRegion } from './scope.ts'
import { spokenOf, standingOf } from './standing.ts'
import { texts } from './texts.ts'
import { scopeName, unclearWords, wholeName } from './words.ts'

/** The heat map of what was compared, with its words and its table. */
export function heatProps(compared: Compared, choices: Choices, locale: Locale): HeatMapProps {
  const t = texts[locale]
  const { scope, areas, lines, own } = compared
  const cells = lines.flatMap((line) => [...line.cells.values()])
  const whole = wholeName(scope, locale)
  const spoken = spokenOf(compared, choices.beside)
  return {
    id: 'sammenligning',
    title: t.chartTitle(scopeName(scope, locale)),
    description: [
      t.chartDescription(writeNumber(lines.length, locale), writeNumber(areas.length, locale)),
      ...(spoken ? standingOf(compared, spoken, locale) : []),
    ].join(' '),
    noValues: t.noValues,
    rows: lines.map((line) => rowOf(line, locale)),
    groups: groupsOf(compared, choices, locale),
    words: {
      quarters: [t.quarters[0], t.quarters[1], t.quarters[2], t.quarters[3]],
      above: t.verdicts.above(whole),
      below: t.verdicts.below(whole),
      unclear: unclearWords(cells, whole, locale),
      better: t.better(whole),
      worse: t.worse(whole),
      higherIsBetter: t.higherIsBetter,
      lowerIsBetter: t.lowerIsBetter,
      own: own?.name ?? '',
      missing: t.missing,
    },
    table: {
      opens: t.opens,
      caption: t.tableCaption(whole),
      headers: [t.municipality, ...lines.map((line) => lineName(line, locale))],
      rows: [
        wholeRow(lines, whole, locale),
        ...orderedAreas(compared, choices).map((area) => [
          area.name,
          ...lines.map((line) => tableCell({ line, area, locale })),
        ]),
      ],
    },
  }
}

/** The joint figures first, as what the others are held up against. */
function wholeRow(lines: readonly Line[], name: string, locale: Locale): ComponentChildren[] {
  return [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    ...lines.map(({ whole, indicator }) =>
      whole?.kind === 'value' ? (
        <span title={whole.label[locale]}>{writeFigure(indicator, whole.value, locale)}</span>
      ) : (
        <span class="quiet small">{whole?.sentence[locale] ?? '–'}</span>
      ),
    ),
  ]
}

/** The areas as they are drawn, so that the table follows the picture. */
export function orderedAreas(compared: Compared, { order }: Choices): Area[] {
  const { areas, frame, day } = compared
  return order === 'name' ? areas : byRegion(areas, frame, day).flatMap((group) => group.areas)
}

function groupsOf(compared: Compared, choices: Choices, locale: Locale): HeatMapProps['groups'] {
  const { areas, frame, day, scope } = compared
  const drawn = (area: Area): HeatArea => ({
    id: area.id,
    name: area.name,
    href: `/sundhedsprofil/${area.id}`,
    role: roleOf(area, compared, choices),
  })
  if (choices.order === 'name') return [{ name: scopeName(scope, locale), areas: areas.map(drawn) }]
  return byRegion(areas, frame, day).map((group) => ({
    name: group.region ?? texts[locale].withoutRegion,
    areas: group.areas.map(drawn),
  }))
}

function roleOf(area: Area, { own, areas }: Compared, { beside }: Choices): HeatArea['role'] {
  if (area.id === own?.id) return 'own'
  if (area.id === beside) return 'peer'
  // where one's own is not among them, a phone shows the first
  const isOwnThere = areas.some(({ id }) => id === own?.id)
  return !isOwnThere && beside === null && area.id === areas[0]?.id ? 'peer' : undefined
}

export function lineName({ indicator, period }: Line, locale: Locale): string {
  const t = texts[locale]
  return t.indicatorAndRound(
    indicator.short[locale],
    period === null ? t.noRound : writePeriod(period, locale),
  )
}

function rowOf(line: Line, locale: Locale): HeatRow {
  const { indicator, period, cells } = line
  return {
    id: indicator.id,
    name: lineName(line, locale),
    better:
      indicator.direction === 'none'
        ? 'none'
        : indicator.direction === 'lower-is-better'
          ? 'lower'
          : 'higher',
    writeValue: (value) => writeFigure(indicator, value, locale),
    href: withChoices(`/kort/${indicator.id}`, { round: period }),
    cells: Object.fromEntries(
      [...cells].map(([area, cell]) => [
        area,
        heatCell(cell, { municipality: area, indicatorId: indicator.id }),
      ]),
    ),
  }
}

function heatCell(cell: Cell, about: { municipality: string; indicatorId: string }): HeatCell {
  if ('missing' in cell) return { missing: cell.missing }
  const { value, quarter, verdict, figure } = cell
  const href = figureHref({ ...about, period: figure.period })
  return { value, quarter, standing: markOf(verdict), href }
}

function markOf(verdict: Extract<Cell, { value: number }>['verdict']): Standing {
  return verdict === 'above' || verdict === 'below' ? verdict : 'unclear'
}

function tableCell(about: { line: Line; area: Area; locale: Locale }): ComponentChildren {
  const { line, area, locale } = about
  const t = texts[locale]
  const cell = line.cells.get(area.id)
  if (!cell || 'missing' in cell)
    return <span class="quiet small">{t.missing[cell?.missing ?? 'not-given']}</span>
  const { figure, value, quarter, verdict } = cell
  const said = [quarter === null ? '' : t.quarters[quarter], t.short[verdict]].filter(Boolean).join('. ')
  return (
    <>
      <a href={figureHref({ municipality: area.id, indicatorId: line.indicator.id, period: figure.period })}>
        {writeFigure(line.indicator, value, locale)}
      </a>
      <span class="quiet small under">{said}</span>
    </>
  )
}
