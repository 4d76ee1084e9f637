import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { paint, tidy } from './paint.ts'
import { SignSvg } from './sign-svg.tsx'

export interface SparklineProps {
  /** When (in years) and what; null leaves a gap. */
  points: readonly { at: number; value: number | null }[]
  /** The course in words, when no words stand beside it; without it the line is decoration and is not read out. */
  label?: string | undefined
  width?: number | undefined
  height?: number | undefined
}

/** A small trend within a table or a list: the course only, with a dot at the newest figure. */
export function Sparkline({ points, label, width = 96, height = 28 }: SparklineProps) {
  const known = points.filter((point): point is Known => point.value !== null && Number.isFinite(point.value))
  return (
    <SignSvg name="sparkline" label={label} width={width} height={height} box={`0 0 ${width} ${height}`}>
      {known.length === 0 ? (
        <path
          d={`M6 ${tidy(height / 2)}H${width - 6}`}
          stroke-dasharray="2 4"
          stroke-width={1.5}
          {...paint({ stroke: 'grey' })}
        />
      ) : (
        <Course points={points} known={known} box={{ width, height }} />
      )}
    </SignSvg>
  )
}

interface Known {
  at: number
  value: number
}

interface CourseProps {
  points: SparklineProps['points']
  known: readonly Known[]
  box: { width: number; height: number }
}

function Course({ points, known, box }: CourseProps) {
  const times = known.map(({ at }) => at)
  const values = known.map(({ value }) => value)
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [6, box.width - 6])
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [box.height - 6, 6])
  const inOrder = [...points].sort((a, b) => a.at - b.at)
  const draw = line<(typeof points)[number]>()
    .defined(({ value }) => value !== null && Number.isFinite(value))
    .x(({ at }) => tidy(x(at)))
    .y(({ value }) => tidy(y(value ?? 0)))
  const newest = known.reduce((last, point) => (point.at >= last.at ? point : last))
  return (
    <g>
      <path
        d={draw(inOrder) ?? ''}
        stroke-width={2}
        stroke-linecap="round"
        stroke-linejoin="round"
        {...paint({ fill: 'none', stroke: 'petrol' })}
      />
      <circle cx={tidy(x(newest.at))} cy={tidy(y(newest.value))} r={3.5} {...paint({ fill: 'petrol' })} />
    </g>
  )
}
