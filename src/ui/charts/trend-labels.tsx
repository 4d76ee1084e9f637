import { ChartText, Lines, lineHeight } from './chart-text.tsx'
import type { Colour } from './paint.ts'
import { paint, tidy } from './paint.ts'
import type { LabelRole, TrendLayout } from './trend-layout.ts'
import { labelSize } from './trend-layout.ts'

/** How each line is drawn. */
export const lineStyles: Record<LabelRole, { colour: Colour; text: Colour; width: number; dashes?: string }> =
  {
    own: { colour: 'petrol', text: 'petrol', width: 3 },
    region: { colour: 'ink-2', text: 'ink-2', width: 2, dashes: '8 4' },
    target: { colour: 'ink', text: 'ink', width: 1.5, dashes: '1.5 4' },
    country: { colour: 'accent', text: 'accent-ink', width: 2, dashes: '2 4' },
  }

/** Circle, square and triangle, and a disc to aim at: the lines can be told apart in grey print. */
export function SeriesMarker({ mark, x, y }: { mark: LabelRole; x: number; y: number }) {
  const [middle, down] = [tidy(x), tidy(y)]
  switch (mark) {
    case 'own':
      return (
        <circle
          cx={middle}
          cy={down}
          r={4.5}
          stroke-width={2.5}
          {...paint({ fill: 'card', stroke: 'petrol' })}
        />
      )
    case 'region':
      return <rect x={tidy(x - 3)} y={tidy(y - 3)} width={6} height={6} {...paint({ fill: 'ink-2' })} />
    case 'country':
      return <path d={`M${middle} ${tidy(y - 4.5)}l4.5 8h-9Z`} {...paint({ fill: 'accent' })} />
    case 'target':
      return (
        <g>
          <circle
            cx={middle}
            cy={down}
            r={6}
            stroke-width={1.5}
            {...paint({ fill: 'card', stroke: 'ink' })}
          />
          <circle cx={middle} cy={down} r={2.5} {...paint({ fill: 'ink' })} />
        </g>
      )
  }
}

export function EndLabels({ layout }: { layout: TrendLayout }) {
  const x = layout.plot.right + 10
  return (
    <g>
      {layout.endLabels.map(({ id, role, lines, middle, pointX, pointY }) => (
        <g key={id}>
          {(Math.abs(middle - pointY) > 4 || pointX < layout.plot.right - 14) && (
            <path
              d={`M${tidy(pointX + 7)} ${tidy(pointY)}L${tidy(x - 4)} ${tidy(middle)}`}
              {...paint({ stroke: 'grey' })}
            />
          )}
          <SeriesMarker mark={role} x={x + 4} y={middle} />
          <Lines
            x={x + 14}
            y={middle - ((lines.length - 1) * lineHeight(labelSize)) / 2 + 4.5}
            size={labelSize}
            weight={role === 'own' ? 'bold' : 'regular'}
            colour={lineStyles[role].text}
            lines={lines}
          />
        </g>
      ))}
    </g>
  )
}

export function Keys({ keys }: { keys: TrendLayout['keys'] }) {
  return (
    <g>
      {keys.map(({ id, role, text, y }) => (
        <g key={id}>
          <path
            d={`M0 ${tidy(y - 4)}h30`}
            stroke-width={lineStyles[role].width}
            {...(lineStyles[role].dashes && { 'stroke-dasharray': lineStyles[role].dashes })}
            {...paint({ stroke: lineStyles[role].colour })}
          />
          <SeriesMarker mark={role} x={15} y={y - 4} />
          <ChartText
            x={38}
            y={y}
            size={labelSize}
            weight={role === 'own' ? 'bold' : 'regular'}
            colour={lineStyles[role].text}
          >
            {text}
          </ChartText>
        </g>
      ))}
    </g>
  )
}
