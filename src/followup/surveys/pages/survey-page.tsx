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
import type { Locale } from '../../../values/locale.ts'
import { type Survey, said } from '../survey.ts'
import { texts } from '../texts.ts'
import { periodOf, StateTag } from './surveys-page.tsx'

interface SurveyProps {
  survey: Survey
  mayEdit: boolean
  errors: FieldError[]
  values: { text(name: string): string }
  locale: Locale
}

/** One survey: what it asks, and whether it is open. */
export function SurveyPage(props: SurveyProps) {
  const { survey, mayEdit, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead
        kicker={t.survey}
        title={survey.title}
        facts={[
          { label: t.state, value: <StateTag state={survey.state} locale={locale} /> },
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
            <LinkButton href={`/undersoegelser/${survey.id}/invitationer`} look="primary">
              {t.invitations}
            </LinkButton>
            {survey.state === 'draft' ? null : (
              <LinkButton href={`/undersoegelser/${survey.id}/resultat`}>{t.results}</LinkButton>
            )}
            {mayEdit ? (
              survey.state === 'open' ? (
                <PostButton action={`/undersoegelser/${survey.id}/lukning`}>{t.close}</PostButton>
              ) : (
                <PostButton action={`/undersoegelser/${survey.id}/aabning`}>
                  {survey.state === 'draft' ? t.open : t.reopen}
                </PostButton>
              )
            ) : null}
          </>
        }
      />
      {mayEdit ? <Period {...props} /> : null}
    </>
  )
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
