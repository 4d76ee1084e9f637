import type { ComponentChildren, VNode } from 'preact'
import type { ChartTableProps } from './chart-table.tsx'
import { ChartTable } from './chart-table.tsx'
import { Lines } from './chart-text.tsx'
import { paint, tidy } from './paint.ts'
import { wrapText } from './text-width.ts'

/** Every chart is drawn twice: 720 px for a page, 358 px for a phone. Which one is seen is the stylesheet's choice. */
export type ChartSize = 'wide' | 'narrow'
export const chartWidth = { wide: 720, narrow: 358 } as const

/** What every chart carries besides its figures: a name and a description in words, and what to say without values. */
export interface ChartFrame {
  /** Unique on the page; the ids inside the chart begin with it. */
  id: string
  /** The finding or the name of the chart, for those who hear it. */
  title: string
  /** What one would see, in one or two sentences. */
  description: string
  /** The honest sentence in place of a chart when there is nothing to draw. */
  noValues: string
}

export interface ChartFigureProps {
  id: string
  draw: (size: ChartSize) => VNode
  table?: ChartTableProps | undefined
  /** Source, date and method, below the chart. */
  caption?: ComponentChildren
}

/** A chart on a page: both sizes, its source and its table. */
export function ChartFigure({ id, draw, table, caption }: ChartFigureProps) {
  return (
    <figure class="chart" id={id}>
      <div class="chart-wide">{draw('wide')}</div>
      <div class="chart-narrow">{draw('narrow')}</div>
      {caption && <figcaption>{caption}</figcaption>}
      {table && <ChartTable {...table} />}
    </figure>
  )
}

export interface ChartSvgProps {
  frame: ChartFrame
  size: ChartSize
  height: number
  /** A chart with links is a group: inside an image a link could not be reached. */
  holdsLinks?: boolean | undefined
  children: ComponentChildren
}

/** The picture itself, with its name and description. */
export function ChartSvg({ frame, size, height, holdsLinks, children }: ChartSvgProps) {
  const prefix = `${frame.id}-${size}`
  const rounded = tidy(height)
  return (
    <svg
      class="chart-svg"
      viewBox={`0 0 ${chartWidth[size]} ${rounded}`}
      width={chartWidth[size]}
      height={rounded}
      role={holdsLinks ? 'group' : 'img'}
      aria-labelledby={`${prefix}-title ${prefix}-description`}
    >
      <title id={`${prefix}-title`}>{frame.title}</title>
      <desc id={`${prefix}-description`}>{frame.description}</desc>
      {children}
    </svg>
  )
}

/** A chart without anything to draw says so instead of showing an empty axis. */
export function NoValues({ frame, size }: { frame: ChartFrame; size: ChartSize }) {
  const width = chartWidth[size]
  const lines = wrapText(frame.noValues, width - 48, { size: 14 })
  const height = 56 + lines.length * 20
  return (
    <ChartSvg frame={frame} size={size} height={height}>
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height={height - 1}
        rx="8"
        stroke-dasharray="4 4"
        {...paint({ fill: 'none', stroke: 'grey' })}
      />
      <Lines x={24} y={42} size={14} lines={lines} colour="ink-2" />
    </ChartSvg>
  )
}
