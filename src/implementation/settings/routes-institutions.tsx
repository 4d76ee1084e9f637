import { z } from 'zod'
import { facetName, facets } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  Stale,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  changeInstitution,
  closeInstitution,
  recordInstitution,
  reopenInstitution,
} from './actions-institutions.ts'
import type { Institution } from './institution.ts'
import { mayEdit, mustBeAllowedToEdit } from './may.ts'
import { InstitutionPage } from './pages/institution-page.tsx'
import { InstitutionsPage } from './pages/institutions-page.tsx'
import { administrations } from './reads.ts'
import { findInstitution, institutions, settingsAt } from './reads-institutions.ts'
import { institutionSchema, type SettingValues, typedValues } from './routes-form.ts'
import { texts } from './texts.ts'

export const institutionRoutes: Route[] = [
  page({ path: '/institutioner', may: 'read-settings', answer: (visit) => listed(visit, null) }),
  change({
    path: '/institutioner',
    may: 'edit-settings',
    audit: ['institution-recorded'],
    answer: async (asked) => {
      const { tx, by, actor, form, locale } = asked
      const parsed = readForm(form, institutionSchema, locale)
      if (!parsed.ok) {
        const again = await listed(asked, { values: typedValues(form), errors: parsed.errors })
        return invalid(again.title, again.body, parsed.errors, { trail: again.trail })
      }
      mustBeAllowedToEdit(by, parsed.value.administration)
      const id = await recordInstitution(tx, actor, fieldsOf(parsed.value))
      return seeOther(`/institutioner/${id}`, { text: texts[locale].institutionSaved })
    },
  }),
  page({
    path: '/institutioner/:id',
    may: 'read-settings',
    answer: async (visit) => shown(visit, await institutionOf(visit.tx, visit.params), null),
  }),
  change({
    path: '/institutioner/:id',
    may: 'edit-settings',
    audit: ['institution-changed'],
    answer: changeFrom,
  }),
  change({
    path: '/institutioner/:id/lukning',
    may: 'edit-settings',
    audit: ['institution-closed'],
    answer: async ({ tx, by, actor, locale, params, today }) => {
      const t = texts[locale]
      const institution = await editableOf(tx, by, params)
      await closeInstitution(tx, actor, institution.id, today)
      const undo = { action: `/institutioner/${institution.id}/genaabning`, label: t.undo, fields: {} }
      return seeOther('/institutioner', { text: t.closed(institution.name), undo })
    },
  }),
  change({
    path: '/institutioner/:id/genaabning',
    may: 'edit-settings',
    audit: ['institution-reopened'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const institution = await editableOf(tx, by, params)
      await reopenInstitution(tx, actor, institution.id)
      return seeOther(`/institutioner/${institution.id}`, { text: texts[locale].reopened(institution.name) })
    },
  }),
]

type Typed = { values: SettingValues; errors: { field: string; message: string }[] } | null
type Asked = Pick<Visit, 'tx' | 'by' | 'locale' | 'today'>

async function listed({ tx, by, locale }: Asked, typed: Typed) {
  const t = texts[locale]
  const props = {
    locale,
    institutions: await institutions(tx),
    administrations: (await administrations(tx)).filter(({ isOpen }) => isOpen),
    arenas: (await facets(tx)).arenas,
    typed,
    mayAdd: mayEdit(by, by.administrationId),
  }
  return pageAnswer(t.institutionsTitle, <InstitutionsPage {...props} />, {
    trail: [{ href: '/rammer', label: t.title }],
  })
}

async function shown({ tx, by, locale, today }: Asked, institution: Institution, typed: Typed) {
  const t = texts[locale]
  const { arenas } = await facets(tx)
  const props = {
    locale,
    today,
    institution,
    arena: facetName(arenas, institution.arena, locale),
    arenas,
    settings: await settingsAt(tx, institution.id),
    administrations: (await administrations(tx)).filter(({ isOpen }) => isOpen),
    typed,
    mayEdit: mayEdit(by, institution.administrationId),
  }
  const trail = [
    { href: '/rammer', label: t.title },
    { href: '/institutioner', label: t.institutionsTitle },
  ]
  return pageAnswer(institution.name, <InstitutionPage {...props} />, { trail })
}

async function changeFrom(asked: Change) {
  const { tx, by, actor, form, locale, params } = asked
  const t = texts[locale]
  const institution = await editableOf(tx, by, params)
  const parsed = readForm(form, institutionSchema, locale)
  if (!parsed.ok) {
    const again = await shown(asked, institution, { values: typedValues(form), errors: parsed.errors })
    return invalid(again.title, again.body, parsed.errors, { trail: again.trail })
  }
  mustBeAllowedToEdit(by, parsed.value.administration)
  const said = fieldsOf(parsed.value)
  const version = Number(form.text('_version'))
  if (await changeInstitution(tx, actor, { id: institution.id, version }, said)) {
    return seeOther(`/institutioner/${institution.id}`, { text: t.institutionSaved })
  }
  const written = (value: string | number | null) => String(value ?? '')
  throw new Stale(institution.version, [
    { label: t.institutionName, theirs: institution.name, mine: said.name },
    { label: t.arena, theirs: institution.arena, mine: said.arena },
    { label: t.district, theirs: institution.district, mine: said.district },
    { label: t.institutionPeople, theirs: written(institution.people), mine: written(said.people) },
  ])
}

function fieldsOf(read: z.infer<typeof institutionSchema>) {
  const { administration, district, ...same } = read
  return { ...same, district: district ?? '', administrationId: administration }
}

async function institutionOf(tx: ReadTx, params: Record<string, string>): Promise<Institution> {
  const id = z.uuid().safeParse(params.id)
  const institution = id.success ? await findInstitution(tx, id.data) : null
  if (!institution) throw new Refusal(webRefusals.notFound)
  return institution
}

async function editableOf(tx: ReadTx, by: Visit['by'], params: Record<string, string>): Promise<Institution> {
  const institution = await institutionOf(tx, params)
  mustBeAllowedToEdit(by, institution.administrationId)
  return institution
}
