import { BetterArrow } from './better-arrow.tsx'
import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines, lineHeight } from './chart-text.tsx'
import { HeatCards } from './heat-cards.tsx'
import { heatKeys } from './heat-keys.tsx'
import type { HeatLayout, HeatLine, HeatPanel } from './heat-map-layout.ts'
import { areaSize, cellOf, layOutHeatMap, nameSize } from './heat-map-layout.ts'
import type { HeatCell, HeatMapProps } from './heat-map-types.ts'
import type { SignPlace } from './missing-sign.tsx'
import { MissingMarks, missingSigns } from './missing-sign.tsx'
import { paint, tidy } from './paint.ts'
import { QuarterCells } from './quarter-cells.tsx'
import type { Standing } from './standing-mark.tsx'
import { standingPaint, standingPath, verdictOf } from './standing-mark.tsx'

/** Many indicators in many areas: what lies clearly above or below, what cannot be told, and what is missing. Never a rank. */
export function HeatMap(props: HeatMapProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <HeatMapSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The heat map as one picture, for a file or a report; narrow it shows the own municipality and those chosen. */
export function HeatMapSvg({ size, ...props }: HeatMapProps & { size: ChartSize }) {
  const isEmpty = props.rows.length === 0 || props.groups.every(({ areas }) => areas.length === 0)
  if (isEmpty) return <NoValues frame={props} size={size} />
  if (size === 'narrow') return <HeatCards {...props} />
  const layout = layOutHeatMap(props)
  const keys = placeKeys(heatKeys(props, 'wide'), chartWidth.wide)
  return (
    <ChartSvg
      frame={props}
      size="wide"
      height={layout.bottom + 18 + keys.height}
      holdsLinks={hasLinks(props)}
    >
      {layout.panels.map((panel) => (
        <Panel key={panel.top} panel={panel} layout={layout} />
      ))}
      <Keys keys={keys.keys} top={layout.bottom + 16} />
    </ChartSvg>
  )
}

function hasLinks({ rows, groups }: HeatMapProps): boolean {
  return [...rows, ...groups.flatMap(({ areas }) => areas)].some(({ href }) => href !== undefined)
}

function Panel({ panel, layout }: { panel: HeatPanel; layout: HeatLayout }) {
  const nameTop = panel.top - 8 - (panel.name.length - 1) * lineHeight(nameSize)
  return (
    <g>
      <Lines x={0} y={nameTop} size={nameSize} weight="bold" lines={panel.name} />
      <ColumnHeads panel={panel} />
      {panel.lines.map((line) => (
        <g key={line.row.id}>
          <RowName line={line} />
          <QuarterCells cells={cellsOf(line, panel)} width={layout.cellWidth} height={line.height} />
          <Marks line={line} panel={panel} />
          <CellLinks line={line} panel={panel} width={layout.cellWidth} />
        </g>
      ))}
      <OwnFrame panel={panel} width={layout.cellWidth} />
    </g>
  )
}

function ColumnHeads({ panel }: { panel: HeatPanel }) {
  return (
    <g>
      {panel.columns.map(({ area, middle, heading }) => {
        const isOwn = area.role === 'own'
        const words = (
          <g transform={`translate(${tidy(middle + 4)} ${tidy(panel.top - 6)}) rotate(-90)`}>
            <ChartText
              x={0}
              y={0}
              size={areaSize}
              weight={isOwn ? 'bold' : 'regular'}
              colour={isOwn ? 'petrol' : area.role === 'peer' ? 'ink' : 'ink-2'}
            >
              {heading}
            </ChartText>
          </g>
        )
        return area.href === undefined ? (
          <g key={area.id}>{words}</g>
        ) : (
          <a key={area.id} href={area.href}>
            {words}
          </a>
        )
      })}
    </g>
  )
}

function RowName({ line: { row, name, nameY, middle } }: { line: HeatLine }) {
  const words = <Lines x={0} y={nameY} size={nameSize} lines={name} />
  return (
    <g>
      {row.href === undefined ? (
        words
      ) : (
        <a href={row.href}>
          <g text-decoration="underline">{words}</g>
        </a>
      )}
      {row.better !== 'none' && <BetterArrow better={row.better} x={203} y={middle} />}
    </g>
  )
}

function cellsOf(line: HeatLine, panel: HeatPanel) {
  return panel.columns.map(({ area, left }) => ({ cell: cellOf(line.row, area), left, top: line.top }))
}

/** One path for all marks of a kind in a row: 5,880 cells would else be 5,880 shapes. */
function Marks({ line, panel }: { line: HeatLine; panel: HeatPanel }) {
  const placesOf = (belongs: (cell: HeatCell) => boolean): SignPlace[] =>
    panel.columns
      .filter(({ area }) => belongs(cellOf(line.row, area)))
      .map(({ middle }) => ({ x: middle, y: line.middle }))
  return (
    <g>
      {(['above', 'below', 'unclear'] as const).map((standing) => (
        <StandingMarks
          key={standing}
          standing={standing}
          better={line.row.better}
          places={placesOf((cell) => 'standing' in cell && cell.standing === standing)}
        />
      ))}
      {missingSigns.map((sign) => {
        const places = placesOf((cell) => 'missing' in cell && cell.missing === sign)
        return places.length === 0 ? null : <MissingMarks key={sign} sign={sign} places={places} />
      })}
    </g>
  )
}

interface StandingMarksProps {
  standing: Standing
  better: 'higher' | 'lower' | 'none'
  places: readonly SignPlace[]
}

function StandingMarks({ standing, better, places }: StandingMarksProps) {
  if (places.length === 0) return null
  const shapes = places.map((place) => standingPath(standing, place))
  return <path d={shapes.join('')} {...standingPaint(standing, verdictOf(standing, better))} />
}

/** What a pointer opens. A stop for each cell would make the keyboard walk through all of them, and the table has the same links. */
function CellLinks({ line, panel, width }: { line: HeatLine; panel: HeatPanel; width: number }) {
  const linked = panel.columns.flatMap(({ area, left }) => {
    const cell = cellOf(line.row, area)
    return 'value' in cell && cell.href !== undefined
      ? [{ area, left, href: cell.href, value: cell.value }]
      : []
  })
  if (linked.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing inside takes focus, and the table has the same links
    <g aria-hidden="true">
      {linked.map(({ area, left, href, value }) => (
        <a key={area.id} href={href} tabIndex={-1}>
          <title>{`${area.name}: ${line.row.writeValue(value)}`}</title>
          <rect
            x={tidy(left)}
            y={tidy(line.top)}
            width={tidy(width)}
            height={tidy(line.height)}
            fill="transparent"
          />
        </a>
      ))}
    </g>
  )
}

function OwnFrame({ panel, width }: { panel: HeatPanel; width: number }) {
  return (
    <g>
      {panel.columns
        .filter(({ area }) => area.role === 'own')
        .map(({ area, left }) => (
          <rect
            key={area.id}
            x={tidy(left)}
            y={tidy(panel.top - 1)}
            width={tidy(width)}
            height={tidy(panel.bottom - panel.top + 2)}
            rx={2}
            stroke-width={2.5}
            {...paint({ fill: 'none', stroke: 'ink' })}
          />
        ))}
    </g>
  )
}
