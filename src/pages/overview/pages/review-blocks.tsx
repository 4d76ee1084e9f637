import { compassOf } from '../../../implementation/review/index.ts'
import { Compass } from '../../../ui/charts/index.ts'
import { LinkButton } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type OverviewFacts, ownRow } from '../facts.ts'
import { texts } from '../texts.ts'
import { CardHead } from './card-head.tsx'

interface BlockProps {
  facts: OverviewFacts
  locale: Locale
}

export function CompassBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const compass = facts.coverage && compassOf(facts.coverage, locale)
  return (
    <section class="card">
      <CardHead
        title={t.whereWeStand}
        link={facts.coverage ? { href: '/gennemgang/daekning', label: t.toCoverage } : undefined}
      />
      {compass ? <Compass {...compass} /> : <NoCompass facts={facts} locale={locale} />}
    </section>
  )
}

export function SmallCompassBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const compass = facts.coverage && compassOf(facts.coverage, locale)
  return (
    <section class="card">
      <CardHead
        title={t.whereWeStand}
        link={facts.coverage ? { href: '/gennemgang/daekning', label: t.toCoverage } : undefined}
      />
      {compass ? (
        <div class="compass-beside">
          <Compass {...compass} size="small" />
          <p>{compass.description}</p>
        </div>
      ) : (
        <NoCompass facts={facts} locale={locale} />
      )}
    </section>
  )
}

function NoCompass({ facts, locale }: BlockProps) {
  const t = texts[locale]
  if (facts.coverage) return <p>{t.noMarks}</p>
  return (
    <>
      <p>{t.noReview}</p>
      {facts.by.role === 'coordinator' ? (
        <LinkButton href="/gennemgang">{t.steps['begin-review']}</LinkButton>
      ) : (
        <a href="/anbefalinger">{t.steps['read-recommendations']}</a>
      )}
    </>
  )
}

/** How far the reader's own administration is with its answers. */
export function OwnReviewBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const own = ownRow(facts)
  const sheet = own ? { href: `/gennemgang/skema?forvaltning=${own.id}`, label: t.openSheet } : undefined
  return (
    <section class="card">
      <CardHead title={t.ownReview} link={sheet} />
      {own ? (
        <>
          <p>
            <strong>{own.name[locale]}</strong>
            <br />
            {[
              t.ownAnswered(own.asked - own.unanswered, own.asked),
              own.unconfirmed > 0 ? t.ownUnconfirmed(own.unconfirmed) : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          <svg class="progress-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
            <rect class="whole" width="100" height="12" />
            <rect
              class="part"
              width={Math.round((100 * (own.asked - own.unanswered)) / own.asked)}
              height="12"
            />
          </svg>
        </>
      ) : (
        <>
          <p>{facts.by.administrationId === null ? t.ownReviewNowhere : t.ownReviewNone}</p>
          <a href="/anbefalinger">{t.steps['read-recommendations']}</a>
        </>
      )}
    </section>
  )
}
