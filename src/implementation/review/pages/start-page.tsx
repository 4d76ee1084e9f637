import { Compass } from '../../../ui/charts/index.ts'
import { Card, Empty, LinkButton, PageHead, PostButton, Section, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { Coverage } from '../coverage-groups.ts'
import type { ReviewSummary, Unconfirmed } from '../reads-coverage.ts'
import { texts } from '../texts.ts'
import { statusWords } from '../texts-status.ts'
import { compassOf, markTotal, sumOf } from './compass.tsx'
import { ReviewTabs } from './review-tabs.tsx'

interface StartProps {
  locale: Locale
  coverage: Coverage
  summary: ReviewSummary
  unconfirmed: Unconfirmed[]
  lastTouched: { on: string; byName: string } | null
  /** Ids of the administrations this person may answer for. */
  answerable: string[]
  mayAnswer: boolean
}

const mostShown = 8

export function StartPage(props: StartProps) {
  const { locale, coverage, summary, lastTouched } = props
  const t = texts[locale]
  const { recommendations } = coverage.marks.length === 4 ? markTotal(coverage) : coverage.total
  const compass = compassOf(coverage, locale)
  const facts = [
    { label: t.round, value: summary.round.name },
    {
      label: t.lastAnswer,
      value: lastTouched ? t.lastAnswerBy(writeDay(lastTouched.on, locale), lastTouched.byName) : '–',
    },
    { label: t.owner, value: t.ownerWords },
    { label: t.comesNext, value: nextStep(summary, locale) },
  ]
  const only = props.answerable.length === 1 ? props.answerable[0] : undefined
  return (
    <>
      <PageHead
        kicker={t.title}
        title={t.startHeading(recommendations.full, sumOf(recommendations), summary.unconfirmed)}
        lead={t.lead}
        facts={facts}
        actions={
          props.mayAnswer ? (
            <LinkButton
              href={only ? `/gennemgang/skema?forvaltning=${only}` : '/gennemgang/skema'}
              look="primary"
            >
              {only ? t.enterOwn : t.enter}
            </LinkButton>
          ) : undefined
        }
      />
      <ReviewTabs here="" locale={locale} mayAnswer={props.mayAnswer} />
      <div class={compass ? 'review-front' : undefined}>
        {compass ? (
          <Card title={t.compassTitle}>
            <Compass {...compass} />
          </Card>
        ) : null}
        <Progress {...props} />
      </div>
      <UnconfirmedList {...props} />
    </>
  )
}

function nextStep({ round, asked, answered, unconfirmed }: ReviewSummary, locale: Locale): string {
  const t = texts[locale]
  if (round.closedOn !== null) return t.nextRound
  if (unconfirmed > 0) return t.nextConfirm(unconfirmed)
  return answered < asked ? t.nextAnswer(asked - answered) : t.nextClose
}

function Progress({ locale, summary, answerable }: StartProps) {
  const t = texts[locale]
  return (
    <Card title={t.progress}>
      <Table
        caption={t.progressCaption}
        rows={summary.administrations}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t.administration,
            cell: ({ id, name }) =>
              answerable.includes(id) ? <a href={`/gennemgang/skema?forvaltning=${id}`}>{name}</a> : name,
          },
          {
            label: t.answered,
            align: 'right',
            cell: ({ answered, asked }) => <span class="nowrap">{t.answeredOf(answered, asked)}</span>,
          },
          {
            label: statusWords[locale].unconfirmed,
            align: 'right',
            cell: ({ id, unconfirmed }) =>
              unconfirmed && answerable.includes(id) ? (
                <a href={`/gennemgang/skema?forvaltning=${id}&vis=ubekraeftede`}>{unconfirmed}</a>
              ) : (
                unconfirmed
              ),
          },
        ]}
      />
    </Card>
  )
}

function UnconfirmedList({ locale, unconfirmed, answerable, summary }: StartProps) {
  const t = texts[locale]
  const mine = unconfirmed.filter(({ administrationId }) => answerable.includes(administrationId))
  const shown = (mine.length ? mine : unconfirmed).slice(0, mostShown)
  const isOpen = summary.round.closedOn === null
  return (
    <Section
      title={t.unconfirmedTitle}
      id="ubekraeftet"
      lead={unconfirmed.length ? t.unconfirmedLead : undefined}
    >
      {unconfirmed.length === 0 ? <p>{t.unconfirmedNone}</p> : null}
      <ul class="row-list">
        {shown.map((faded) => (
          <li key={`${faded.recommendationId} ${faded.administrationId}`} class="faded">
            <div>
              <a href={`/gennemgang/${faded.recommendationId}`}>{faded.statement[locale]}</a>
              <p class="small quiet">
                {[
                  faded.administration,
                  t.claimed(statusWords[locale][faded.claimed]),
                  t.heldUntil(writeDay(faded.since, locale)),
                ].join(' · ')}
              </p>
            </div>
            {isOpen && faded.claimed !== 'not-now' && answerable.includes(faded.administrationId) ? (
              <PostButton
                action={`/gennemgang/${faded.recommendationId}/bekraeftelse`}
                fields={{ administration: faded.administrationId, back: 'start' }}
                label={t.confirmLabel(faded.statement[locale], faded.administration)}
              >
                {t.confirm}
              </PostButton>
            ) : null}
          </li>
        ))}
      </ul>
      {unconfirmed.length > shown.length ? (
        <p>
          <a href="/gennemgang/matrix?vis=ubekraeftede">{t.showAllUnconfirmed(unconfirmed.length)}</a>
        </p>
      ) : null}
    </Section>
  )
}

/** Before the first round: what a review is, and how it begins. */
export function NoRound({ locale, mayRun }: { locale: Locale; mayRun: boolean }) {
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={t.area} title={t.title} lead={t.lead} />
      <Empty
        title={t.noRoundTitle}
        action={
          mayRun ? (
            <LinkButton href="/gennemgang/runder" look="primary">
              {t.startFirst}
            </LinkButton>
          ) : undefined
        }
      >
        <p>{t.noRoundLead}</p>
        {mayRun ? null : <p>{t.waitForRound}</p>}
      </Empty>
    </>
  )
}
