import { KindLabel, type Recommendation, strengthMeanings } from '../../../knowledge/catalogue/index.ts'
import { Card, Empty, LinkButton, PageHead, PostButton, Section } from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { InstitutionReach, Setting } from '../../settings/index.ts'
import type { EarlierAnswer } from '../answer.ts'
import { overallStatus } from '../coverage.ts'
import type { Proof } from '../proof.ts'
import type { Round } from '../round.ts'
import type { StandingPair } from '../standing.ts'
import { texts } from '../texts.ts'
import { complexityWords, statusWords } from '../texts-status.ts'
import { ProofSection, type ProofTyped } from './proof-section.tsx'
import { StatusChip } from './status-chip.tsx'

export interface RecommendationProps {
  locale: Locale
  today: Day
  recommendation: Recommendation
  round: Round | null
  pairs: StandingPair[]
  names: Map<string, string>
  proofs: Proof[]
  earlier: (EarlierAnswer & { round: string })[]
  settings: Setting[]
  reach: InstitutionReach[]
  mayAnswerFor(administrationId: string): boolean
  maySettings: boolean
  typed: ProofTyped | null
}

/** A recommendation in the review: what every administration says, what proves it, and how it has been answered over time. */
export function RecommendationPage(props: RecommendationProps) {
  const { locale, recommendation, pairs } = props
  const t = texts[locale]
  const newest = pairs
    .flatMap(({ answer }) => (answer ? [answer] : []))
    .sort((a, b) => (a.answeredOn < b.answeredOn ? 1 : -1))[0]
  const facts = [
    { label: t.overall, value: <StatusChip status={overallStatus(pairs)} locale={locale} /> },
    {
      label: t.lastAnswer,
      value: newest ? t.lastAnswerBy(writeDay(newest.answeredOn, locale), newest.answeredByName) : '–',
    },
    { label: t.owner, value: ownersOf(props) },
    { label: t.takes, value: strengthMeanings[locale][recommendation.strength] },
    { label: t.comesNext, value: nextStep(props) },
  ]
  return (
    <>
      <PageHead
        kicker={<KindLabel kind={recommendation.kind} locale={locale} />}
        title={recommendation.statement[locale]}
        lead={recommendation.explanation[locale] || undefined}
        facts={facts}
        actions={
          <LinkButton href={`/anbefalinger/${recommendation.id}`} look="quiet">
            {t.inCatalogue}
          </LinkButton>
        }
      />
      <Section title={t.answersTitle}>
        {pairs.length === 0 ? (
          <Empty title={t.noOneAsked}>
            <p>{t.noOneAskedLead}</p>
          </Empty>
        ) : null}
        <div class="grid">
          {pairs.map((pair) => (
            <AnswerCard key={pair.administrationId} {...props} pair={pair} />
          ))}
        </div>
      </Section>
      <ProofSection {...props} />
      <Settings {...props} />
      <History {...props} />
    </>
  )
}

function ownersOf({ pairs, names, locale }: RecommendationProps): string {
  if (pairs.length > 3) return texts[locale].administrationsCount(pairs.length)
  return pairs.map(({ administrationId }) => names.get(administrationId)).join(', ') || '–'
}

function nextStep({ pairs, locale }: RecommendationProps): string {
  const t = texts[locale]
  const count = (status: StandingPair['shown']) => pairs.filter(({ shown }) => shown === status).length
  if (count('unconfirmed')) return t.nextConfirm(count('unconfirmed'))
  if (count('unknown')) return t.nextAnswer(count('unknown'))
  return pairs.length > 0 && count('full') === pairs.length ? t.nextKeep : t.nextOn
}

