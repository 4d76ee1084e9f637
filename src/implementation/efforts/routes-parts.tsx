import {
  facets,
  mustBeKnownFacets,
  recommendationGroups,
  recommendations,
} from '../../knowledge/catalogue/index.ts'
import { indicators } from '../../knowledge/indicators/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  type Stale,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { colleagues, idIn, openAdministrations } from '../plans/index.ts'
import { changeEffort, writePart } from './actions.ts'
import { type EffortFields, scopes } from './effort.ts'
import { answersIn, basicsSchema, partSchema } from './forms.ts'
import { mayEdit } from './may.ts'
import { EditPage } from './pages/edit-page.tsx'
import { BasicsForm } from './pages/effort-form.tsx'
import { PartForm } from './pages/part-form.tsx'
import { type Answers, fieldsOf, type Part, type PartField, parts, partWords } from './parts.ts'
import { type Effort, findEffort } from './reads.ts'
import { partsOf } from './reads-parts.ts'
import { effortRefusals } from './refusals.ts'
import { texts } from './texts.ts'
import { fieldLabels, partNames, remarkLabel, successNames } from './texts-parts.ts'

export const partRoutes: Route[] = [
  page({ path: '/indsatser/:id/rediger', may: 'edit-efforts', answer: overview }),
  page({ path: '/indsatser/:id/rediger/grundlag', may: 'edit-efforts', answer: basicsForm }),
  change({
    path: '/indsatser/:id/rediger/grundlag',
    may: 'edit-efforts',
    audit: ['effort-changed'],
    answer: saveBasics,
  }),
  page({ path: '/indsatser/:id/rediger/:part', may: 'edit-efforts', answer: partForm }),
  change({
    path: '/indsatser/:id/rediger/:part',
    may: 'edit-efforts',
    audit: ['effort-part-saved'],
    answer: savePart,
  }),
]

/** The effort, when this person may change it. */
export async function effortToChange({
  tx,
  by,
  params,
}: Pick<Visit, 'tx' | 'by' | 'params'>): Promise<Effort> {
  const effort = await findEffort(tx, idIn(params.id), by)
  if (!mayEdit(by, effort)) throw new Refusal(effortRefusals.notYourEffort)
  return effort
}

export function trailOf(effort: { id: string; title: string }, locale: Locale) {
  return [
    { href: '/indsatser', label: texts[locale].efforts },
    { href: `/indsatser/${effort.id}`, label: effort.title },
  ]
}

async function overview(visit: Visit) {
  const effort = await effortToChange(visit)
  const body = <EditPage effort={effort} saved={await partsOf(visit.tx, effort.id)} locale={visit.locale} />
  return pageAnswer(texts[visit.locale].editTitle(effort.title), body, {
    trail: trailOf(effort, visit.locale),
  })
}

async function basicsForm(visit: Visit) {
  const effort = await effortToChange(visit)
  const body = await basics(visit.tx, visit.locale, {
    id: effort.id,
    version: effort.version,
    values: effort,
    errors: [],
  })
  return pageAnswer(texts[visit.locale].basics, body, { trail: trailOf(effort, visit.locale) })
}

async function basics(
  tx: ReadTx,
  locale: Locale,
  form: { id: string; version: number; values: Partial<EffortFields>; errors: FieldError[] },
) {
  const choices = {
    colleagues: await colleagues(tx),
    administrations: await openAdministrations(tx),
    facets: await facets(tx),
    recommendations: await recommendations(tx, { addressees: ['municipality'] }),
    groups: await recommendationGroups(tx),
  }
  return <BasicsForm {...form} {...choices} locale={locale} />
}

