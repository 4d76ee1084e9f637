import { paint, tidy } from './paint.ts'

/** How a figure stands to what it is compared with: shown to lie above or below, or not to be told apart from it. */
export type Standing = 'above' | 'below' | 'unclear'

/** Whether that is a good thing; `neither` when more is neither better nor worse, or nothing is shown. */
export type Verdict = 'better' | 'worse' | 'neither'

/** What a standing means when one way is better. */
export function verdictOf(standing: Standing, better: 'higher' | 'lower' | 'none'): Verdict {
  if (standing === 'unclear' || better === 'none') return 'neither'
  return (standing === 'above') === (better === 'higher') ? 'better' : 'worse'
}

const colourOf = { better: 'petrol', worse: 'accent-ink', neither: 'ink' } as const

/** Marks around 0 0: ▲ above, ▼ below, ○ not to be told; drawn as paths, `reach` px to either side. */
export function standingPath(standing: Standing, { x, y }: { x: number; y: number }, reach = 5): string {
  const [left, top] = [tidy(x - reach), tidy(y - reach * 0.85)]
  const [width, height] = [tidy(2 * reach), tidy(reach * 1.7)]
  switch (standing) {
    case 'above':
      return `M${left} ${tidy(y + reach * 0.85)}h${width}L${tidy(x)} ${top}Z`
    case 'below':
      return `M${left} ${top}h${width}L${tidy(x)} ${tidy(top + height)}Z`
    case 'unclear': {
      const radius = tidy(reach * 0.75)
      return `M${tidy(x - radius)} ${tidy(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
    }
  }
}

/** A filled mark has a light rim, so that it is seen on every shade; the open one is light inside. */
export function standingPaint(standing: Standing, verdict: Verdict) {
  return standing === 'unclear'
    ? { 'stroke-width': 1.5, ...paint({ fill: 'card', stroke: 'ink-2' }) }
    : { 'stroke-width': 1.2, ...paint({ fill: colourOf[verdict], stroke: 'card' }) }
}

/** One mark, for an explanation or a line of words. */
export function StandingMark({
  standing,
  verdict = 'neither',
  x,
  y,
}: {
  standing: Standing
  verdict?: Verdict
  x: number
  y: number
}) {
  return <path d={standingPath(standing, { x, y }, 6)} {...standingPaint(standing, verdict)} />
}
