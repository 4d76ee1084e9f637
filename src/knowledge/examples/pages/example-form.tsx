import {
  Actions,
  Button,
  Card,
  CheckField,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import {
  FacetFields,
  type Facets,
  type Recommendation,
  RecommendationChoice,
  type RecommendationGroup,
} from '../../catalogue/index.ts'
import type { ExampleFormValues } from '../form.ts'
import { texts } from '../texts.ts'

export function ExampleForm(props: {
  /** Null for a new one. */
  id: string | null
  version?: number | undefined
  values: ExampleFormValues
  errors?: FieldError[] | undefined
  facets: Facets
  groups: readonly RecommendationGroup[]
  recommendations: readonly Recommendation[]
  locale: Locale
}) {
  const { id, values, errors, locale } = props
  const t = texts[locale].form
  return (
    <>
      <PageHead title={id ? t.editTitle : t.newTitle} lead={t.lead} />
      <PostForm action={id ? `/eksempler/${id}/rediger` : '/eksempler/ny'} version={props.version}>
        <Card>
          <TextField
            name="title"
            label={t.title}
            hint={t.titleHint}
            size="full"
            value={values.title}
            errors={errors}
            maxLength={200}
          />
          <TextField
            name="year"
            label={t.year}
            optional={t.optional}
            size="short"
            type="number"
            value={values.year}
            errors={errors}
          />
          <TextArea name="what" label={t.what} rows={4} value={values.what} errors={errors} />
          <TextArea
            name="forWhom"
            label={t.forWhom}
            optional={t.optional}
            rows={2}
            value={values.forWhom}
            errors={errors}
          />
          <TextArea
            name="howMuch"
            label={t.howMuch}
            hint={t.howMuchHint}
            optional={t.optional}
            rows={2}
            value={values.howMuch}
            errors={errors}
          />
          <TextArea
            name="outcome"
            label={t.outcome}
            hint={t.outcomeHint}
            optional={t.optional}
            value={values.outcome}
            errors={errors}
          />
          <TextField
            name="contact"
            label={t.contact}
            hint={t.contactHint}
            optional={t.optional}
            size="full"
            value={values.contact}
            errors={errors}
          />
        </Card>
        <Card>
          <FacetFields values={values} facets={props.facets} errors={errors} locale={locale} />
        </Card>
        <Card>
          <RecommendationChoice
            name="recommendations"
            label={t.recommendations}
            hint={t.recommendationsHint}
            recommendations={props.recommendations}
            groups={props.groups}
            values={values.recommendations ?? []}
            errors={errors}
            locale={locale}
          />
        </Card>
        <Card>
          <CheckField
            name="share"
            label={t.share}
            values={values.share ? ['yes'] : []}
            options={[{ value: 'yes', label: t.shareLabel, hint: t.shareHint }]}
          />
        </Card>
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={id ? `/eksempler/${id}` : '/eksempler'} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
