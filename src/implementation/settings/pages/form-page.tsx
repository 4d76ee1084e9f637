import {
  FacetFields,
  type Facets,
  type Recommendation,
  RecommendationChoice,
  type RecommendationGroup,
  type TargetGroup,
} from '../../../knowledge/catalogue/index.ts'
import type { Person } from '../../../platform/auth/index.ts'
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
import type { Institution } from '../institution.ts'
import { mayEdit } from '../may.ts'
import type { Administration } from '../reads.ts'
import type { SettingValues } from '../routes-form.ts'
import { settingSorts } from '../setting.ts'
import { texts } from '../texts.ts'

interface FormProps {
  locale: Locale
  action: string
  title?: string
  version?: number
  values: SettingValues
  errors: FieldError[]
  choices: {
    administrations: Administration[]
    institutions: Institution[]
    facets: Facets
    recommendations: Recommendation[]
    groups: RecommendationGroup[]
  }
  by: Pick<Person, 'role' | 'administrationId'>
}

/** Sort, title and what it looks like come first; the rest is folded, so that a setting can be written down in a minute. */
export function FormPage(props: FormProps) {
  const { locale, action, values, errors, choices, by } = props
  const t = texts[locale]
  const own = choices.administrations.filter(({ id }) => mayEdit(by, id))
  return (
    <>
      <PageHead title={props.title ?? t.newTitle} lead={props.title ? undefined : t.newLead} />
      <PostForm action={action} version={props.version}>
        <TextField
          name="title"
          label={t.titleField}
          hint={t.titleHint}
          value={values.text('title')}
          errors={errors}
          size="full"
          maxLength={160}
          required
        />
        <RadioField
          name="sort"
          label={t.sortLabel}
          errors={errors}
          value={values.text('sort')}
          options={settingSorts.map((value) => ({ value, label: t.sorts[value], hint: t.sortHints[value] }))}
        />
        <TextArea
          name="description"
          label={t.description}
          optional={t.optional}
          value={values.text('description')}
          errors={errors}
          rows={4}
        />
        <div class="form-columns">
          <SelectField
            name="administration"
            label={t.administration}
            hint={t.administrationHint}
            empty={t.noAdministration}
            errors={errors}
            value={values.text('administration') || (own.length === 1 && !props.version ? own[0]?.id : '')}
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="arena"
            label={t.arena}
            optional={t.optional}
            empty={t.anyArena}
            errors={errors}
            value={values.text('arena')}
            options={choices.facets.arenas.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          />
          <TextField
            name="lastSeen"
            type="date"
            label={t.lastSeenField}
            optional={t.optional}
            value={values.text('lastSeen')}
            errors={errors}
            size="short"
          />
          <TextField
            name="people"
            type="number"
            label={t.peopleField}
            hint={t.peopleHint}
            optional={t.optional}
            value={values.text('people')}
            errors={errors}
            size="short"
          />
        </div>
        <Institutions {...props} />
        <Details
          summary={`${t.recommendationsField} (${values.all('recommendations').length})`}
          open={
            values.all('recommendations').length > 0 ||
            errors.some(({ field }) => field === 'recommendations')
          }
        >
          <RecommendationChoice
            name="recommendations"
            label={t.recommendationsField}
            hint={t.recommendationsHint}
            recommendations={choices.recommendations}
            groups={choices.groups}
            values={values.all('recommendations')}
            locale={locale}
            errors={errors}
          />
        </Details>
        <More {...props} />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={props.version ? action : '/rammer'} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function Institutions({ locale, values, errors, choices }: FormProps) {
  const t = texts[locale]
  const chosen = values.all('institutions')
  if (choices.institutions.length === 0) return null
  return (
    <Details
      summary={`${t.institutionsField} (${chosen.length})`}
      open={chosen.length > 0 || errors.some(({ field }) => field === 'institutions')}
    >
      <div class="institution-choice">
        <CheckField
          name="institutions"
          label={t.institutionsField}
          errors={errors}
          values={chosen}
          options={choices.institutions.map(({ id, name, district }) => ({
            value: id,
            label: name,
            hint: district || undefined,
          }))}
        />
      </div>
    </Details>
  )
}

function More({ locale, values, errors, choices }: FormProps) {
  const t = texts[locale]
  const names = [
    'since',
    'decidedBy',
    'district',
    'reachCount',
    'reachTotal',
    'note',
    'targetGroups',
    'riskFactors',
    'protectiveFactors',
  ]
  const isUsed = names.some(
    (name) => values.text(name) || values.all(name).length || errors.some(({ field }) => field === name),
  )
  return (
    <Details summary={t.more} open={isUsed}>
      <div class="form-columns">
        <TextField
          name="since"
          type="date"
          label={t.since}
          optional={t.optional}
          value={values.text('since')}
          errors={errors}
          size="short"
        />
        <TextField
          name="decidedBy"
          label={t.decidedBy}
          hint={t.decidedByHint}
          optional={t.optional}
          value={values.text('decidedBy')}
          errors={errors}
        />
        <TextField
          name="district"
          label={t.district}
          optional={t.optional}
          value={values.text('district')}
          errors={errors}
        />
        <TextField
          name="reachCount"
          type="number"
          label={t.reachCount}
          hint={t.reachHint}
          optional={t.optional}
          value={values.text('reachCount')}
          errors={errors}
          size="short"
        />
        <TextField
          name="reachTotal"
          type="number"
          label={t.reachTotal}
          hint={t.reachTotalHint}
          optional={t.optional}
          value={values.text('reachTotal')}
          errors={errors}
          size="short"
        />
      </div>
      <FacetFields
        values={{
          targetGroups: [...values.all('targetGroups')] as TargetGroup[],
          riskFactors: [...values.all('riskFactors')],
          protectiveFactors: [...values.all('protectiveFactors')],
        }}
        facets={choices.facets}
        locale={locale}
        errors={errors}
        without={['kind', 'arenas']}
      />
      <TextArea
        name="note"
        label={t.note}
        optional={t.optional}
        value={values.text('note')}
        errors={errors}
      />
    </Details>
  )
}
