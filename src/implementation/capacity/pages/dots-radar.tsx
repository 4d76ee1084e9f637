import type { Locale } from '../../../values/locale.ts'
import type { Dimension } from '../assessment.ts'
import { scale } from '../assessment.ts'
import { dotField } from '../forms.ts'

const middle = 150
const reach = 112

const lineHeight = 16
const longestLine = 13

/** A long name in two lines, broken at the space nearest to its middle, so that the radar has room on a phone. */
function twoLines(name: string): string[] {
  if (name.length <= longestLine) return [name]
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  const [nearest] = spaces.sort((one, other) => away(one) - away(other))
  return nearest === undefined ? [name] : [name.slice(0, nearest), name.slice(nearest + 1)]

  function away(index: number): number {
    return Math.abs(index - name.length / 2)
  }
}

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
      <svg aria-hidden="true" viewBox={`-60 -8 ${2 * middle + 120} ${2 * middle + 16}`}>
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
              <text text-anchor={anchorOf(angle)}>
                {twoLines(name[locale]).map((line, at, { length }) => (
                  <tspan
                    key={line}
                    x={label.x.toFixed(1)}
                    y={(label.y + 4 + lineHeight * (at - (length - 1) / 2)).toFixed(1)}
                  >
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
