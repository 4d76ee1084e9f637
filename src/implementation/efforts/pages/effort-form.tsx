import {
  FacetFields,
  type Facets,
  kindHints,
  kindNames,
  kinds,
  type Recommendation,
  RecommendationChoice,
  type RecommendationGroup,
  RecommendationLink,
} from '../../../knowledge/catalogue/index.ts'
import {
  Actions,
  Button,
  CheckField,
  type FieldError,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Colleague } from '../../plans/index.ts'
import { type EffortFields, type Origin, scopes, tactics } from '../effort.ts'
import { texts } from '../texts.ts'

export interface EffortFormProps {
  values: Partial<EffortFields>
  errors: FieldError[]
  colleagues: Colleague[]
  administrations: { id: string; name: string }[]
  locale: Locale
}

/** The short first form: title, from where, kind, scope, owner, administrations. The rest comes later. */
export function NewEffortForm(
  props: EffortFormProps & {
    origin: Origin
    from: { title: string; href: string } | null
    recommendations: Recommendation[]
  },
) {
  const { values, errors, locale, origin, from } = props
  const t = texts[locale]
  return (
    <>
      <PageHead title={t.newTitle} lead={t.newLead} />
      {from ? (
        <Note title={`${t.fromHere}: ${t.origin[origin.kind].toLowerCase()}`}>
          <p>
            <a href={from.href}>{from.title}</a>
          </p>
          <p class="small">
            {origin.kind === 'example'
              ? t.fromExample
              : origin.kind === 'priority'
                ? t.fromPriority
                : t.fromRecommendation}
          </p>
        </Note>
      ) : null}
      <PostForm action="/indsatser">
        <TextField
          name="title"
          label={t.title}
          hint={t.titleHint}
          value={values.title}
          size="full"
          errors={errors}
          required
        />
        <input type="hidden" name="originKind" value={origin.kind} />
        <input type="hidden" name="originId" value={origin.id ?? ''} />
        <KindField {...props} />
        <ScopeField {...props} />
        <OwnerField {...props} />
        <AdministrationsField {...props} />
        {props.recommendations.length ? (
          <Carried recommendations={props.recommendations} locale={locale} />
        ) : null}
        <Actions>
          <Button>{t.create}</Button>
          <LinkButton href="/indsatser">{t.cancel}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

/** The recommendations that follow along; more are chosen under Basics. */
function Carried({ recommendations, locale }: { recommendations: Recommendation[]; locale: Locale }) {
  return (
    <div class="field">
      <p>
        <strong>{texts[locale].recommendations}</strong>
      </p>
      <ul class="plain-list">
        {recommendations.map((recommendation) => (
          <li key={recommendation.id}>
            <input type="hidden" name="recommendationIds" value={recommendation.id} />
            <RecommendationLink recommendation={recommendation} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The basics in full, as they are edited later. */
export function BasicsForm(
  props: EffortFormProps & {
    id: string
    version: number
    facets: Facets
    recommendations: Recommendation[]
    groups: RecommendationGroup[]
  },
) {
  const { values, errors, locale, id } = props
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={values.title} title={t.basics} lead={t.basicsLead} />
      <PostForm action={`/indsatser/${id}/rediger/grundlag`} version={props.version}>
        <TextField
          name="title"
          label={t.title}
          hint={t.titleHint}
          value={values.title}
          size="full"
          errors={errors}
          required
        />
        <TextArea
          name="about"
          label={t.about}
          hint={t.aboutHint}
          optional={t.optional}
          value={values.about}
          errors={errors}
        />
        <KindField {...props} />
        <ScopeField {...props} />
        <OwnerField {...props} />
        <AdministrationsField {...props} />
        <SelectField
          name="tactic"
          label={t.tactic}
          hint={t.tacticHint}
          empty={t.nobody}
          options={tactics.map((tactic) => ({ value: tactic, label: t.tactics[tactic] }))}
          value={values.tactic}
          errors={errors}
        />
        <TextArea
          name="hard"
          label={t.hard}
          hint={t.hardHint}
          optional={t.optional}
          value={values.hard}
          errors={errors}
        />
        <FacetFields
          without={['kind']}
          values={values}
          facets={props.facets}
          locale={locale}
          errors={errors}
        />
        <RecommendationChoice
          name="recommendationIds"
          label={t.recommendations}
          hint={t.recommendationsHint}
          recommendations={props.recommendations}
          groups={props.groups}
          values={values.recommendationIds ?? []}
          locale={locale}
          errors={errors}
        />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={`/indsatser/${id}`}>{t.cancel}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function KindField({ values, errors, locale }: EffortFormProps) {
  return (
    <RadioField
      name="kind"
      label={texts[locale].kind}
      errors={errors}
      value={values.kind}
      options={kinds.map((kind) => ({
        value: kind,
        label: kindNames[locale][kind],
        hint: kindHints[locale][kind],
      }))}
    />
  )
}

function ScopeField({ values, errors, locale }: EffortFormProps) {
  const t = texts[locale]
  return (
    <RadioField
      name="scope"
      label={t.scope}
      errors={errors}
      value={values.scope ?? 'specific'}
      options={scopes.map((scope) => ({ value: scope, label: t.scopes[scope], hint: t.scopeHints[scope] }))}
    />
  )
}

function OwnerField({ values, errors, colleagues, locale }: EffortFormProps) {
  const t = texts[locale]
  return (
    <SelectField
      name="ownerAccount"
      label={t.owner}
      hint={t.ownerHint}
      empty={t.nobody}
      options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      value={values.ownerAccount}
      errors={errors}
    />
  )
}

function AdministrationsField({ values, errors, administrations, locale }: EffortFormProps) {
  return (
    <CheckField
      name="administrationIds"
      label={texts[locale].administrations}
      options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
      values={values.administrationIds}
      errors={errors}
      inline
    />
  )
}
