import {
  Actions,
  Button,
  Details,
  type FieldError,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  TextField,
} from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { daysKeptByName, daysUntouched } from '../keeping.ts'
import { type Survey, said, standingOf } from '../survey.ts'
import { texts } from '../texts.ts'
import { periodOf, StandingTag } from './surveys-page.tsx'

interface SurveyProps {
  survey: Survey
  mayEdit: boolean
  errors: FieldError[]
  values: { text(name: string): string }
  today: Day
  locale: Locale
}

/** One survey: what it asks, and whether it is open. */
export function SurveyPage(props: SurveyProps) {
  const { survey, mayEdit, today, locale } = props
  const t = texts[locale]
  const standing = standingOf(survey, today)
  return (
    <>
      <PageHead
        kicker={t.survey}
        title={survey.title}
        lead={whatNext(props)}
        facts={[
          { label: t.state, value: <StandingTag standing={standing} locale={locale} /> },
          { label: t.period, value: periodOf(survey, locale) },
          { label: t.mode, value: t.modes[survey.mode] },
          {
            label: t.whichInstrument,
            value: (
              <a href={`/undersoegelser/skemaer/${survey.instrumentId}?udgave=${survey.versionNumber}`}>
                {said(survey.instrument.title, locale)}, {t.versionOf(survey.versionNumber)}
              </a>
            ),
          },
        ]}
        actions={
          <>
            <LinkButton
              href={`/undersoegelser/${survey.id}/invitationer`}
              look={standing === 'closed' ? 'secondary' : 'primary'}
            >
              {t.invitations}
            </LinkButton>
            {survey.state === 'draft' ? null : (
              <LinkButton
                href={`/undersoegelser/${survey.id}/resultat`}
                look={standing === 'closed' ? 'primary' : 'secondary'}
              >
                {t.results}
              </LinkButton>
            )}
            {mayEdit && survey.mode === 'named' && survey.state !== 'draft' ? (
              <LinkButton href={`/undersoegelser/${survey.id}/svar`}>{t.namedAnswers}</LinkButton>
            ) : null}
            {mayEdit ? <OpenOrClose {...props} /> : null}
          </>
        }
      />
      {survey.mode === 'named' ? <p class="hint">{namedKept(props)}</p> : null}
      {mayEdit && survey.answersDeletedOn === null ? <Period {...props} /> : null}
    </>
  )
}

/** One sentence on what happens, or is to be done, from here. */
function whatNext({ survey, today, locale }: SurveyProps): string {
  const t = texts[locale].nextStep
  const { opensOn, closesOn } = survey
  switch (standingOf(survey, today)) {
    case 'draft':
      return t.draft
    case 'coming':
      return t.coming(writeDay(opensOn, locale))
    case 'open':
      return closesOn ? t.open(writeDay(closesOn, locale)) : t.openEnded(daysUntouched)
    case 'closed':
      return survey.countedAt !== null ? t.counted : survey.state === 'open' ? t.ended : t.closed
  }
}

function namedKept({ survey: { answersDeletedOn }, locale }: SurveyProps): string {
  const t = texts[locale]
  return answersDeletedOn ? t.namedDeleted(writeDay(answersDeletedOn, locale)) : t.namedKept(daysKeptByName)
}

/** What can be decided now; past its last day a survey is opened again by moving that day. */
function OpenOrClose({ survey, today, locale }: SurveyProps) {
  const t = texts[locale]
  const base = `/undersoegelser/${survey.id}`
  if (survey.answersDeletedOn !== null) return null
  if (survey.state === 'open')
    return standingOf(survey, today) === 'closed' ? null : (
      <PostButton action={`${base}/lukning`}>{t.close}</PostButton>
    )
  return <PostButton action={`${base}/aabning`}>{survey.state === 'draft' ? t.open : t.reopen}</PostButton>
}

function Period({ survey, errors, values, locale }: SurveyProps) {
  const t = texts[locale]
  return (
    <Details summary={t.changePeriod} open={errors.length > 0}>
      <PostForm action={`/undersoegelser/${survey.id}/periode`} version={survey.version}>
        <div class="both-languages">
          <TextField
            name="opensOn"
            type="date"
            label={t.opensOn}
            value={values.text('opensOn') || survey.opensOn}
            errors={errors}
            size="short"
          />
          <TextField
            name="closesOn"
            type="date"
            label={t.closesOn}
            optional={t.optional}
            value={values.text('closesOn') || survey.closesOn}
            errors={errors}
            size="short"
          />
        </div>
        <Actions>
          <Button look="secondary">{t.save}</Button>
        </Actions>
      </PostForm>
    </Details>
  )
}
