import type { Locale } from '../../../values/locale.ts'
import type { Dimension } from '../assessment.ts'
import { scale } from '../assessment.ts'
import { dotField } from '../forms.ts'

const middle = 150
const reach = 112

function anchorOf(angle: number): 'start' | 'middle' | 'end' {
  const across = Math.sin(angle)
  return Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end'
}

/**
 * The radar as one places one's dots: each point on a spoke is a dot to press. It repeats the radio buttons for eyes and pointers, so
 * screen readers and keyboards skip it, and without script it is not there.
 */
export function DotsRadar({ dimensions, locale }: { dimensions: readonly Dimension[]; locale: Locale }) {
  const heights = Array.from({ length: scale.highest }, (_, step) => step + 1)
  return (
    <div class="dots-radar no-print" data-dots-radar hidden>
      <svg aria-hidden="true" viewBox={`-90 0 ${2 * middle + 180} ${2 * middle}`}>
        {heights.map((height) => (
          <circle key={height} class="ring" cx={middle} cy={middle} r={(reach * height) / scale.highest} />
        ))}
        <path class="line" d="" />
        {dimensions.map(({ id, name }, index) => {
          const angle = (index / dimensions.length) * 2 * Math.PI
          const at = (height: number) => {
            const distance = (reach * height) / scale.highest
            return { x: middle + Math.sin(angle) * distance, y: middle - Math.cos(angle) * distance }
          }
          const label = at(scale.highest + 0.9)
          return (
            <g key={id}>
              {heights.map((height) => (
                <circle
                  key={height}
                  class="point"
                  data-field={dotField(id)}
                  data-value={height}
                  cx={at(height).x.toFixed(1)}
                  cy={at(height).y.toFixed(1)}
                  r={9}
                />
              ))}
              <text x={label.x.toFixed(1)} y={(label.y + 4).toFixed(1)} text-anchor={anchorOf(angle)}>
                {name[locale]}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
