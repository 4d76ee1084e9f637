import { arc } from 'd3-shape'
import { statusFill } from './status-fill.tsx'
import type { StatusCounts } from './status-shares.ts'
import { sharesOf } from './status-shares.ts'

export interface ArcBand {
  /** Degrees clockwise from the top. */
  from: number
  to: number
  inner: number
  outer: number
}

/** A band of a circle filled by status, in the order done, under way, unconfirmed, not started, unknown, not now. */
export function FilledArc({ counts, band, hatch }: { counts: StatusCounts; band: ArcBand; hatch: string }) {
  const shares = sharesOf(counts)
  const span = band.to - band.from
  if (shares.length === 0) return <path d={arcPath(band)} {...statusFill('unknown', hatch)} />
  return (
    <g>
      {shares.map(({ status, from, to }) => {
        const part = { ...band, from: band.from + span * from, to: band.from + span * to }
        const drawn = status === 'not-now' ? thin(part) : part
        return <path key={status} d={arcPath(drawn)} {...statusFill(status, hatch)} />
      })}
    </g>
  )
}

/** What is set aside is only a thread: there, but not a part of the work at hand. */
function thin(band: ArcBand): ArcBand {
  const middle = (band.inner + band.outer) / 2
  const half = (band.outer - band.inner) / 9
  return { ...band, inner: middle - half, outer: middle + half }
}

function arcPath({ from, to, inner, outer }: ArcBand): string {
  const radians = Math.PI / 180
  const draw = arc<null>()
    .startAngle(from * radians)
    .endAngle(to * radians)
    .innerRadius(inner)
    .outerRadius(outer)
    .padAngle(0)
    .digits(1)
  return draw(null) ?? ''
}
