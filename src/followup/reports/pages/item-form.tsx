import {
  Actions,
  Button,
  CheckField,
  Details,
  type FieldError,
  LinkButton,
  type Option,
  PageHead,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type ItemFigure, workPrefix } from '../figure.ts'
import { type ItemPart, itemParts } from '../item.ts'
import { texts } from '../texts.ts'
import { tokenOf } from '../tokens.ts'

/** What stands in the form of an item. */
export interface ItemValues extends Record<ItemPart, string> {
  title: string
  committee: string
  meetingDay: string
  author: string
  shown: string[]
  drawn: string[]
}

interface Props {
  locale: Locale
  id: string
  /** The title as it is stored. */
  name: string
  version: number
  values: ItemValues
  errors: FieldError[]
  figures: ItemFigure[]
  /** Indicators that can be shown, and those of them that can be drawn. */
  indicators: { id: string; name: string; isDrawable: boolean }[]
}

/** The parts of an item to write in, with the figures beside them. */
export function ItemForm(props: Props) {
  const { locale, id, values, errors, indicators } = props
  const { edit: t, form } = texts[locale]
  const options = indicators.map((indicator) => ({ value: indicator.id, label: indicator.name }))
  const drawable = indicators
    .filter(({ isDrawable }) => isDrawable)
    .map((indicator) => ({ value: indicator.id, label: indicator.name }))
  return (
    <>
      <PageHead title={t.title(props.name)} lead={t.lead} />
      <div class="report-edit">
        <PostForm action={`/rapporter/${id}`} version={props.version}>
          <Buttons locale={locale} id={id} />
          <TextField
            name="title"
            label={t.itemTitle}
            value={values.title}
            size="full"
            maxLength={200}
            errors={errors}
            required
          />
          <TextField
            name="committee"
            label={form.committee}
            optional={form.optional}
            value={values.committee}
            errors={errors}
          />
          <TextField
            name="meetingDay"
            label={form.meetingDay}
            hint={form.meetingDayHint}
            optional={form.optional}
            value={values.meetingDay}
            size="short"
            errors={errors}
          />
          <TextField
            name="author"
            label={form.author}
            optional={form.optional}
            value={values.author}
            errors={errors}
          />
          {itemParts.map((part) => (
            <PartFields key={part} part={part} {...props} />
          ))}
          {options.length === 0 ? <p class="quiet">{t.noIndicators}</p> : null}
          {options.length > 0 ? (
            <CheckField
              name="shown"
              inline
              label={t.shown}
              hint={t.shownHint}
              values={values.shown}
              options={options}
              errors={errors}
            />
          ) : null}
          {drawable.length > 0 ? (
            <CheckField
              name="drawn"
              inline
              label={t.drawn}
              hint={t.drawnHint}
              values={values.drawn}
              options={drawable}
              errors={errors}
            />
          ) : null}
          <Buttons locale={locale} id={id} />
        </PostForm>
        <aside class="report-codes" aria-label={t.codes}>
          <Codes locale={locale} figures={props.figures} />
        </aside>
      </div>
    </>
  )
}

/** On top and at the foot: with Enter in a line the form is saved, not a figure inserted. */
function Buttons({ locale, id }: { locale: Locale; id: string }) {
  const { edit: t } = texts[locale]
  return (
    <Actions>
      <Button>{t.save}</Button>
      <LinkButton href={`/rapporter/${id}`} look="quiet">
        {t.cancel}
      </LinkButton>
    </Actions>
  )
}

const rows: Record<ItemPart, number> = {
  purpose: 4,
  decisions: 5,
  shortCase: 12,
  dilemma: 7,
  economy: 4,
  furtherProcess: 3,
}

function PartFields({ part, locale, values, errors, figures }: Props & { part: ItemPart }) {
  const { edit: t } = texts[locale]
  return (
    <div class="report-part">
      <TextArea
        name={part}
        label={t.parts[part]}
        hint={t.hints[part]}
        value={values[part]}
        rows={rows[part]}
        errors={errors}
      />
      {figures.length > 0 ? (
        <Details summary={t.insertOpen}>
          <div class="report-insert">
            <SelectField
              name={`_figure-${part}`}
              label={t.insertLabel(t.parts[part])}
              empty={t.insertEmpty}
              options={figures.map((figure) => optionOf(figure, locale))}
            />
            <Button look="secondary" name="_insert" value={part}>
              {t.insert}
            </Button>
          </div>
        </Details>
      ) : null}
    </div>
  )
}

function optionOf(figure: ItemFigure, locale: Locale): Option {
  const { groups } = texts[locale].edit
  return {
    value: figure.key,
    label: `${figure.label}: ${figure.written}`,
    group: figure.figureId.startsWith(workPrefix) ? groups.work : groups.measured,
  }
}

/** Every figure with its code, to be copied into the text. */
function Codes({ locale, figures }: { locale: Locale; figures: ItemFigure[] }) {
  const { edit: t } = texts[locale]
  const groups = [
    { name: t.groups.work, figures: figures.filter(({ figureId }) => figureId.startsWith(workPrefix)) },
    { name: t.groups.measured, figures: figures.filter(({ figureId }) => !figureId.startsWith(workPrefix)) },
  ]
  return (
    <>
      <h2>{t.codes}</h2>
      <p class="small quiet">{t.codesLead}</p>
      {groups
        .filter((group) => group.figures.length > 0)
        .map((group, place) => (
          <Details key={group.name} open={place === 0} summary={`${group.name} (${group.figures.length})`}>
            <ul class="row-list">
              {group.figures.map((figure) => (
                <li key={figure.key}>
                  {figure.label}
                  <p class="quiet small">{`${figure.written} · ${figure.period}`}</p>
                  <code class="report-code">{tokenOf(figure.key)}</code>
                </li>
              ))}
            </ul>
          </Details>
        ))}
    </>
  )
}
