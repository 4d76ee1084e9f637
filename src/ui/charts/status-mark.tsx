import type { Colour } from './paint.ts'
import { paint, tidy } from './paint.ts'
import { SignSvg } from './sign-svg.tsx'

/** The six signs for how far something is, each its own shape so that none depends on colour. */
export const statusSigns = ['full', 'under-way', 'not-started', 'unconfirmed', 'unknown', 'not-now'] as const
export type StatusSign = (typeof statusSigns)[number]

export interface StatusMarkProps {
  status: StatusSign
  /** The status in words, when no word stands beside the mark; without it the mark is decoration and is not read out. */
  label?: string | undefined
  /** Width and height in px. */
  size?: number | undefined
}

/** A status sign for tables, lists and headings. */
export function StatusMark({ status, label, size = 20 }: StatusMarkProps) {
  return (
    <SignSvg
      name={`status-mark status-mark-${status}`}
      label={label}
      width={size}
      height={size}
      box="0 0 20 20"
    >
      <StatusShape status={status} x={10} y={10} radius={7} />
    </SignSvg>
  )
}

export interface StatusShapeProps {
  status: StatusSign
  /** The middle of the sign. */
  x: number
  y: number
  radius: number
  colour?: Colour | undefined
}

/** The sign alone, to stand inside another picture. */
export function StatusShape({ status, x, y, radius, colour = 'petrol' }: StatusShapeProps) {
  const middle = { x, y, radius, colour }
  switch (status) {
    case 'full':
      return <circle cx={tidy(x)} cy={tidy(y)} r={tidy(radius + 1)} {...paint({ fill: colour })} />
    case 'under-way':
      return (
        <g>
          <Ring {...middle} />
          <path d={halfDisc(x, y, radius)} {...paint({ fill: colour })} />
        </g>
      )
    case 'not-started':
      return <Ring {...middle} />
    case 'unconfirmed':
      return <Ring {...middle} dashed="dashed" />
    case 'unknown':
      return <QuestionMark {...middle} colour="ink-2" />
    case 'not-now':
      return <Dash {...middle} colour="ink-2" />
  }
}

interface Middle {
  x: number
  y: number
  radius: number
  colour: Colour
}

function Ring({ x, y, radius, colour, dashed }: Middle & { dashed?: 'dashed' }) {
  const eighth = (2 * Math.PI * radius) / 8
  const dash = `${tidy(eighth * 0.55)} ${tidy(eighth * 0.45)}`
  return (
    <circle
      cx={tidy(x)}
      cy={tidy(y)}
      r={tidy(radius)}
      stroke-width={2}
      {...(dashed && { 'stroke-dasharray': dash })}
      {...paint({ fill: 'card', stroke: colour })}
    />
  )
}

function QuestionMark({ x, y, radius, colour }: Middle) {
  const unit = radius / 7
  const at = (across: number, down: number) => `${tidy(x + across * unit)} ${tidy(y + down * unit)}`
  const hook = `M${at(-3.6, -3.2)} C${at(-3.6, -7.8)} ${at(3.8, -7.8)} ${at(3.8, -3)} C${at(3.8, 0)} ${at(0, 0)} ${at(0, 3)}`
  return (
    <g>
      <path d={hook} stroke-width={2} stroke-linecap="round" {...paint({ fill: 'none', stroke: colour })} />
      <circle cx={tidy(x)} cy={tidy(y + 6.2 * unit)} r={tidy(1.4 * unit)} {...paint({ fill: colour })} />
    </g>
  )
}

function Dash({ x, y, radius, colour }: Middle) {
  const reach = radius * 0.7
  return (
    <path
      d={`M${tidy(x - reach)} ${tidy(y)}H${tidy(x + reach)}`}
      stroke-width={2.5}
      stroke-linecap="round"
      {...paint({ stroke: colour })}
    />
  )
}

function halfDisc(x: number, y: number, radius: number): string {
  const r = tidy(radius)
  return `M${tidy(x)} ${tidy(y - radius)}A${r} ${r} 0 0 0 ${tidy(x)} ${tidy(y + radius)}Z`
}
