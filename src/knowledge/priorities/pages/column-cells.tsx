import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import type { Assessed } from '../assessment.ts'
import type { MeasureBurden } from '../burden.ts'
import { shareNotFull } from '../coverage.ts'
import type { ComparedGap, GapFinding } from '../gap.ts'
import { underWay } from '../judgement.ts'
import { texts } from '../texts.ts'
import { coverageSentence, gapSentence } from '../why.ts'

interface CellProps {
  line: Assessed
  locale: Locale
}

/** What each column says of a line, short enough to stand side by side. */
export const cells = {
  burden: BurdenCell,
  gap: GapCell,
  coverage: CoverageCell,
  mandate: MandateCell,
  readiness: ReadinessCell,
}

function BurdenCell({ line, locale }: CellProps) {
  const t = texts[locale]
  return (
    <dl class="measure-list">
      {line.burden.map((burden) => (
        <div key={burden.measure}>
          <dt>{t.measures[burden.measure]}</dt>
          <dd class={burden.step ? undefined : 'quiet'}>
            {placeWords(burden, locale)}
            {burden.figures.map((figure) => (
              <span key={figure.id}>
                {', '}
                <a
                  href={`/prioritering/byrde/${figure.id}`}
                >{`${writeNumber(figure.value, locale)} ${figure.unit[locale]}`}</a>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Where the publisher's own order names the line: "nævnt først". */
export function placeWords({ step }: MeasureBurden, locale: Locale): string {
  const t = texts[locale]
  if (!step) return t.burdenSilent
  return step.place === 0 ? t.burdenPlace[0] : step.place === 1 ? t.burdenPlace[1] : t.burdenPlace.further
}

function GapCell({ line: { gap }, locale }: CellProps) {
  const t = texts[locale]
  if (gap.kind === 'no-comparison') {
    return (
      <>
        <p>
          <a href={gap.figure.href}>{gap.figure.write(gap.figure.value ?? Number.NaN, locale)}</a>
        </p>
        <p class="quiet small">{t.gapNothingBeside}</p>
      </>
    )
  }
  if (!isCompared(gap)) return <p class="quiet small">{gapSentence(gap, locale)}</p>
  const { figure, compared } = gap
  return (
    <>
      <p>
        <a href={figure.href}>
          {t.gapShort(figure.write(figure.value ?? Number.NaN, locale), figure.write(compared.value, locale))}
        </a>
      </p>
      <p class="quiet small">{`${figure.name[locale]}: ${t.gapKinds[gap.kind]}`}</p>
    </>
  )
}

function isCompared(gap: GapFinding): gap is ComparedGap {
  return 'compared' in gap
}

function CoverageCell({ line: { coverage }, locale }: CellProps) {
  const t = texts[locale]
  const share = shareNotFull(coverage)
  if (share === null) return <p class="quiet small">{coverageSentence(coverage, locale)}</p>
  const answered = coverage.needed - coverage.unanswered
  const rest = [
    ...(coverage.unconfirmed > 0 ? [t.coverageUnconfirmed(coverage.unconfirmed)] : []),
    ...(coverage.unanswered > 0 ? [t.coverageUnanswered(coverage.unanswered)] : []),
  ]
  return (
    <>
      <p>{t.coverageShort(coverage.full, answered)}</p>
      <ThinBar share={coverage.full / answered} />
      {rest.length > 0 ? <p class="quiet small">{rest.join(' ')}</p> : null}
    </>
  )
}

function ThinBar({ share }: { share: number }) {
  return (
    <svg class="thin-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="whole" width="100" height="8" rx="3" />
      <rect class="part" width={Math.round(share * 100)} height="8" rx="3" />
    </svg>
  )
}

function MandateCell({ line: { judgement }, locale }: CellProps) {
  const t = texts[locale]
  if (judgement.mandate === null) return <p class="quiet small">{t.mandateUnknown}</p>
  return <p>{judgement.mandate === 'stated' ? judgement.mandateReference : t.mandateNot}</p>
}

function ReadinessCell({ line: { judgement, efforts }, locale }: CellProps) {
  const t = texts[locale]
  return (
    <>
      {judgement.readiness === null ? null : <p>{t.readinessSteps[judgement.readiness]}</p>}
      <p class="quiet small">{t.effortCount(underWay(efforts).length)}</p>
    </>
  )
}
