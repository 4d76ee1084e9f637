import { paint, tidy } from './paint.ts'

/** The way that is better, beside the name of an indicator. */
export function BetterArrow({ better, x, y }: { better: 'higher' | 'lower'; x: number; y: number }) {
  const way = better === 'higher' ? -1 : 1
  const [tip, tail] = [tidy(y + 5 * way), tidy(y - 5 * way)]
  return (
    <path
      d={`M${tidy(x)} ${tail}V${tip}m-3.5 ${-3.5 * way}l3.5 ${3.5 * way} 3.5 ${-3.5 * way}`}
      stroke-width={1.5}
      {...paint({ fill: 'none', stroke: 'ink-2' })}
    />
  )
}
