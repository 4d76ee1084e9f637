import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { Counts } from '../benchmark.ts'
import type { Step } from '../steps.ts'

const shades = ['#073d44', '#33737a', '#6fa9ac', '#aacfd0', '#dcebeb']
const aside = ['#7d8c90', '#c3cccd']
const width = 400
const height = 18

/** The colour of a step: dark says most, never better. Answers of their own are grey. */
export function shadeOfStep(steps: readonly Step[], id: string): string {
  const ordinary = steps.filter(({ isOwn }) => !isOwn)
  const at = ordinary.findIndex((step) => step.id === id)
  if (at < 0)
    return aside[steps.filter(({ isOwn }) => isOwn).findIndex((step) => step.id === id)] ?? '#c3cccd'
  if (ordinary.length <= 1) return shades[0] as string
  return shades[Math.round((at * (shades.length - 1)) / (ordinary.length - 1))] as string
}

/** How the municipalities of an area share out on the answers; our own answer is framed. The words beside it say the same. */
export function StepBar(props: {
  steps: readonly Step[]
  counts: Counts
  own: string | null
  locale: Locale
}) {
  const { steps, counts, own, locale } = props
  const given = steps.filter(({ id }) => (counts[id] ?? 0) > 0)
  const of = given.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0)
  let left = 0
  const parts = given.map((step) => {
    const count = counts[step.id] ?? 0
    const part = { step, count, left, width: (width * count) / of }
    left += part.width
    return part
  })
  return (
    <svg
      class="step-bar"
      viewBox={`0 0 ${width} ${height + 8}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map((part) => (
        <rect
          key={part.step.id}
          x={tidy(part.left)}
          y={4}
          width={tidy(Math.max(0, part.width - 1.5))}
          height={height}
          fill={shadeOfStep(steps, part.step.id)}
          stroke={part.step.id === 'not-relevant' || part.step.isOwn ? '#7d8c90' : undefined}
        >
          <title>{`${said(part.step.label, locale)}: ${part.count}`}</title>
        </rect>
      ))}
      {parts
        .filter((part) => part.step.id === own)
        .map((part) => (
          <rect
            key="own"
            x={tidy(part.left + 1)}
            y={1.5}
            width={tidy(Math.max(2, part.width - 3.5))}
            height={height + 5}
            fill="none"
            stroke="#c2543d"
            stroke-width={3}
          />
        ))}
    </svg>
  )
}

/** What the colours mean, once for each question. */
export function StepKeys({ steps, locale }: { steps: readonly Step[]; locale: Locale }) {
  return (
    <ul class="step-keys">
      {steps.map((step) => (
        <li key={step.id}>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <rect width="14" height="14" rx="2" fill={shadeOfStep(steps, step.id)} stroke="#7d8c90" />
          </svg>
          {said(step.label, locale)}
        </li>
      ))}
    </ul>
  )
}

function tidy(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
