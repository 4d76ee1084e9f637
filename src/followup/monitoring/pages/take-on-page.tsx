import {
  Button,
  Card,
  Details,
  type FieldError,
  LinkButton,
  Note,
  PageHead,
  PostButton,
  PostForm,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import type { AskedSection } from '../asked.ts'
import type { MonitoringRound } from '../monitoring.ts'
import { texts } from '../texts.ts'

export interface TakeOnProps {
  round: MonitoringRound
  asked: AskedSection[]
  /** Why the municipality has said that it does not take part; null where it has not. */
  declined: string | null
  mayAnswer: boolean
  reason: string
  errors: FieldError[]
  today: Day
  locale: Locale
}

/** A round before the municipality has taken it on: what it asks of whom, and the two answers one can give. */
export function TakeOnPage(props: TakeOnProps) {
  const { round, asked, declined, mayAnswer, today, locale } = props
  const t = texts[locale]
  const isOver = round.closed || round.answersBy < today
  const isOpen = !isOver && round.opensOn <= today
  return (
    <>
      <PageHead
        title={said(round.title, locale)}
        lead={said(round.instrument.introduction, locale)}
        facts={[
          { label: t.lastDay, value: writeDay(round.answersBy, locale) },
          {
            label: t.stateHead,
            value: t.states[declined !== null ? 'declined' : isOver ? 'missed' : isOpen ? 'none' : 'coming'],
          },
        ]}
      />
      {declined === null ? null : (
        <Note>
          <p>{t.declinedNote(declined)}</p>
          {mayAnswer && isOpen ? (
            <PostButton action={`/monitorering/${round.id}/alligevel`}>{t.undecline}</PostButton>
          ) : null}
        </Note>
      )}
      {isOpen && declined === null ? <Choice {...props} /> : null}
      <Section
        title={t.whatIsAsked}
        actions={<LinkButton href={`/monitorering/${round.id}/skema`}>{t.paper}</LinkButton>}
      >
        <ul class="row-list">
          {round.instrument.sections.map(({ id, title }) => (
            <li key={id}>
              <strong>{said(title, locale)}</strong>
              <br />
              <span class="quiet">
                {asked
                  .filter(({ section }) => section.id === id)
                  .map(({ administration }) => administration.name)
                  .join(' · ') || t.notAsked}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Choice({ round, mayAnswer, reason, errors, locale }: TakeOnProps) {
  const t = texts[locale]
  if (!mayAnswer)
    return (
      <Note>
        <p>{t.onlyCoordinator}</p>
      </Note>
    )
  return (
    <Card title={t.takeOnTitle}>
      <p>{t.takeOnText}</p>
      <PostButton action={`/monitorering/${round.id}/deltagelse`} look="primary">
        {t.takeOn}
      </PostButton>
      <div class="monitoring-aside">
        <Details summary={t.declineTitle} open={errors.length > 0 || undefined}>
          <PostForm action={`/monitorering/${round.id}/afslag`}>
            <TextArea
              name="reason"
              label={t.declineReason}
              hint={t.declineText}
              value={reason}
              errors={errors}
            />
            <Button look="secondary">{t.decline}</Button>
          </PostForm>
        </Details>
      </div>
    </Card>
  )
}
