import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import { paint, tidy } from './paint.ts'
import type { SpineLayout, SpineLine } from './spine-layout.ts'
import { labelSize, layOutSpine } from './spine-layout.ts'
import { markKeys, OwnMark } from './spine-mark.tsx'
import { stretchOnSpine } from './spine-scale.ts'
import type { SpineChartProps, SpineRow } from './spine-types.ts'

/** Many indicators at a glance, each against the country and the spread of the municipalities. */
export function SpineChart(props: SpineChartProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <SpineSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The spine as one picture, for a file or a report. */
export function SpineSvg({ size, ...props }: SpineChartProps & { size: ChartSize }) {
  if (props.rows.length === 0) return <NoValues frame={props} size={size} />
  const layout = layOutSpine(props, size)
  const keys = placeKeys(keysOf(props), chartWidth[size])
  return (
    <ChartSvg
      frame={props}
      size={size}
      height={layout.bottom + 14 + keys.height}
      holdsLinks={props.rows.some(({ href }) => href !== undefined)}
    >
      <Heads props={props} layout={layout} />
      {layout.lines.map((line, index) => (
        <g key={line.row.id}>
          {index % 2 === 0 && (
            <rect
              y={tidy(line.top)}
              width={chartWidth[size]}
              height={tidy(line.height)}
              rx={4}
              {...paint({ fill: 'ground' })}
            />
          )}
          <RowWords line={line} layout={layout} />
          <Spine line={line} layout={layout} />
        </g>
      ))}
      <CountryLine layout={layout} />
      {layout.lines.map((line) => (
        <OwnMark
          key={line.row.id}
          line={line}
          spine={layout.spine}
          showsVerdict={props.words.verdicts !== undefined}
        />
      ))}
      <Keys keys={keys.keys} top={layout.bottom + 12} />
    </ChartSvg>
  )
}

interface Part {
  line: SpineLine
  layout: SpineLayout
}

function Heads({ props: { words }, layout }: { props: SpineChartProps; layout: SpineLayout }) {
  const { spine, columns, headY } = layout
  return (
    <g>
      <ChartText x={columns.own} y={headY} size={labelSize} weight="bold" anchor="end" colour="petrol">
        {words.own}
      </ChartText>
      <ChartText x={columns.country} y={headY} size={labelSize} anchor="end" colour="ink-2">
        {words.country}
      </ChartText>
      <ChartText x={spine.left} y={layout.directionY} size={labelSize} colour="ink-2">
        {`← ${words.worse}`}
      </ChartText>
      <ChartText x={spine.right} y={layout.directionY} size={labelSize} anchor="end" colour="ink-2">
        {`${words.better} →`}
      </ChartText>
    </g>
  )
}

function RowWords({ line, layout }: Part) {
  const { row, name, nameY, figureY } = line
  const words = <Lines x={layout.columns.name} y={nameY} size={labelSize} lines={name} />
  return (
    <g>
      {row.href === undefined ? (
        words
      ) : (
        <a href={row.href}>
          <g text-decoration="underline">{words}</g>
        </a>
      )}
      {row.own !== null && (
        <ChartText x={layout.columns.own} y={figureY} size={labelSize} weight="bold" anchor="end">
          {row.writeValue(row.own)}
        </ChartText>
      )}
      {row.own === null && row.missing !== undefined && (
        <ChartText x={layout.spine.left + 4} y={line.middle + 4.5} size={labelSize} colour="ink-2">
          {row.missing}
        </ChartText>
      )}
      <ChartText x={layout.columns.country} y={figureY} size={labelSize} anchor="end" colour="ink-2">
        {row.writeValue(row.country)}
      </ChartText>
    </g>
  )
}

/** The range of all municipalities and the half in the middle; drawn only as outlines when no way is better. */
function Spine({ line: { row, middle }, layout: { spine } }: Part) {
  if (row.own === null) return null
  const range = stretchOnSpine(row, [row.lowest, row.highest])
  const band = stretchOnSpine(row, [row.lowerQuartile, row.upperQuartile])
  const at = (place: number) => spine.left + place * (spine.right - spine.left)
  const isNeutral = row.better === 'none'
  const box = ({ from, to }: { from: number; to: number }, height: number) => ({
    x: tidy(at(from)),
    y: tidy(middle - height / 2),
    width: tidy(Math.max(1, at(to) - at(from))),
    height,
  })
  const outline = { 'stroke-dasharray': '2 3', ...paint({ fill: 'card', stroke: 'ink-2' }) }
  return (
    <g>
      <rect {...box(range, 10)} rx={2} {...paint({ fill: 'line' })} />
      <rect {...box(band, 14)} {...(isNeutral ? outline : paint({ fill: 'petrol-3' }))} />
    </g>
  )
}

function CountryLine({ layout }: { layout: SpineLayout }) {
  const middle = tidy((layout.spine.left + layout.spine.right) / 2)
  return (
    <g>
      {layout.lines
        .filter(({ row }) => row.own !== null)
        .map(({ row, middle: y, reach }) => (
          <path
            key={row.id}
            d={`M${middle} ${tidy(y - reach)}V${tidy(y + reach)}`}
            stroke-width={1.5}
            stroke-dasharray="4 3"
            {...paint({ stroke: 'accent' })}
          />
        ))}
    </g>
  )
}

function keysOf({ rows, words }: SpineChartProps): ChartKey[] {
  const drawn = rows.filter(({ own }) => own !== null)
  const has = (question: (row: SpineRow) => boolean) => drawn.some(question)
  const keys: (ChartKey & { isShown: boolean })[] = [
    ...markKeys(drawn, words),
    { text: words.country, sign: <CountrySign />, isShown: drawn.length > 0 },
    {
      text: words.band,
      sign: <rect y={-7} width={24} height={14} {...paint({ fill: 'petrol-3' })} />,
      isShown: has(({ better }) => better !== 'none'),
    },
    {
      text: words.range,
      sign: <rect y={-5} width={24} height={10} {...paint({ fill: 'line' })} />,
      isShown: drawn.length > 0,
    },
    { text: words.noDirection, sign: <NeutralSign />, isShown: has(({ better }) => better === 'none') },
  ]
  return keys.filter(({ isShown }) => isShown).map(({ text, sign }) => ({ text, sign }))
}

function CountrySign() {
  return <path d="M12 -9V9" stroke-width={1.5} stroke-dasharray="4 3" {...paint({ stroke: 'accent' })} />
}

function NeutralSign() {
  return (
    <rect
      x={0.5}
      y={-7}
      width={23}
      height={14}
      stroke-dasharray="2 3"
      {...paint({ fill: 'card', stroke: 'ink-2' })}
    />
  )
}
