import { kindNames, kinds } from '../../../knowledge/catalogue/index.ts'
import type { Form } from '../../../platform/forms/index.ts'
import {
  Actions,
  Button,
  CheckField,
  Details,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { DimensionSet } from '../assessment.ts'
import { rowField, rowsToShow } from '../own-set.ts'
import { setTexts } from '../texts-sets.ts'

interface FormProps {
  form: Form
  errors: FieldError[]
  locale: Locale
}

/** Areas of one's own: one fold for each, Danish and English beside each other, and empty ones after the last. */
export function SetForm(props: FormProps & { set: DimensionSet | null; title: string }) {
  const { set, title, form, errors, locale } = props
  const t = setTexts[locale]
  const both = { form, errors, locale }
  return (
    <>
      <PageHead title={title} lead={t.newLead} />
      <PostForm
        action={set ? `/kapacitet/omraader/${set.id}` : '/kapacitet/omraader'}
        version={set?.own?.version}
        class="form area-form"
      >
        <Both {...both} field="name" labels={t.names} />
        <Both {...both} field="source" labels={t.sources} hint={t.sourceHint} optional />
        {rowsToShow(form).map((row) => (
          <Area key={row} row={row} {...both} />
        ))}
        <p class="quiet small">{t.emptied}</p>
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href="/kapacitet/omraader">{t.cancel}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function Area({ row, form, errors, locale }: FormProps & { row: number }) {
  const t = setTexts[locale]
  const name = form.text(rowField(row, 'nameDa'))
  const both = { form, errors, locale, row }
  const isWrong = errors.some(({ field }) => field.endsWith(`-${row}`))
  return (
    <Details summary={name ? `${row}. ${name}` : t.emptyRow(row)} open={isWrong || (!name && row <= 3)}>
      <input type="hidden" name={rowField(row, 'id')} value={form.text(rowField(row, 'id'))} />
      <Both {...both} field="name" labels={t.dimensionNames} />
      <Both {...both} field="question" labels={t.questions} hint={t.questionHint} />
      <Both {...both} field="help" labels={t.helps} hint={t.helpHint} lines={2} optional />
      <Details
        summary={t.whenLow}
        open={errors.some(({ field }) => field.startsWith('moves') && field.endsWith(`-${row}`))}
      >
        <Both {...both} field="moves" labels={t.moves} hint={t.movesHint} lines={3} optional />
        <CheckField
          name={rowField(row, 'kinds')}
          label={t.kinds}
          values={form.all(rowField(row, 'kinds'))}
          options={kinds.map((kind) => ({ value: kind, label: kindNames[locale][kind] }))}
        />
      </Details>
      <TextField
        name={rowField(row, 'place')}
        label={t.place}
        type="number"
        size="short"
        value={form.text(rowField(row, 'place'))}
        errors={errors}
        optional={t.optional}
      />
    </Details>
  )
}

/** A text in Danish and English beside each other; without English the Danish is shown. */
function Both(
  props: FormProps & {
    field: string
    labels: readonly string[]
    row?: number
    hint?: string
    lines?: number
    optional?: boolean
  },
) {
  const t = setTexts[props.locale]
  return (
    <div class="form-columns">
      {(['Da', 'En'] as const).map((language, at) => {
        const name = props.row
          ? rowField(props.row, `${props.field}${language}`)
          : `${props.field}${language}`
        const shared = {
          name,
          label: props.labels[at] ?? '',
          value: props.form.text(name),
          errors: props.errors,
          hint: at === 0 ? props.hint : undefined,
          optional: language === 'En' || props.optional ? t.optional : undefined,
        }
        return props.lines ? (
          <TextArea key={language} {...shared} rows={props.lines} />
        ) : (
          <TextField key={language} {...shared} size="full" />
        )
      })}
    </div>
  )
}
