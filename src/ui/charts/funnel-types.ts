import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'

export interface FunnelPoint {
  name: string
  /** What the figure is of: people asked, residents, expected cases. */
  size: number
  value: number
  role?: 'own' | 'peer' | undefined
}

/** The control limits at one size. */
export interface FunnelLimit {
  size: number
  low95: number
  high95: number
  low998: number
  high998: number
}

export interface FunnelProps extends ChartFrame {
  points: readonly FunnelPoint[]
  limits: readonly FunnelLimit[]
  /** What all are held against. */
  middle: { name: string; value: number }
  sizeLabel: string
  valueLabel: string
  writeSize: (size: number) => string
  writeValue: (value: number) => string
  writeTick?: ((value: number) => string) | undefined
  words: {
    /** "En kommune, der ikke skiller sig ud" */
    inside: string
    /** "Uden for 95 %-grænsen": could still be chance, when many are looked at. */
    beyond95: string
    /** "Uden for 99,8 %-grænsen" */
    beyond998: string
    own: string
    limit95: string
    limit998: string
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
