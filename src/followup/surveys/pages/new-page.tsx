import {
  Actions,
  Button,
  Details,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'

/** A title; the rest comes in the editor. */
export function NewPage(props: {
  values: { text(name: string): string }
  errors: FieldError[]
  locale: Locale
}) {
  const { values, errors, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={t.instruments} title={t.newInstrument} lead={t.newLead} />
      <PostForm action="/undersoegelser/skemaer">
        <div class="both-languages">
          <TextField
            name="titleDa"
            label={t.titleDa}
            value={values.text('titleDa')}
            errors={errors}
            size="full"
            required
          />
          <TextField
            name="titleEn"
            label={t.titleEn}
            value={values.text('titleEn')}
            errors={errors}
            size="full"
            optional={t.optional}
          />
        </div>
        <Details
          summary={t.nameSummary}
          open={values.text('name') !== '' || errors.some(({ field }) => field === 'name')}
        >
          <TextField
            name="name"
            label={t.nameField}
            hint={t.nameHint}
            optional={t.optional}
            value={values.text('name')}
            errors={errors}
          />
        </Details>
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href="/undersoegelser/skemaer" look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
