import type { ComponentChildren } from 'preact'

export interface SignSvgProps {
  /** The class the page may lay it out by. */
  name: string
  /** What the sign says; without it the sign is decoration beside a word, and is not read out. */
  label: string | undefined
  width: number
  height: number
  box: string
  children: ComponentChildren
}

/** A small picture within a line of text or a heading. */
export function SignSvg({ name, label, width, height, box, children }: SignSvgProps) {
  if (label === undefined) {
    return (
      <svg class={name} viewBox={box} width={width} height={height} aria-hidden="true">
        {children}
      </svg>
    )
  }
  return (
    <svg class={name} viewBox={box} width={width} height={height} role="img">
      <title>{label}</title>
      {children}
    </svg>
  )
}
