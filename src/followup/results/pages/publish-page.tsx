import { writePeriod } from '../../../knowledge/figures/index.ts'
import {
  Actions,
  Button,
  CheckField,
  Empty,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { Countable, Published } from '../publishing.ts'
import { publishingTexts } from '../texts-publishing.ts'

export interface PublishProps {
  action: string
  back: string
  question: string
  countables: Countable[]
  /** Series of earlier surveys that this result may go on with. */
  series: Published[]
  periods: string[]
  values: { text(name: string): string; all(name: string): string[] }
  errors: FieldError[]
  locale: Locale
}

/** What a result is to be called and which answers count, before it becomes a figure of an indicator. */
export function PublishPage(props: PublishProps) {
  const { action, back, question, countables, periods, values, errors, locale } = props
  const t = publishingTexts[locale]
  const head = <PageHead kicker={question} title={t.title} lead={t.lead} />
  const cancel = (
    <LinkButton href={back} look="quiet">
      {t.cancel}
    </LinkButton>
  )
  if (countables.length === 0)
    return (
      <>
        {head}
        <Empty title={question} action={cancel}>
          {t.notShown}
        </Empty>
      </>
    )
  return (
    <>
      {head}
      <PostForm action={action}>
        <Counted {...props} />
        <Series {...props} />
        <RadioField
          name="periode"
          label={t.period}
          value={values.text('periode') || periods[0]}
          errors={errors}
          options={periods.map((period) => ({ value: period, label: writePeriod(period, locale) }))}
          inline
        />
        <Actions>
          <Button>{t.save}</Button>
          {cancel}
        </Actions>
      </PostForm>
    </>
  )
}

function Counted({ countables, values, errors, locale }: PublishProps) {
  const t = publishingTexts[locale]
  const answers = new Map(
    countables
      .filter(({ measure }) => !measure.id.includes('='))
      .flatMap((each) => each.answers.map(({ id, label }) => [id, label])),
  )
  return (
    <>
      {countables.length > 1 ? (
        <RadioField
          name="del"
          label={t.part}
          value={values.text('del') || countables[0]?.measure.id}
          errors={errors}
          options={countables.map(({ measure }) => ({
            value: measure.id,
            label: measure.part ? said(measure.part, locale) : measure.id,
          }))}
        />
      ) : null}
      {answers.size > 0 ? (
        <CheckField
          name="svar"
          label={t.counted}
          hint={t.countedHint}
          values={values.all('svar')}
          errors={errors}
          options={[...answers].map(([id, label]) => ({ value: id, label: said(label, locale) }))}
        />
      ) : null}
    </>
  )
}

function Series({ series, values, errors, locale }: PublishProps) {
  const t = publishingTexts[locale]
  return (
    <>
      {series.length > 0 ? (
        <RadioField
          name="serie"
          label={t.series}
          hint={t.dependsOnAnswers}
          value={values.text('serie')}
          errors={errors}
          options={[
            ...series.map(({ indicator, name }) => ({ value: indicator, label: said(name, locale) })),
            { value: '', label: t.newSeries },
          ]}
        />
      ) : null}
      <TextField
        name="navn"
        label={t.name}
        hint={t.nameHint}
        optional={series.length > 0 ? t.newOnly : undefined}
        value={values.text('navn')}
        errors={errors}
        maxLength={80}
      />
      <TextField
        name="navnEngelsk"
        label={t.nameEn}
        optional={t.optional}
        value={values.text('navnEngelsk')}
        errors={errors}
        maxLength={80}
      />
      <RadioField
        name="retning"
        label={t.direction}
        value={values.text('retning') || 'higher-is-better'}
        errors={errors}
        options={(['higher-is-better', 'lower-is-better', 'none'] as const).map((value) => ({
          value,
          label: t.directions[value],
        }))}
        inline
      />
    </>
  )
}
