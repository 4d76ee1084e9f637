import { colours, paint } from './paint.ts'
import type { StatusSign } from './status-mark.tsx'

/** The surface that stands for a status where shares are filled: told apart by darkness and by pattern, not by hue. */
export function statusFill(status: StatusSign, hatch: string) {
  const outline = { 'stroke-width': 1.5, ...paint({ stroke: 'petrol' }) }
  switch (status) {
    case 'full':
      return { 'stroke-width': 1.5, ...paint({ fill: 'petrol', stroke: 'petrol' }) }
    case 'under-way':
      return { 'stroke-width': 1.5, ...paint({ fill: 'petrol-3', stroke: 'petrol' }) }
    case 'unconfirmed':
      return { ...outline, fill: `url(#${hatch})` }
    case 'not-started':
      return { 'stroke-width': 1.5, ...paint({ fill: 'card', stroke: 'petrol' }) }
    case 'unknown':
      return { 'stroke-width': 1.5, 'stroke-dasharray': '3 3', ...paint({ fill: 'card', stroke: 'grey' }) }
    case 'not-now':
      return { 'stroke-width': 1, ...paint({ fill: 'line', stroke: 'grey' }) }
  }
}

/** The hatching of what nobody has confirmed. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill={colours.card} />
        <rect width="1.6" height="5" fill={colours.petrol} />
      </pattern>
    </defs>
  )
}

/** A sample of the surface, for the explanation. */
export function StatusSwatch({ status, hatch }: { status: StatusSign; hatch: string }) {
  const height = status === 'not-now' ? 4 : 13
  return <rect x={1} y={-height / 2} width={22} height={height} {...statusFill(status, hatch)} />
}
