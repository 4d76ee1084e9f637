import type { Effort } from '../../../implementation/efforts/index.ts'
import {
  Actions,
  Button,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { itemKinds } from '../item.ts'
import { texts } from '../texts.ts'

/** What stands in the form for a new item. */
export interface NewValues {
  kind: string
  effort: string
  committee: string
  meetingDay: string
  author: string
  language: string
}

interface Props {
  locale: Locale
  values: NewValues
  errors: FieldError[]
  efforts: Pick<Effort, 'id' | 'title'>[]
}

export function NewPage({ locale, values, errors, efforts }: Props) {
  const { form: t, kinds, kindHints } = texts[locale]
  return (
    <>
      <PageHead title={t.newTitle} lead={t.newLead} />
      <PostForm action="/rapporter">
        <RadioField
          name="kind"
          label={t.kind}
          value={values.kind}
          errors={errors}
          options={itemKinds.map((kind) => ({ value: kind, label: kinds[kind], hint: kindHints[kind] }))}
        />
        <SelectField
          name="effort"
          label={t.effort}
          hint={t.effortHint}
          value={values.effort}
          empty={t.noEffort}
          errors={errors}
          options={efforts.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          name="committee"
          label={t.committee}
          hint={t.committeeHint}
          optional={t.optional}
          value={values.committee}
          errors={errors}
        />
        <TextField
          name="meetingDay"
          label={t.meetingDay}
          hint={t.meetingDayHint}
          optional={t.optional}
          value={values.meetingDay}
          size="short"
          errors={errors}
        />
        <TextField
          name="author"
          label={t.author}
          value={values.author}
          errors={errors}
          optional={t.optional}
        />
        <RadioField
          name="language"
          label={t.language}
          value={values.language}
          inline
          errors={errors}
          options={(['da', 'en'] as const).map((language) => ({
            value: language,
            label: t.languages[language],
          }))}
        />
        <Actions>
          <Button>{t.submit}</Button>
          <LinkButton href="/rapporter" look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
