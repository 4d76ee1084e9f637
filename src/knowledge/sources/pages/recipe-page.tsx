import {
  Actions,
  Button,
  CheckField,
  Details,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Source } from '../reads.ts'
import { placeKinds, schedules } from '../recipe.ts'
import type { RecipeFields } from '../recipe-form.ts'
import { originNames, type TableSuffix } from '../recipe-form-tables.ts'
import { texts } from '../texts.ts'
import { scheduleNames } from '../texts-runs.ts'

export interface RecipePageProps {
  locale: Locale
  /** Null for a new one. */
  source: Pick<Source, 'id' | 'version' | 'recipe'> | null
  values: RecipeFields
  errors: FieldError[]
}

export function RecipePage(props: RecipePageProps) {
  const { locale, source } = props
  const t = texts[locale].form
  return (
    <>
      <PageHead title={source ? t.editTitle(source.recipe.title[locale]) : t.newTitle} lead={t.lead} />
      <PostForm action={source ? `/kilder/${source.id}/opskrift` : '/kilder'} version={source?.version}>
        {source ? null : <Line {...props} name="id" label={t.id} hint={t.idHint} />}
        <Line {...props} name="titelDa" label={t.titleDa} size="full" />
        <Line {...props} name="titelEn" label={t.titleEn} size="full" />
        <Lines {...props} name="omDa" label={t.captionDa} />
        <Lines {...props} name="omEn" label={t.captionEn} />
        <Line {...props} name="udgiver" label={t.publisher} />
        <Line {...props} name="licens" label={t.licence} />
        <Line {...props} name="side" label={t.page} hint={t.pageHint} size="full" />
        <TableFields {...props} />
        <FigureFields {...props} />
        <TimeFields {...props} />
        <Line {...props} name="indikator" label={t.indicator} hint={t.indicatorHint} />
        <Choose
          {...props}
          name="hvorTit"
          label={t.schedule}
          options={namesOf(schedules, scheduleNames[locale])}
        />
        <DefinitionFields {...props} />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={source ? `/kilder/${source.id}` : '/kilder'} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function TableFields(props: RecipePageProps) {
  const t = texts[props.locale].form
  return (
    <>
      <RadioField
        name="hvorfra"
        label={t.origin}
        value={one(props.values.hvorfra)}
        errors={props.errors}
        options={namesOf(originNames, t.origins)}
      />
      <PlaceOfTable {...props} suffix="" />
      <CheckField
        name="steder"
        label={t.places}
        values={[props.values.steder ?? []].flat()}
        errors={props.errors}
        options={namesOf(placeKinds, t.placeKinds)}
      />
    </>
  )
}

/** Which table it is at its publisher, and what is chosen of it. */
function PlaceOfTable({ suffix, ...props }: RecipePageProps & { suffix: TableSuffix }) {
  const t = texts[props.locale].form
  return (
    <>
      <Line {...props} name={`tabel${suffix}`} label={t.table} hint={t.tableHint} />
      <Line {...props} name={`adresse${suffix}`} label={t.url} hint={t.urlHint} size="full" />
      <Line {...props} name={`sted${suffix}`} label={t.place} />
      <Line {...props} name={`tid${suffix}`} label={t.time} />
      <Lines {...props} name={`filtre${suffix}`} label={t.filters} hint={t.filtersHint} />
    </>
  )
}

/** Open where the denominator has a table of its own, or something in it is to be corrected. */
function DenominatorTable(props: RecipePageProps) {
  const t = texts[props.locale].form
  const isInUse = one(props.values.hvorfra2) !== ''
  return (
    <Details
      summary={t.denominatorTable}
      open={isInUse || props.errors.some(({ field }) => /2$/.test(field))}
    >
      <p class="quiet">{t.denominatorTableHint}</p>
      <Choose
        {...props}
        name="hvorfra2"
        label={t.origin}
        options={[{ value: '', label: t.sameTable }, ...namesOf(originNames, t.origins)]}
      />
      <PlaceOfTable {...props} suffix="2" />
    </Details>
  )
}

function FigureFields(props: RecipePageProps) {
  const t = texts[props.locale].form
  return (
    <>
      <RadioField
        name="tal"
        label={t.figure}
        value={one(props.values.tal)}
        errors={props.errors}
        options={namesOf(['value', 'share'] as const, t.figures)}
      />
      <Lines {...props} name="taeller" label={t.numerator} />
      <Lines {...props} name="naevner" label={t.denominator} />
      <DenominatorTable {...props} />
      <Line {...props} name="gange" label={t.multiplier} hint={t.multiplierHint} size="short" />
      <Lines {...props} name="grupper" label={t.groups} hint={t.groupsHint} />
      <Line {...props} name="mindst" label={t.minimum} hint={t.minimumHint} size="short" />
    </>
  )
}

function TimeFields(props: RecipePageProps) {
  const t = texts[props.locale].form
  return (
    <>
      <Line {...props} name="fra" label={t.from} hint={t.fromHint} size="short" />
      <Line {...props} name="kun" label={t.only} hint={t.onlyHint} size="short" />
      <CheckField
        name="somAar"
        label={t.periods}
        values={[props.values.somAar ?? []].flat()}
        errors={props.errors}
        options={[{ value: 'ja', label: t.asYear }]}
      />
    </>
  )
}

function DefinitionFields(props: RecipePageProps) {
  const t = texts[props.locale].form
  const hasErrors = props.errors.some(({ field }) => definitionNames.has(field))
  return (
    <Details summary={t.definition} open={hasErrors || Boolean(one(props.values.navnDa))}>
      <p class="quiet">{t.definitionHint}</p>
      <Line {...props} name="navnDa" label={t.nameDa} size="full" />
      <Line {...props} name="navnEn" label={t.nameEn} size="full" />
      <Line {...props} name="fundDa" label={t.findingDa} size="full" />
      <Line {...props} name="fundEn" label={t.findingEn} size="full" />
      <Lines {...props} name="maalerDa" label={t.measuresDa} />
      <Lines {...props} name="maalerEn" label={t.measuresEn} />
      <Choose
        {...props}
        name="enhed"
        label={t.unit}
        options={namesOf(['percent', 'persons'] as const, t.units)}
      />
      <Choose
        {...props}
        name="retning"
        label={t.direction}
        options={namesOf(['higher-is-better', 'lower-is-better', 'none'] as const, t.directions)}
      />
      <Line {...props} name="decimaler" label={t.decimals} size="short" />
      <Line {...props} name="mindsteTal" label={t.minimumValue} size="short" />
      <Line {...props} name="stoersteTal" label={t.maximumValue} size="short" />
    </Details>
  )
}

const definitionNames = new Set(
  'navnDa navnEn fundDa fundEn maalerDa maalerEn enhed retning decimaler mindsteTal stoersteTal'.split(' '),
)

type Asked = RecipePageProps & { name: string; label: string; hint?: string }

function Line({ name, label, hint, values, errors, size }: Asked & { size?: 'short' | 'full' }) {
  const value = one(values[name])
  return (
    <TextField name={name} label={label} hint={hint} value={value} errors={errors} size={size ?? 'medium'} />
  )
}

function Lines({ name, label, hint, values, errors }: Asked) {
  return <TextArea name={name} label={label} hint={hint} value={one(values[name])} errors={errors} />
}

function Choose({
  name,
  label,
  values,
  errors,
  options,
}: Asked & { options: { value: string; label: string }[] }) {
  return <SelectField name={name} label={label} value={one(values[name])} errors={errors} options={options} />
}

function one(value: string | string[] | undefined): string {
  return [value ?? ''].flat()[0] ?? ''
}

function namesOf<Name extends string>(names: readonly Name[], labels: Record<Name, string>) {
  return names.map((value) => ({ value, label: labels[value] }))
}
