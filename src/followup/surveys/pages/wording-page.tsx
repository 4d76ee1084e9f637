import {
  Actions,
  Button,
  CheckField,
  type FieldError,
  LinkButton,
  Note,
  PageHead,
  PostButton,
  PostForm,
  TextArea,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Instrument } from '../instrument.ts'
import type { WholeInstrument } from '../reads.ts'
import type { ReadyInstrument } from '../ready.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { officialPlaces } from '../wordings.ts'
import { BothLanguages } from './both-languages.tsx'
import type { Values } from './question-form.tsx'

interface WordingProps {
  whole: WholeInstrument
  draft: Instrument
  ready: ReadyInstrument
  values: Values
  errors: FieldError[]
  locale: Locale
}

/** The official wording of a published scale, entered by the municipality. */
export function WordingPage({ whole, draft, ready, values, errors, locale }: WordingProps) {
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}`
  const hasTable = draft.scores.some(({ rule }) => rule.kind === 'table')
  return (
    <>
      <PageHead
        title={t.official(said(draft.title, locale))}
        lead={t.officialLead}
        actions={
          <PostButton action={`${here}/kladde/sletning`} look="quiet">
            {t.discard}
          </PostButton>
        }
      />
      {ready.terms ? (
        <Note title={`${t.whose}: ${ready.terms.holder}`}>
          <p>{said(ready.terms.text, locale)}</p>
          <p>
            {t.whereToFind}: <span class="address">{ready.terms.where}</span>
          </p>
        </Note>
      ) : null}
      <PostForm action={`${here}/ordlyd`} version={whole.version}>
        {officialPlaces(draft).map(({ path, part, number, points }) => (
          <BothLanguages
            key={path}
            name={path}
            labels={[t.danish, t.english].map(
              (language) => `${t.wordingParts[part](number, points)}, ${language}`,
            )}
            values={values}
            errors={errors}
            optional={t.optional}
          />
        ))}
        {hasTable ? (
          <TextArea
            name="table"
            label={t.conversion}
            hint={t.conversionHint}
            value={values.text('table')}
            errors={errors}
            rows={10}
          />
        ) : null}
        <TextArea
          name="source"
          label={t.termsSource}
          hint={t.termsSourceHint}
          value={values.text('source')}
          errors={errors}
          rows={2}
        />
        <CheckField
          name="confirmed"
          label={t.confirm}
          values={values.all('confirmed')}
          errors={errors}
          options={[{ value: 'yes', label: t.confirmBox }]}
        />
        <Actions>
          <Button>{t.switchOn}</Button>
          <LinkButton href="/undersoegelser/skemaer" look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
