import { paint } from './paint.ts'
import { SignSvg } from './sign-svg.tsx'

/** The five kinds of work, settings first as everywhere. */
export const kindSigns = ['settings', 'encounter', 'offer', 'information', 'leadership'] as const
export type KindSign = (typeof kindSigns)[number]

export interface KindIconProps {
  kind: KindSign
  /** The kind in words, when no word stands beside the icon; without it the icon is decoration and is not read out. */
  label?: string | undefined
  /** Width and height in px. */
  size?: number | undefined
}

/** A quiet line drawing for a kind: a house, two people, a place on a course, a leaflet, people joined around a lead. */
export function KindIcon({ kind, label, size = 20 }: KindIconProps) {
  return (
    <SignSvg name={`kind-icon kind-icon-${kind}`} label={label} width={size} height={size} box="0 0 20 20">
      <path
        d={drawings[kind]}
        stroke-width={1.5}
        stroke-linecap="round"
        stroke-linejoin="round"
        {...paint({ fill: 'none', stroke: 'petrol' })}
      />
    </SignSvg>
  )
}

const drawings: Record<KindSign, string> = {
  settings: 'M2.5 9 10 3l7.5 6M4.5 8v9h11V8M8 17v-5.5h4V17',
  encounter:
    'M6 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM14 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z' +
    'M1.8 16.5v-1.7a3.6 3.6 0 0 1 3.6-3.6h1.2a3.6 3.6 0 0 1 3.4 2.4 3.6 3.6 0 0 1 3.4-2.4h1.2a3.6 3.6 0 0 1 3.6 3.6v1.7',
  offer: 'M3 5.5h14v11.5H3ZM3 9h14M6.5 3v3.5M13.5 3v3.5M10 10.8v4.4M7.8 13h4.4',
  information:
    'M10 5.2C8.3 3.9 6 3.4 2.8 3.5v12c3.2-.1 5.5.4 7.2 1.7M10 5.2c1.7-1.3 4-1.8 7.2-1.7v12c-3.2-.1-5.5.4-7.2 1.7ZM10 5.2v12',
  leadership:
    'M10 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM4.3 17.2a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2Z' +
    'M15.7 17.2a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2ZM8.9 7.4 5.4 13.2M11.1 7.4l3.5 5.8M6.5 15.1h7',
}
