import {
  Actions,
  Button,
  CheckField,
  Details,
  Empty,
  type FieldError,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { InstrumentSummary, WholeInstrument } from '../reads.ts'
import type { SurveySummary } from '../reads-surveys.ts'
import { modesFor, said } from '../survey.ts'
import { texts } from '../texts.ts'
import type { Values } from './question-form.tsx'

interface SurveyFormProps {
  instruments: InstrumentSummary[]
  /** The one chosen, when the way here chose it: then only the modes it allows are offered. */
  chosen: WholeInstrument | null
  administrations: { id: string; name: string }[]
  earlier: SurveySummary[]
  values: Values
  errors: FieldError[]
  locale: Locale
}

/** What is asked, of whom in which way, and when. */
export function SurveyForm(props: SurveyFormProps) {
  const { instruments, chosen, values, errors, locale } = props
  const t = texts[locale]
  const published = instruments.filter(({ newest }) => newest !== null)
  if (published.length === 0)
    return (
      <>
        <PageHead kicker={t.surveys} title={t.newSurvey} />
        <Empty
          title={t.noOwnTitle}
          action={<LinkButton href="/undersoegelser/skemaer">{t.toInstruments}</LinkButton>}
        >
          {t.noPublished}
        </Empty>
      </>
    )
  const contents = chosen?.published?.contents
  const modes = modesFor(contents ?? { sections: [] })
  return (
    <>
      <PageHead kicker={t.surveys} title={t.newSurvey} />
      <PostForm action="/undersoegelser">
        <TextField
          name="title"
          label={t.surveyTitle}
          hint={t.surveyTitleHint}
          value={values.text('title')}
          errors={errors}
          size="full"
          maxLength={200}
          required
        />
        <SelectField
          name="instrument"
          label={t.whichInstrument}
          value={values.text('instrument') || chosen?.id}
          errors={errors}
          options={published.map(({ id, title, newest }) => ({
            value: id,
            label: `${said(title, locale)} (${t.versionOf(newest ?? 0)})`,
          }))}
        />
        {contents && !modes.includes('named') ? <Note>{t.sensitiveNote}</Note> : null}
        <RadioField
          name="mode"
          label={t.mode}
          value={values.text('mode') || (modes.includes('anonymous') ? 'anonymous' : modes[0])}
          errors={errors}
          options={modes.map((mode) => ({ value: mode, label: t.modes[mode], hint: t.modeHints[mode] }))}
        />
        <div class="both-languages">
          <TextField
            name="opensOn"
            type="date"
            label={t.opensOn}
            value={values.text('opensOn')}
            errors={errors}
            size="short"
            required
          />
          <TextField
            name="closesOn"
            type="date"
            label={t.closesOn}
            optional={t.optional}
            value={values.text('closesOn')}
            errors={errors}
            size="short"
          />
        </div>
        <p class="hint">{t.closesOnHint}</p>
        <Background {...props} />
        <Actions>
          <Button>{t.create}</Button>
          <LinkButton href="/undersoegelser" look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function Background({ administrations, earlier, values, errors, locale }: SurveyFormProps) {
  const t = texts[locale]
  const isUsed = values.all('administrations').length > 0 || errors.some(({ field }) => field === 'roles')
  return (
    <>
      <Details summary={t.askAdministration} open={isUsed}>
        <CheckField
          name="administrations"
          label={t.askAdministration}
          hint={t.askAdministrationHint}
          values={values.all('administrations')}
          options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Details>
      <TextArea
        name="roles"
        label={t.askRoles}
        hint={t.askRolesHint}
        optional={t.optional}
        value={values.text('roles')}
        errors={errors}
        rows={3}
      />
      {earlier.length > 0 ? (
        <SelectField
          name="predecessor"
          label={t.follows}
          empty={t.followsNothing}
          value={values.text('predecessor')}
          errors={errors}
          options={earlier.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
    </>
  )
}
