import type { Wording } from '../../values/locale.ts'
import { type Beside, type Verdict, verdictOf } from '../findings/index.ts'
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
  comparison: Compared | { missing: Wording }
  /** Writes a figure as its source does: `14,2 %`. */
  write(value: number, locale: 'da' | 'en'): string
}

/** What a figure is set beside, and how sure that is. */
type Compared = Beside & { name: Wording }

/** A figure beside another, and what may be said of the difference. */
export interface ComparedGap {
  kind: 'surely-worse' | 'looks-worse' | 'not-told-apart' | 'not-known' | 'surely-better'
  figure: LocalFigure
  compared: Compared
}

export type GapFinding =
  | ComparedGap
  | { kind: 'no-indicator' }
  | { kind: 'no-figure'; name: Wording }
  | { kind: 'no-direction'; figure: LocalFigure }
  | { kind: 'no-comparison'; figure: LocalFigure; why: Wording }

/** How far apart two figures must lie, as a share of the one compared with, before a difference of unknown certainty is mentioned. */
export const worthMentioning = 0.1

/**
 * What may be said of one figure beside another. A difference is only sure when the intervals of both carry it. Where the uncertainty
 * of either is unknown, a figure that is worse by a tenth or more looks worse, and one that is better proves nothing.
 */
export function gapFinding(figure: LocalFigure): GapFinding {
  const { value, interval, betterSign, comparison: compared } = figure
  if (value === null) return { kind: 'no-figure', name: figure.name }
  if (betterSign === null) return { kind: 'no-direction', figure }
  if ('missing' in compared) return { kind: 'no-comparison', figure, why: compared.missing }
  const verdict = verdictOf({ value, interval }, compared)
  return { kind: kindOf(verdict, betterSign, value - compared.value, compared), figure, compared }
}

function kindOf(verdict: Verdict, betterSign: 1 | -1, difference: number, { value }: Compared) {
  if (verdict === 'cannot-be-told') return 'not-told-apart'
  if (verdict !== 'uncertainty-unknown')
    return (verdict === 'above') === (betterSign === 1) ? 'surely-better' : 'surely-worse'
  const worseBy = -betterSign * difference
  return worseBy > 0 && worseBy >= worthMentioning * Math.abs(value) ? 'looks-worse' : 'not-known'
}

/** How strongly a gap pulls: 3 surely worse, 2 looks worse and may be chance, 1 not told apart or not known, 0 surely better. */
export function gapPull(finding: GapFinding): Pull | null {
  if (finding.kind === 'surely-worse') return 3
  if (finding.kind === 'looks-worse') return 2
  if (finding.kind === 'not-told-apart' || finding.kind === 'not-known') return 1
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
