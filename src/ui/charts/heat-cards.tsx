import { ChartSvg, chartWidth } from './chart-frame.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines, lineHeight } from './chart-text.tsx'
import { heatKeys } from './heat-keys.tsx'
import { cellOf, nameSize } from './heat-map-layout.ts'
import type { HeatArea, HeatCell, HeatMapProps, HeatRow } from './heat-map-types.ts'
import { MissingMarks, missingSigns } from './missing-sign.tsx'
import { paint, tidy } from './paint.ts'
import { StandingMark, verdictOf } from './standing-mark.tsx'
import { textWidth, wrapText } from './text-width.ts'

const lineRoom = 24
const edge = 10

interface CardLine {
  area: HeatArea
  cell: HeatCell
  /** The figure, or the reason there is none, in lines. */
  words: string[]
  y: number
}

interface Card {
  row: HeatRow
  name: string[]
  top: number
  height: number
  talliesY: number
  lines: CardLine[]
}

/** On a phone: one card an indicator, with how all areas lie in numbers, and the own municipality and those chosen by name. */
export function HeatCards(props: HeatMapProps) {
  const areas = props.groups.flatMap((group) => group.areas)
  const cards = layOutCards(props, areas)
  const last = cards.at(-1)
  const bottom = last === undefined ? 0 : last.top + last.height
  const keys = placeKeys(heatKeys(props, 'narrow'), chartWidth.narrow)
  const holdsLinks = [...props.rows, ...areas].some(({ href }) => href !== undefined)
  return (
    <ChartSvg frame={props} size="narrow" height={bottom + 18 + keys.height} holdsLinks={holdsLinks}>
      {cards.map((card) => (
        <CardDrawing key={card.row.id} card={card} areas={areas} />
      ))}
      <Keys keys={keys.keys} top={bottom + 16} />
    </ChartSvg>
  )
}

function layOutCards({ rows, words }: HeatMapProps, areas: readonly HeatArea[]): Card[] {
  const named = [
    ...areas.filter(({ role }) => role === 'own'),
    ...areas.filter(({ role }) => role === 'peer'),
  ]
  let top = 0
  return rows.map((row): Card => {
    const name = wrapText(row.name, chartWidth.narrow - 2 * edge, { size: nameSize + 1, weight: 'bold' })
    const talliesY = top + 16 + name.length * lineHeight(nameSize + 1) + 10
    let y = talliesY + lineRoom
    const lines = named.map((area): CardLine => {
      const cell = cellOf(row, area)
      const text = 'value' in cell ? row.writeValue(cell.value) : words.missing[cell.missing]
      const room =
        chartWidth.narrow - 3 * edge - 22 - textWidth(area.name, { size: nameSize, weight: 'bold' })
      const wrapped = wrapText(text, Math.max(90, room), { size: nameSize, weight: 'bold' })
      const line = { area, cell, words: wrapped, y }
      y += lineRoom + (wrapped.length - 1) * lineHeight(nameSize)
      return line
    })
    const card = { row, name, top, height: y - top - lineRoom + 18, talliesY, lines }
    top += card.height + 8
    return card
  })
}

function CardDrawing({ card, areas }: { card: Card; areas: readonly HeatArea[] }) {
  const { row, name, top, height } = card
  const words = (
    <Lines
      x={edge}
      y={top + 24}
      size={nameSize + 1}
      weight="bold"
      lines={name}
      colour={row.href ? 'petrol' : 'ink'}
    />
  )
  return (
    <g>
      <rect
        y={tidy(top)}
        width={chartWidth.narrow}
        height={tidy(height)}
        rx={6}
        {...paint({ fill: 'ground' })}
      />
      {row.href === undefined ? (
        words
      ) : (
        <a href={row.href}>
          <g text-decoration="underline">{words}</g>
        </a>
      )}
      <Tallies card={card} areas={areas} />
      {card.lines.map((line) => (
        <AreaLine key={line.area.id} line={line} row={row} />
      ))}
    </g>
  )
}

/** How many lie clearly above, cannot be told, lie clearly below, and have no figure. */
function Tallies({ card: { row, talliesY }, areas }: { card: Card; areas: readonly HeatArea[] }) {
  const cells = areas.map((area) => cellOf(row, area))
  const tallies = (['above', 'unclear', 'below'] as const).map((standing) => ({
    standing,
    count: cells.filter((cell) => 'standing' in cell && cell.standing === standing).length,
  }))
  const missing = missingSigns
    .map((sign) => ({
      sign,
      count: cells.filter((cell) => 'missing' in cell && cell.missing === sign).length,
    }))
    .filter(({ count }) => count > 0)
  const step = Math.min(56, (chartWidth.narrow - 2 * edge) / (tallies.length + missing.length))
  return (
    <g>
      {tallies.map(({ standing, count }, index) => (
        <g key={standing}>
          <StandingMark
            standing={standing}
            verdict={verdictOf(standing, row.better)}
            x={edge + 7 + index * step}
            y={talliesY - 4}
          />
          <Count count={count} x={edge + 18 + index * step} y={talliesY} />
        </g>
      ))}
      {missing.map(({ sign, count }, index) => (
        <g key={sign}>
          <MissingMarks sign={sign} places={[{ x: edge + 7 + (index + 3) * step, y: talliesY - 4 }]} />
          <Count count={count} x={edge + 18 + (index + 3) * step} y={talliesY} />
        </g>
      ))}
    </g>
  )
}

function Count({ count, x, y }: { count: number; x: number; y: number }) {
  return (
    <ChartText x={x} y={y} size={nameSize} colour="ink-2">
      {String(count)}
    </ChartText>
  )
}

function AreaLine({ line: { area, cell, words, y }, row }: { line: CardLine; row: HeatRow }) {
  const isOwn = area.role === 'own'
  const name = (
    <ChartText x={edge + 22} y={y} size={nameSize} weight={isOwn ? 'bold' : 'regular'}>
      {area.name}
    </ChartText>
  )
  const right = chartWidth.narrow - edge
  return (
    <g>
      {'standing' in cell ? (
        <StandingMark
          standing={cell.standing}
          verdict={verdictOf(cell.standing, row.better)}
          x={edge + 7}
          y={y - 4}
        />
      ) : (
        <MissingMarks sign={cell.missing} places={[{ x: edge + 7, y: y - 4 }]} />
      )}
      {area.href === undefined ? (
        name
      ) : (
        <a href={area.href}>
          <g text-decoration="underline">{name}</g>
        </a>
      )}
      <Lines
        x={right}
        y={y}
        size={nameSize}
        anchor="end"
        weight={isOwn && 'value' in cell ? 'bold' : 'regular'}
        colour={'value' in cell ? 'ink' : 'ink-2'}
        lines={words}
      />
    </g>
  )
}