function AnswerCard(props: RecommendationProps & { pair: StandingPair }) {
  const { pair, locale, recommendation, round, names } = props
  const { answer, administrationId } = pair
  const t = texts[locale]
  const counted = props.reach.find((each) => each.administrationId === administrationId)
  const reach =
    answer?.reachCount != null && answer.reachTotal != null
      ? { count: answer.reachCount, total: answer.reachTotal }
      : counted
  const isMine = round?.closedOn === null && props.mayAnswerFor(administrationId)
  return (
    <Card title={names.get(administrationId) ?? ''} level={3} id={`a-${administrationId}`}>
      <p>
        <StatusChip status={pair.shown} locale={locale} />
      </p>
      <Freshness {...props} />
      {reach ? <p>{t.reachOf(reach.count, reach.total)}</p> : null}
      {answer?.status === 'not-now' ? <p>{answer.reason}</p> : null}
      {answer?.complexity ? <p class="small quiet">{complexityWords[locale][answer.complexity]}</p> : null}
      {answer?.note ? <p>{answer.note}</p> : null}
      {isMine ? (
        <div class="actions">
          {pair.shown === 'unconfirmed' && answer && answer.status !== 'not-now' ? (
            <PostButton
              action={`/gennemgang/${recommendation.id}/bekraeftelse`}
              fields={{ administration: administrationId, back: 'anbefaling' }}
              look="primary"
              label={t.confirmLabel(recommendation.statement[locale], names.get(administrationId) ?? '')}
            >
              {t.confirm}
            </PostButton>
          ) : null}
          <LinkButton href={`/gennemgang/${recommendation.id}/svar/${administrationId}`}>
            {answer ? t.change : t.give}
          </LinkButton>
        </div>
      ) : null}
    </Card>
  )
}

function Freshness({ pair, locale }: RecommendationProps & { pair: StandingPair }) {
  const { answer, shown, confirmedUntil } = pair
  const t = texts[locale]
  if (!answer) return null
  const until = confirmedUntil && writeDay(confirmedUntil, locale)
  return (
    <p class="small quiet">
      {t.answeredBy(writeDay(answer.answeredOn, locale), answer.answeredByName)}
      {answer.carriedFrom ? `, ${t.carried}` : ''}.
      {until
        ? ` ${shown === 'unconfirmed' ? `${t.claimed(statusWords[locale][answer.status])}. ${t.fadedOn(until)}` : answer.status === 'not-now' ? t.notNowUntil(until) : t.confirmedUntil(until)}.`
        : ''}
    </p>
  )
}

function Settings({ settings, locale, recommendation, maySettings }: RecommendationProps) {
  const t = texts[locale]
  return (
    <Section
      title={t.settingsTitle}
      actions={
        maySettings ? (
          <LinkButton href={`/rammer/ny?anbefaling=${recommendation.id}`}>{t.settingsAdd}</LinkButton>
        ) : undefined
      }
    >
      {settings.length === 0 ? <p>{t.settingsNone}</p> : null}
      <ul class="row-list">
        {settings.map((setting) => (
          <li key={setting.id}>
            <a href={`/rammer/${setting.id}`}>{setting.title}</a>
            <p class="small quiet">
              {[
                setting.administration,
                setting.reachCount !== null && setting.reachTotal !== null
                  ? t.reachOf(setting.reachCount, setting.reachTotal)
                  : null,
                setting.lastSeenOn ? t.settingSeen(writeDay(setting.lastSeenOn, locale)) : t.settingNeverSeen,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function History({ earlier, names, locale }: RecommendationProps) {
  const t = texts[locale]
  return (
    <Section title={t.historyTitle}>
      {earlier.length === 0 ? <p>{t.historyNone}</p> : null}
      <ul class="row-list">
        {earlier.map((answer, index) => (
          <li key={index}>
            <span class="quiet nowrap">{writeDay(answer.answeredOn, locale)}</span>{' '}
            {t.historyLine(
              names.get(answer.administrationId) ?? '',
              statusWords[locale][answer.status],
              answer.answeredByName,
              answer.round,
            )}
            {answer.note ? <p class="small">{answer.note}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
