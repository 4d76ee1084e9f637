import type { Colour } from './paint.ts'
import { colours, paint } from './paint.ts'

const shades = ['shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'] as const
type Shade = (typeof shades)[number]

/** Light to dark by size of the figure; dark says more, never better or worse. Told apart in grey print. */
export function shadeOf(place: number): Shade {
  return shades[Math.max(0, Math.min(shades.length - 1, place))] ?? 'shade-1'
}

/** Which class a value falls in, 0 for the lowest: as many classes as there are limits, and one more. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => limit <= value).length
}

/** Words on a shade: dark on the light ones, light on the dark ones (at least 4.5 : 1). */
export function wordsOn(shade: Colour): Colour {
  return shade === 'shade-4' || shade === 'shade-5' ? 'card' : 'ink'
}

/** A surface of a class: plain when the difference is shown, hatched when it cannot be told. */
export function shadeFill(place: number, hatch: string | null) {
  const shade = shadeOf(place)
  return hatch === null ? paint({ fill: shade }) : { fill: `url(#${hatch}-${place})` }
}

/** The hatchings of the classes, each its shade with thin lines over it. */
export function ShadeHatches({ id, count }: { id: string; count: number }) {
  return (
    <defs>
      {Array.from({ length: count }, (_, place) => {
        const shade = shadeOf(place)
        // light lines fade what is not sure; the lightest shade has nowhere to fade to
        const stripe = shade === 'shade-1' ? colours.grey : colours.card
        return (
          <pattern
            key={shade}
            id={`${id}-${place}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill={colours[shade]} />
            <rect width={shade === 'shade-1' ? 0.8 : 2} height="5" fill={stripe} />
          </pattern>
        )
      })}
    </defs>
  )
}