async function saveBasics(call: Change) {
  const { tx, form, locale, actor } = call
  const effort = await effortToChange(call)
  const t = texts[locale]
  const version = Number(form.text('_version')) || 0
  const parsed = readForm(form, basicsSchema, locale)
  if (!parsed.ok) {
    const values = {
      ...effort,
      title: form.text('title'),
      about: form.text('about'),
      hard: form.text('hard'),
      ownerAccount: form.text('ownerAccount'),
      administrationIds: form.all('administrationIds'),
      recommendationIds: form.all('recommendationIds'),
      scope: scopes.find((scope) => scope === form.text('scope')) ?? effort.scope,
    }
    return invalid(
      t.basics,
      await basics(tx, locale, { id: effort.id, version, values, errors: parsed.errors }),
      parsed.errors,
      { trail: trailOf(effort, locale) },
    )
  }
  mustBeKnownFacets(await facets(tx), parsed.value)
  const names = new Map(
    [...(await colleagues(tx)), ...(await openAdministrations(tx))].map(({ id, name }) => [id, name]),
  )
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => names.get(id) ?? id)
      .sort()
      .join(', ')
  const differences = [
    { label: t.title, theirs: effort.title, mine: parsed.value.title },
    { label: t.about, theirs: effort.about ?? '', mine: parsed.value.about ?? '' },
    { label: t.hard, theirs: effort.hard ?? '', mine: parsed.value.hard ?? '' },
    { label: t.scope, theirs: t.scopes[effort.scope], mine: t.scopes[parsed.value.scope] },
    {
      label: t.owner,
      theirs: named([effort.ownerAccount ?? '']),
      mine: named([parsed.value.ownerAccount ?? '']),
    },
    {
      label: t.administrations,
      theirs: named(effort.administrationIds),
      mine: named(parsed.value.administrationIds),
    },
    {
      label: t.recommendations,
      theirs: [...effort.recommendationIds].sort().join(', '),
      mine: [...parsed.value.recommendationIds].sort().join(', '),
    },
  ]
  await changeEffort(tx, actor, { before: effort, version, fields: parsed.value, differences })
  return seeOther(`/indsatser/${effort.id}`, { text: t.savedWords.changed })
}

function partIn(params: Record<string, string>): Part {
  const part = parts.find((each) => partWords[each] === params.part)
  if (!part) throw new Refusal(webRefusals.notFound)
  return part
}

async function partForm(visit: Visit) {
  const part = partIn(visit.params)
  const effort = await effortToChange(visit)
  const saved = (await partsOf(visit.tx, effort.id))[part]
  const body = (
    <PartForm
      effort={effort}
      part={part}
      answers={saved?.answers ?? {}}
      version={saved?.version ?? 0}
      indicators={await indicatorChoices(visit.tx, part, visit.locale)}
      errors={[]}
      locale={visit.locale}
    />
  )
  return pageAnswer(partNames[visit.locale][part], body, { trail: trailOf(effort, visit.locale) })
}

async function indicatorChoices(tx: ReadTx, part: Part, locale: Locale) {
  return part === 'chain' ? (await indicators(tx)).map(({ id, name }) => ({ id, name: name[locale] })) : []
}

async function savePart(call: Change) {
  const { tx, form, locale, actor, params } = call
  const part = partIn(params)
  const effort = await effortToChange(call)
  const before = (await partsOf(tx, effort.id))[part]
  const parsed = readForm(form, partSchema(part, effort.scope), locale)
  const version = Number(form.text('_version')) || 0
  if (!parsed.ok) {
    const typed = Object.fromEntries(
      fieldsOf(part, effort.scope).map(({ name, kind }) => [
        name,
        kind === 'indicators' ? form.all(name) : form.text(name),
      ]),
    )
    const body = (
      <PartForm
        effort={effort}
        part={part}
        answers={typed}
        version={version}
        indicators={await indicatorChoices(tx, part, locale)}
        errors={parsed.errors}
        locale={locale}
      />
    )
    return invalid(partNames[locale][part], body, parsed.errors, { trail: trailOf(effort, locale) })
  }
  const answers = answersIn(parsed.value)
  const differences = differencesIn(fieldsOf(part, effort.scope), before?.answers ?? {}, answers, locale)
  await writePart(tx, actor, { effortId: effort.id, part, before, version, answers, differences })
  return seeOther(`/indsatser/${effort.id}`, { text: texts[locale].savedWords.changed })
}

function differencesIn(asked: PartField[], stored: Answers, typed: Answers, locale: Locale): Stale['fields'] {
  const words = (answers: Answers, name: string) => [answers[name] ?? ''].flat().join(', ')
  return asked.map((field) => ({
    label: labelOf(field, locale),
    theirs: words(stored, field.name),
    mine: words(typed, field.name),
  }))
}

function labelOf(field: PartField, locale: Locale): string {
  if (field.kind === 'judgement') return successNames[locale][field.name]
  if (field.kind === 'remark')
    return `${successNames[locale][field.of]}: ${remarkLabel[locale].toLowerCase()}`
  return fieldLabels[locale][field.name]
}
