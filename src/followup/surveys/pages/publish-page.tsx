import {
  Actions,
  Button,
  Card,
  type FieldError,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  RadioField,
  TextArea,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Rewording } from '../comparable.ts'
import type { Instrument } from '../instrument.ts'
import type { WholeInstrument } from '../reads.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import type { Values } from './question-form.tsx'

interface PublishProps {
  whole: WholeInstrument
  draft: Instrument
  changed: Rewording[]
  values: Values
  errors: FieldError[]
  locale: Locale
}

/** The last look before a version is published: what has changed, and whether it may be compared. */
export function PublishPage({ whole, draft, changed, values, errors, locale }: PublishProps) {
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}/kladde`
  const number = (whole.published?.number ?? 0) + 1
  return (
    <>
      <PageHead kicker={said(draft.title, locale)} title={t.publishOf(number)} lead={t.publishLead} />
      <PostForm action={`${here}/udgivelse`} version={whole.version}>
        {changed.length > 0 ? <p>{t.changedLead}</p> : null}
        {changed.map(({ id, was, is, answersDiffer }) => (
          <Card key={id} level={2} title={said(is.text, locale)}>
            {was.text.da !== is.text.da || was.text.en !== is.text.en ? (
              <p>
                {t.before}: {said(was.text, locale)}
              </p>
            ) : null}
            {answersDiffer ? <Note>{t.onlyNotComparable}</Note> : null}
            <RadioField
              name={`comparable.${id}`}
              label={t.comparableField}
              errors={errors}
              value={answersDiffer ? 'no' : values.text(`comparable.${id}`)}
              options={[
                ...(answersDiffer ? [] : [{ value: 'yes', label: t.comparable }]),
                { value: 'no', label: t.notComparable },
              ]}
            />
            <TextArea
              name={`note.${id}`}
              label={t.noteField}
              hint={t.noteHint}
              value={values.text(`note.${id}`)}
              errors={errors}
              rows={2}
            />
          </Card>
        ))}
        <div class="editor-end" />
        <Actions>
          <Button>{t.publishOf(number)}</Button>
          <LinkButton href={here} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
