import { hasCapability, nationalLevel, type Person } from '../../../platform/auth/index.ts'
import { Card, Empty, LinkButton, PageHead, Section, Table, Tag } from '../../../ui/index.ts'
import { type Day, daysBetween } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import type { ListedRound } from '../reads-rounds.ts'
import { texts } from '../texts.ts'
import { fileTexts } from '../texts-files.ts'

interface ListProps {
  rounds: ListedRound[]
  by: Person
  today: Day
  locale: Locale
}

/** Rounds that run, each with what comes next, and those that have been. */
export function ListPage({ rounds, by, today, locale }: ListProps) {
  const t = texts[locale]
  const isNational = by.municipality === nationalLevel
  const running = rounds.filter(
    (round) => round.origin === 'asked' && !round.closed && round.answersBy >= today,
  )
  const earlier = rounds.filter((round) => !running.includes(round))
  const open = hasCapability(by.role, 'run-monitoring') ? (
    <>
      <LinkButton href="/monitorering/runder/ny" look={running.length > 0 ? 'secondary' : 'primary'}>
        {t.openTitle}
      </LinkButton>
      <LinkButton href="/monitorering/runder/hent" look="quiet">
        {fileTexts[locale].import}
      </LinkButton>
    </>
  ) : null
  return (
    <>
      <PageHead title={t.area} lead={t.lead} actions={rounds.length > 0 ? open : null} />
      {rounds.length === 0 ? (
        <Empty title={t.noRounds} action={open}>
          <p>{isNational ? t.noRoundsAdviser : t.noRoundsText}</p>
        </Empty>
      ) : null}
      {running.length > 0 ? (
        <Section title={t.running}>
          {running.map((round) => (
            <RunningRound
              key={round.id}
              round={round}
              isNational={isNational}
              today={today}
              locale={locale}
            />
          ))}
        </Section>
      ) : null}
      {earlier.length > 0 ? <EarlierRounds rounds={earlier} isNational={isNational} locale={locale} /> : null}
    </>
  )
}

type RoundProps = { round: ListedRound; isNational: boolean; today: Day; locale: Locale }

function RunningRound({ round, isNational, today, locale }: RoundProps) {
  const t = texts[locale]
  const days = daysBetween(today, round.answersBy)
  const href = isNational ? `/monitorering/${round.id}/runde` : `/monitorering/${round.id}`
  return (
    <Card title={<a href={href}>{said(round.title, locale)}</a>} level={3}>
      <p class="monitoring-line">
        {isNational ? null : <StateTag round={round} today={today} locale={locale} />}
        <span>{t.signedUntil(writeDay(round.answersBy, locale))}</span>
        <span class="quiet">{t.daysLeft(days)}</span>
      </p>
      {round.state === 'answering' || round.state === 'signed' ? (
        <div class="monitoring-bar">
          <progress value={round.answered} max={Math.max(1, round.asked)} aria-hidden="true" />
          <p>{t.answeredOf(round.answered, round.asked)}</p>
        </div>
      ) : null}
      {round.signed > 0 ? <p class="quiet">{t.signedByMany(round.signed)}</p> : null}
      <LinkButton href={round.state === 'signed' && !isNational ? `${href}/resultat` : href}>
        {round.state === 'signed' && !isNational ? t.toResult : t.toRound}
      </LinkButton>
    </Card>
  )
}

function StateTag({ round, today, locale }: { round: ListedRound; today: Day; locale: Locale }) {
  const t = texts[locale]
  if (round.opensOn > today) return <Tag tone="quiet">{t.states.coming}</Tag>
  const tone = { answering: 'going', signed: 'good', declined: 'quiet' } as const
  return <Tag tone={round.state ? tone[round.state] : 'attention'}>{t.states[round.state ?? 'none']}</Tag>
}

function EarlierRounds({
  rounds,
  isNational,
  locale,
}: {
  rounds: ListedRound[]
  isNational: boolean
  locale: Locale
}) {
  const t = texts[locale]
  const page = isNational ? 'runde' : 'resultat'
  const stateOf = ({ origin, state }: ListedRound) =>
    origin === 'imported'
      ? t.states.imported
      : t.states[state === null || state === 'answering' ? 'missed' : state]
  return (
    <Section title={t.earlier}>
      <Table
        caption={t.earlier}
        rows={rounds}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t.round,
            cell: ({ id, title }) => <a href={`/monitorering/${id}/${page}`}>{said(title, locale)}</a>,
          },
          { label: t.periodHead, cell: ({ period }) => period },
          ...(isNational ? [] : [{ label: t.stateHead, cell: stateOf }]),
        ]}
      />
    </Section>
  )
}
