import type { Wording } from '../../values/locale.ts'
import type { Pull } from './pull.ts'

/** A municipality's newest figure for an indicator beside the one it is compared with, as the door of indicators gives it. */
export interface LocalFigure {
  indicatorId: string
  name: Wording
  /** Continues a figure in a sentence: "14,2 % ryger dagligt". */
  finding: Wording
  /** The page the figure opens. */
  href: string
  period: string
  municipalityName: string
  /** Null when the source gives none. */
  value: number | null
  interval: { low: number; high: number } | null
  /** 1 when higher is better, −1 when lower is, null when neither is. */
  betterSign: 1 | -1 | null
  /** What it is set beside, or a sentence saying why there is nothing. */
  comparison: { name: Wording; value: number; method: Wording } | { missing: Wording }
  /** Writes a figure as its source does: `14,2 %`. */
  write(value: number, locale: 'da' | 'en'): string
}

export type GapFinding =
  | {
      kind: 'surely-worse' | 'looks-worse' | 'not-told-apart' | 'surely-better'
      figure: LocalFigure
      compared: { name: Wording; value: number; method: Wording }
    }
  | { kind: 'no-indicator' }
  | { kind: 'no-figure'; name: Wording }
  | { kind: 'no-direction'; figure: LocalFigure }
  | { kind: 'no-comparison'; figure: LocalFigure; why: Wording }

/** How far apart two figures must lie, as a share of the one compared with, before a difference of unknown certainty is mentioned. */
export const worthMentioning = 0.1

/**
 * What may be said of one figure beside another. A difference is only sure when the interval lies wholly on one side. Where the
 * uncertainty is unknown, a figure that is worse by a tenth or more looks worse, and one that is better proves nothing.
 */
export function gapFinding(figure: LocalFigure): GapFinding {
  if (figure.value === null) return { kind: 'no-figure', name: figure.name }
  if (figure.betterSign === null) return { kind: 'no-direction', figure }
  if ('missing' in figure.comparison) return { kind: 'no-comparison', figure, why: figure.comparison.missing }
  const compared = figure.comparison
  const betterBy = (value: number) => (figure.betterSign ?? 1) * (value - compared.value)
  if (figure.interval) {
    const ends = [betterBy(figure.interval.low), betterBy(figure.interval.high)]
    if (Math.max(...ends) < 0) return { kind: 'surely-worse', figure, compared }
    return { kind: Math.min(...ends) > 0 ? 'surely-better' : 'not-told-apart', figure, compared }
  }
  const isWorse =
    betterBy(figure.value) <= -worthMentioning * Math.abs(compared.value) && figure.value !== compared.value
  return { kind: isWorse ? 'looks-worse' : 'not-told-apart', figure, compared }
}

/** How strongly a gap pulls: 3 surely worse, 2 looks worse and may be chance, 1 not told apart, 0 surely better. */
export function gapPull(finding: GapFinding): Pull | null {
  if (finding.kind === 'surely-worse') return 3
  if (finding.kind === 'looks-worse') return 2
  if (finding.kind === 'not-told-apart') return 1
  return finding.kind === 'surely-better' ? 0 : null
}

/** The finding that speaks for a line with several indicators: the one that pulls most, the first of equals. */
export function heaviestGap(findings: readonly GapFinding[]): GapFinding {
  const strength = (finding: GapFinding) => gapPull(finding) ?? -1
  return findings.reduce<GapFinding>(
    (heaviest, each) => (strength(each) > strength(heaviest) ? each : heaviest),
    findings[0] ?? { kind: 'no-indicator' },
  )
}
