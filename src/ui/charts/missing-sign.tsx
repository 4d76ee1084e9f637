import type { ChartKey } from './chart-keys.tsx'
import { paint, tidy } from './paint.ts'

/** Why there is no figure, in the order the explanations are written. */
export const missingSigns = [
  'not-yet-published',
  'not-collected',
  'too-small',
  'withdrawn',
  'cannot-exist',
  'not-given',
] as const

export type MissingSign = (typeof missingSigns)[number]

/** What each reason is called: "Endnu ikke offentliggjort", "For få svar". */
export type MissingWords = Readonly<Record<MissingSign, string>>

/**
 * The signs as strokes around 0 0 in a box of 10 × 10 px: a clock, a bar, three dots, a cross in a ring, a cross and a
 * question mark. Drawn and not written, so that no typeface can be missing them.
 */
const strokes: Record<MissingSign, string> = {
  'not-yet-published': 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0M0 -2.5V0H2.2',
  'not-collected': 'M-4 0H4',
  'too-small': 'M-4 -.8v1.6M0 -.8v1.6M4 -.8v1.6',
  withdrawn: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0M-3.2 3.2L3.2 -3.2',
  'cannot-exist': 'M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5',
  'not-given': 'M-2.4 -2.4a2.4 2.4 0 1 1 3.6 2.1Q0 .6 0 1.6M0 3.6v1',
}

export interface SignPlace {
  x: number
  y: number
}

/** The same sign in several places as one stroke, so that a large table of cells stays a small picture. */
export function MissingMarks({ sign, places }: { sign: MissingSign; places: readonly SignPlace[] }) {
  return (
    <g
      stroke-width={sign === 'too-small' ? 2 : 1.5}
      stroke-linecap="round"
      {...paint({ fill: 'none', stroke: 'ink-2' })}
    >
      {places.map(({ x, y }) => (
        <path key={`${x} ${y}`} d={strokes[sign]} transform={`translate(${tidy(x)} ${tidy(y)})`} />
      ))}
    </g>
  )
}

/** The explanations of the reasons that occur. */
export function missingKeys(occurring: ReadonlySet<MissingSign>, words: MissingWords): ChartKey[] {
  return missingSigns
    .filter((sign) => occurring.has(sign))
    .map((sign) => ({
      text: words[sign],
      sign: <MissingMarks sign={sign} places={[{ x: 12, y: 0 }]} />,
    }))
}
