import type { ActionState, PlannedAction } from '../../../implementation/plans/index.ts'
import { StatusMark, type StatusSign } from '../../../ui/charts/index.ts'
import { LinkButton, PostButton } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type OverviewFacts, silentAmong } from '../facts.ts'
import { texts } from '../texts.ts'
import { CardHead } from './card-head.tsx'

interface BlockProps {
  facts: OverviewFacts
  locale: Locale
}

const mostShown = 5

const signs: Record<ActionState, StatusSign> = {
  late: 'under-way',
  unknown: 'unknown',
  unconfirmed: 'unconfirmed',
  'under-way': 'under-way',
  planned: 'not-started',
  done: 'full',
}

/** What is late, unknown or unconfirmed: counted for those who follow everything, by name for those who can say a word themselves. */
export function TroubleBlock({ facts, locale }: BlockProps) {
  return facts.by.role === 'leader' ? (
    <SilentActions facts={facts} locale={locale} />
  ) : (
    <TroubleCounts facts={facts} locale={locale} />
  )
}

function SilentActions({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const silent = silentAmong(facts.actions)
  return (
    <section class="card">
      <CardHead title={t.trouble} link={{ href: '/handleplaner', label: t.allPlans }} />
      {silent.length === 0 ? (
        <p>{facts.actions.length === 0 ? t.troubleEmpty : t.troubleNone}</p>
      ) : (
        <ActionList actions={silent} locale={locale} withTaps />
      )}
    </section>
  )
}

function TroubleCounts({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const rows = troublesOf(facts, locale)
  const isNew = facts.actions.length === 0 && facts.coverage === null
  return (
    <section class="card">
      <CardHead title={t.trouble} />
      {rows.length === 0 ? <p>{isNew ? t.troubleEmpty : t.troubleNone}</p> : null}
      {rows.length === 0 && isNew ? <LinkButton href="/indsatser/ny">{t.firstPlan}</LinkButton> : null}
      <ul class="sign-list">
        {rows.map((row) => (
          <li key={row.href + row.words}>
            <StatusMark status={row.sign} />
            <span class="words">
              <a href={row.href}>{row.words}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function troublesOf(
  { actions, coverage, settings }: OverviewFacts,
  locale: Locale,
): { sign: StatusSign; words: string; href: string }[] {
  const t = texts[locale]
  const standing = (state: ActionState) => actions.filter((action) => action.standing.state === state).length
  const unseen = settings ? settings.settings - settings.confirmed : 0
  const rows = [
    { sign: signs.late, count: standing('late'), words: t.late, href: '/handleplaner' },
    { sign: signs.unknown, count: standing('unknown'), words: t.unknown, href: '/handleplaner' },
    { sign: signs.unconfirmed, count: standing('unconfirmed'), words: t.fading, href: '/handleplaner' },
    {
      sign: 'unconfirmed',
      count: coverage?.total.pairs.unconfirmed ?? 0,
      words: t.unconfirmedAnswers,
      href: '/gennemgang',
    },
    {
      sign: 'unknown',
      count: coverage?.total.pairs.unknown ?? 0,
      words: t.unansweredAnswers,
      href: '/gennemgang',
    },
    { sign: 'unconfirmed', count: unseen, words: t.unseenSettings, href: '/rammer?friskhed=unconfirmed' },
  ] as const
  return rows
    .filter(({ count }) => count > 0)
    .map(({ sign, count, words, href }) => ({ sign, words: words(count), href }))
}

/** What the reader answers for and has not finished. */
export function MineBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  return (
    <section class="card">
      <CardHead title={t.mine} link={{ href: '/min-plan', label: t.personalPlan }} />
      {facts.mine.length === 0 ? (
        <>
          <p>{t.mineNone}</p>
          <p class="quiet">{t.mineExample}</p>
        </>
      ) : (
        <ActionList actions={facts.mine} locale={locale} withTaps={facts.by.role !== 'coordinator'} />
      )}
    </section>
  )
}

function ActionList({
  actions,
  locale,
  withTaps,
}: {
  actions: PlannedAction[]
  locale: Locale
  withTaps: boolean
}) {
  const t = texts[locale]
  return (
    <>
      <ul class="sign-list">
        {actions.slice(0, mostShown).map((action) => (
          <li key={action.id}>
            <StatusMark status={signs[action.standing.state]} />
            <div class="words">
              <a href={`/handlinger/${action.id}`}>{action.what}</a>
              <p class="quiet small">{factsOf(action, locale)}</p>
              {withTaps ? <Taps action={action} locale={locale} /> : null}
            </div>
          </li>
        ))}
      </ul>
      {actions.length > mostShown ? <a href="/handleplaner">{t.more(actions.length - mostShown)}</a> : null}
    </>
  )
}

function factsOf(action: PlannedAction, locale: Locale): string {
  const t = texts[locale]
  const { state, daysLate } = action.standing
  const due = action.dueOn ? t.dueOn(writeDay(action.dueOn, locale)) : t.noDue
  return [
    t.states[state],
    due,
    daysLate > 0 ? t.daysLate(daysLate) : '',
    action.isOwn ? '' : (action.ownerName ?? ''),
    action.effortTitle,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** One tap says how it goes. */
function Taps({ action, locale }: { action: PlannedAction; locale: Locale }) {
  const t = texts[locale]
  return (
    <div class="taps no-print">
      {(['under-way', 'delayed', 'done'] as const).map((status) => (
        <PostButton
          key={status}
          action={`/handlinger/${action.id}/status`}
          fields={{ status }}
          label={t.tapLabel(t.tap[status], action.what)}
        >
          {t.tap[status]}
        </PostButton>
      ))}
    </div>
  )
}
