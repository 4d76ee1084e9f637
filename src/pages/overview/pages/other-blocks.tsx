import { Facts, LinkButton } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { OverviewFacts } from '../facts.ts'
import { texts } from '../texts.ts'
import { CardHead } from './card-head.tsx'

interface BlockProps {
  facts: OverviewFacts
  locale: Locale
}

export function CommitteeBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  return (
    <section class="card">
      <CardHead title={t.committee} link={{ href: '/rapporter', label: t.committeeAll }} />
      {facts.committee.length === 0 ? <p>{t.committeeNone}</p> : null}
      <ul class="sign-list">
        {facts.committee.map((document) => (
          <li key={document.id}>
            <div class="words">
              <a href={`/rapporter/${document.id}`}>{document.title}</a>
              <p class="quiet small">
                {[
                  t.committeeKinds[document.kind as keyof typeof t.committeeKinds] ?? '',
                  document.meetingDay
                    ? t.meeting(writeDay(document.meetingDay, locale))
                    : t.frozen(writeDay(document.frozenOn, locale)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For those who meet citizens: one box and four doors. */
export function FindBlock({ locale }: BlockProps) {
  const t = texts[locale]
  const doors = [
    { href: '/rammer', label: t.findSettings },
    { href: '/eksempler', label: t.findExamples },
    { href: '/anbefalinger', label: t.findRecommendations },
    { href: '/min-plan', label: t.findPlan },
  ]
  return (
    <section class="card">
      <CardHead title={t.find} />
      <search>
        <form method="get" action="/soeg" class="find-form">
          <div class="field">
            <label for="q">{t.findLabel}</label>
            <input id="q" name="q" type="search" />
          </div>
          <button type="submit" class="button secondary">
            {t.findButton}
          </button>
        </form>
      </search>
      <ul class="sign-list">
        {doors.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function NationalBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const { national } = facts
  if (!national) return null
  return (
    <section class="card">
      <CardHead title={t.national} link={{ href: '/anbefalinger/udgaver', label: t.steps['see-editions'] }} />
      <Facts
        facts={[
          {
            label: t.nationalEditions,
            value: <a href="/anbefalinger/udgaver">{writeNumber(national.editions, locale)}</a>,
          },
          {
            label: t.nationalRecommendations,
            value: <a href="/anbefalinger">{writeNumber(national.recommendations, locale)}</a>,
          },
          {
            label: t.nationalExamples,
            value: <a href="/eksempler">{writeNumber(national.examples, locale)}</a>,
          },
          {
            label: t.nationalIndicators,
            value: (
              <a href="/sundhedsprofil/indlaes">
                {t.nationalIndicatorsOf(national.indicatorsWithFigures, national.indicators)}
              </a>
            ),
          },
        ]}
      />
      <p class="quiet">
        {national.latest
          ? t.nationalLatest(national.latest.source, writeDay(national.latest.on, locale))
          : t.nationalNever}
      </p>
    </section>
  )
}

export function PeopleBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const { people } = facts
  if (!people) return null
  return (
    <section class="card">
      <CardHead title={t.people} link={{ href: '/administration/konti', label: t.peopleAll }} />
      <Facts
        facts={[
          { label: t.peopleActive, value: writeNumber(people.active, locale) },
          { label: t.peopleWaiting, value: writeNumber(people.waiting, locale) },
          { label: t.peopleInvited, value: writeNumber(people.invited, locale) },
          { label: t.peopleClosed, value: writeNumber(people.closed, locale) },
        ]}
      />
      <LinkButton href="/administration/konti/ny">{t.steps.invite}</LinkButton>
    </section>
  )
}

export function OperationBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const { people } = facts
  return (
    <section class="card">
      <CardHead title={t.operation} />
      <ul class="sign-list">
        <li>
          <a href="/administration/haendelser">{t.operationEvents(people?.events ?? 0)}</a>
        </li>
        <li>{t.operationFailed(people?.failedSignIns ?? 0)}</li>
      </ul>
      <p class="small quiet">
        {t.operationBackup} <code>bin/pejling backup</code>, <code>verify</code>, <code>restore</code>.
      </p>
    </section>
  )
}
