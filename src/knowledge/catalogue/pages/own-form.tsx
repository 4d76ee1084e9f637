import {
  Actions,
  Button,
  Card,
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
import type { Linked } from '../linked.ts'
import type { OwnFormValues } from '../own-form.ts'
import type { CatalogueFrame } from '../reads.ts'
import {
  bases,
  equityDirections,
  fields,
  type Kind,
  type Recommendation,
  staffRoles,
  strengths,
  type TargetGroup,
} from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { texts } from '../texts-editing.ts'
import {
  basisNames,
  equityNames,
  fieldNames,
  staffRoleNames,
  strengthMeanings,
  strengthNames,
} from '../words.ts'
import { FacetFields } from './facet-fields.tsx'

export interface OwnFormProps {
  /** Null for a new one. */
  id: string | null
  version?: number | undefined
  values: OwnFormValues
  errors?: FieldError[] | undefined
  frame: CatalogueFrame
  indicators: Linked['indicators']
  /** National recommendations it may build on. */
  national: readonly Recommendation[]
  locale: Locale
}

export function OwnForm(props: OwnFormProps) {
  const { id, values, errors, frame, locale } = props
  const t = texts[locale].own
  const one = (name: string) => String(values[name] ?? '')
  return (
    <>
      <PageHead title={id ? t.editTitle : t.newTitle} lead={id ? undefined : t.lead} />
      <PostForm action={id ? `/anbefalinger/${id}/rediger` : '/anbefalinger/ny'} version={props.version}>
        <Card>
          <TextArea
            name="statement"
            label={t.statement}
            hint={t.statementHint}
            rows={2}
            value={one('statement')}
            errors={errors}
          />
          <TextArea
            name="explanation"
            label={t.explanation}
            hint={t.explanationHint}
            optional={t.optional}
            value={one('explanation')}
            errors={errors}
          />
          <TextField
            name="sourceHeading"
            label={t.sourceHeading}
            hint={t.sourceHeadingHint}
            optional={t.optional}
            size="full"
            value={one('sourceHeading')}
            errors={errors}
          />
          <TextField
            name="sourceUrl"
            label={t.sourceUrl}
            optional={t.optional}
            size="full"
            value={one('sourceUrl')}
            errors={errors}
          />
        </Card>
        <Card>
          <RadioField
            name="strength"
            label={t.strength}
            value={one('strength')}
            errors={errors}
            options={strengths.map((code) => ({
              value: code,
              label: strengthNames[locale][code],
              hint: strengthMeanings[locale][code],
            }))}
          />
          <CheckField
            name="fields"
            label={t.fields}
            values={all(values, 'fields')}
            errors={errors}
            inline
            options={fields.map((code) => ({ value: code, label: fieldNames[locale][code] }))}
          />
          <CheckField
            name="staffRoles"
            label={t.staffRoles}
            values={all(values, 'staffRoles')}
            inline
            options={staffRoles.map((code) => ({ value: code, label: staffRoleNames[locale][code] }))}
          />
        </Card>
        <Card>
          <FacetFields
            facets={frame.facets}
            locale={locale}
            errors={errors}
            values={{
              kind: one('kind') as Kind,
              targetGroups: all(values, 'targetGroups') as TargetGroup[],
              arenas: all(values, 'arenas'),
              riskFactors: all(values, 'riskFactors'),
              protectiveFactors: all(values, 'protectiveFactors'),
            }}
          />
        </Card>
        <Sentences {...props} />
        <More {...props} />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={id ? `/anbefalinger/${id}` : '/anbefalinger?samling=own'} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function Sentences({ values, errors, locale }: OwnFormProps) {
  const t = texts[locale].own
  const written = fields.filter((field) => values[`forHealth_${field}`] || values[`forOwnTask_${field}`])
  return (
    <Card title={t.sentences}>
      <p class="quiet">{t.sentencesLead}</p>
      {fields.map((field) => (
        <Details key={field} summary={fieldNames[locale][field]} open={written.includes(field)}>
          <TextArea
            name={`forHealth_${field}`}
            label={t.forHealth}
            rows={2}
            value={String(values[`forHealth_${field}`] ?? '')}
            errors={errors}
          />
          <TextArea
            name={`forOwnTask_${field}`}
            label={t.forOwnTask}
            rows={2}
            value={String(values[`forOwnTask_${field}`] ?? '')}
            errors={errors}
          />
        </Details>
      ))}
    </Card>
  )
}

function More({ values, errors, indicators, national, locale }: OwnFormProps) {
  const t = texts[locale].own
  const one = (name: string) => String(values[name] ?? '')
  return (
    <Card title={t.more}>
      <CheckField
        name="basis"
        label={t.basis}
        hint={t.basisHint}
        values={all(values, 'basis')}
        inline
        options={bases.map((code) => ({ value: code, label: basisNames[locale][code] }))}
      />
      <SelectField
        name="equity"
        label={t.equity}
        empty={t.equityEmpty}
        value={one('equity')}
        errors={errors}
        options={equityDirections.map((code) => ({ value: code, label: equityNames[locale][code] }))}
      />
      <CheckField
        name="thinEvidence"
        label={t.thinEvidence}
        values={one('thinEvidence') ? ['yes'] : []}
        options={[{ value: 'yes', label: t.thinEvidenceLabel }]}
      />
      <CheckField
        name="indicators"
        label={t.indicators}
        values={all(values, 'indicators')}
        inline
        options={indicators.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      <SelectField
        name="supersedes"
        label={t.supersedes}
        empty={t.supersedesEmpty}
        value={one('supersedes')}
        errors={errors}
        options={national.map(({ id, statement }) => ({ value: id, label: titleOf(statement, locale) }))}
      />
      <Details summary={t.english} open={one('statementEnglish') !== ''}>
        <TextArea
          name="statementEnglish"
          label={t.statementEnglish}
          rows={2}
          value={one('statementEnglish')}
          errors={errors}
        />
        <TextArea
          name="explanationEnglish"
          label={t.explanationEnglish}
          value={one('explanationEnglish')}
          errors={errors}
        />
      </Details>
    </Card>
  )
}

function all(values: OwnFormValues, name: string): string[] {
  return [values[name] ?? []].flat()
}
