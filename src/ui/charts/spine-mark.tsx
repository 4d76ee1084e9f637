import type { ChartKey } from './chart-keys.tsx'
import { paint, tidy } from './paint.ts'
import type { SpineLayout, SpineLine } from './spine-layout.ts'
import { placeOnSpine } from './spine-scale.ts'
import type { SpineChartProps, SpineRow } from './spine-types.ts'
import { verdictOf } from './standing-mark.tsx'

/** What the own mark says: its shape and its colour. `plain` is a figure with an interval and no verdict. */
type MarkShape = 'plain' | 'better' | 'worse' | 'different' | 'unclear' | 'unknown'

/** Only an interval that is clear of the country carries a difference; without an interval none is claimed. */
export function markShapeOf(row: SpineRow, showsVerdict: boolean): MarkShape {
  if (row.standing === undefined && row.interval === undefined) return 'unknown'
  if (!showsVerdict) return 'plain'
  const standing = row.standing ?? standingOf(row)
  if (standing === 'unclear') return 'unclear'
  const verdict = verdictOf(standing, row.better)
  return verdict === 'neither' ? 'different' : verdict
}

function standingOf({ interval, country }: SpineRow) {
  if (interval === undefined) return 'unclear'
  if (interval.low > country) return 'above'
  return interval.high < country ? 'below' : 'unclear'
}

interface OwnMarkProps {
  line: SpineLine
  spine: SpineLayout['spine']
  showsVerdict: boolean
}

/** The own figure with its interval. */
export function OwnMark({ line: { row, middle }, spine, showsVerdict }: OwnMarkProps) {
  if (row.own === null) return null
  const at = (value: number) => spine.left + placeOnSpine(row, value) * (spine.right - spine.left)
  const ends = row.interval && [at(row.interval.low), at(row.interval.high)].map(tidy)
  return (
    <g>
      {ends && (
        <path d={`M${ends[0]} ${tidy(middle)}H${ends[1]}`} stroke-width={2} {...paint({ stroke: 'ink' })} />
      )}
      <Mark shape={markShapeOf(row, showsVerdict)} x={at(row.own)} y={middle} />
    </g>
  )
}

/** Circle better, triangle worse, square different, open circle not to be told, open diamond without an interval. */
function Mark({ shape, x, y }: { shape: MarkShape; x: number; y: number }) {
  const [middle, down] = [tidy(x), tidy(y)]
  switch (shape) {
    case 'plain':
    case 'better':
      return (
        <circle
          cx={middle}
          cy={down}
          r={6}
          stroke-width={1.5}
          {...paint({ fill: 'petrol', stroke: 'card' })}
        />
      )
    case 'worse': {
      const triangle = `M${tidy(x - 7.5)} ${tidy(y - 6)}h15l-7.5 13.5Z`
      return <path d={triangle} stroke-width={1.5} {...paint({ fill: 'accent-ink', stroke: 'card' })} />
    }
    case 'different': {
      const square = { x: tidy(x - 5.5), y: tidy(y - 5.5), width: 11, height: 11 }
      return <rect {...square} stroke-width={1.5} {...paint({ fill: 'ink-2', stroke: 'card' })} />
    }
    case 'unclear':
      return (
        <circle cx={middle} cy={down} r={5} stroke-width={2} {...paint({ fill: 'card', stroke: 'ink-2' })} />
      )
    case 'unknown': {
      const diamond = `M${middle} ${tidy(y - 7)}l7 7-7 7-7-7Z`
      return <path d={diamond} stroke-width={2} {...paint({ fill: 'card', stroke: 'petrol' })} />
    }
  }
}

/** The explanations of the marks that occur. */
export function markKeys(rows: readonly SpineRow[], words: SpineChartProps['words']) {
  const shapes = new Set(rows.map((row) => markShapeOf(row, words.verdicts !== undefined)))
  const texts: [MarkShape, string | undefined][] = [
    ['plain', words.certain],
    ['better', words.verdicts?.better],
    ['worse', words.verdicts?.worse],
    ['different', words.verdicts?.different],
    ['unclear', words.verdicts?.unclear],
    ['unknown', words.uncertain],
  ]
  return texts.flatMap(([shape, text]): (ChartKey & { isShown: boolean })[] =>
    text === undefined ? [] : [{ text, sign: <MarkSign shape={shape} />, isShown: shapes.has(shape) }],
  )
}

function MarkSign({ shape }: { shape: MarkShape }) {
  return (
    <g>
      {shape !== 'unknown' && <path d="M0 0H24" stroke-width={2} {...paint({ stroke: 'ink' })} />}
      <Mark shape={shape} x={12} y={0} />
    </g>
  )
}
