import { z } from 'zod'
import { facetName, facets, recommendationGroups, recommendations } from '../../knowledge/catalogue/index.ts'
import { eventsAbout } from '../../platform/audit/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  fields,
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
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  changeSetting,
  confirmAtInstitution,
  confirmSetting,
  recordSetting,
  removeSetting,
  restoreSetting,
  undoConfirmation,
} from './actions.ts'
import { differencesOf } from './difference.ts'
import { mayEdit, mustBeAllowedToEdit } from './may.ts'
import { FormPage } from './pages/form-page.tsx'
import { SettingPage } from './pages/setting-page.tsx'
import { administrations, findSetting, proofDays } from './reads.ts'
import { institutions, placesOf } from './reads-institutions.ts'
import { emptyValues, saidIn, settingSchema, storedValues, typedValues } from './routes-form.ts'
import type { WholeSetting } from './setting.ts'
import { settingRefusals, texts } from './texts.ts'

const trailOf = (locale: Locale, setting?: WholeSetting) => [
  { href: '/rammer', label: texts[locale].title },
  ...(setting ? [{ href: `/rammer/${setting.id}`, label: setting.title }] : []),
]

export const settingChangeRoutes: Route[] = [
  page({
    path: '/rammer/ny',
    may: 'edit-settings',
    answer: async ({ tx, by, locale, query }) => {
      const values = emptyValues(query)
      const body = (
        <FormPage
          locale={locale}
          action="/rammer"
          values={values}
          errors={[]}
          choices={await choicesOf(tx)}
          by={by}
        />
      )
      return pageAnswer(texts[locale].newTitle, body, { trail: trailOf(locale) })
    },
  }),
  change({ path: '/rammer', may: 'edit-settings', audit: ['setting-recorded'], answer: recordFrom }),
  page({ path: '/rammer/:id', may: 'read-settings', answer: one }),
  page({
    path: '/rammer/:id/rediger',
    may: 'edit-settings',
    answer: async ({ tx, by, locale, params }) => {
      const setting = await settingOf(tx, params)
      mustBeAllowedToEdit(by, setting.administrationId)
      const places = await placesOf(tx, setting.id)
      const values = storedValues(
        setting,
        places.map((place) => place.institutionId),
      )
      const title = texts[locale].editTitle(setting.title)
      const body = (
        <FormPage
          locale={locale}
          action={`/rammer/${setting.id}`}
          title={title}
          version={setting.version}
          values={values}
          errors={[]}
          choices={await choicesOf(tx)}
          by={by}
        />
      )
      return pageAnswer(title, body, { trail: trailOf(locale, setting) })
    },
  }),
  change({ path: '/rammer/:id', may: 'edit-settings', audit: ['setting-changed'], answer: changeFrom }),
  change({
    path: '/rammer/:id/bekraeftelse',
    may: 'edit-settings',
    audit: ['setting-confirmed', 'setting-confirmation-undone'],
    answer: async ({ tx, by, actor, form, locale, params, today }) => {
      const t = texts[locale]
      const setting = await editableOf(tx, by, params)
      const parsed = readForm(form, z.object({ earlier: fields.optionalDay() }), locale)
      if (form.has('earlier') && parsed.ok) {
        await undoConfirmation(tx, actor, setting.id, parsed.value.earlier)
        return seeOther(`/rammer/${setting.id}`, { text: t.confirmationUndone })
      }
      await confirmSetting(tx, actor, setting.id, today)
      const undo = {
        action: `/rammer/${setting.id}/bekraeftelse`,
        label: t.undo,
        fields: { earlier: setting.lastSeenOn ?? '' },
      }
      return seeOther(`/rammer/${setting.id}`, { text: t.confirmed, undo })
    },
  }),
  change({
    path: '/rammer/:id/institutioner/:institution/bekraeftelse',
    may: 'edit-settings',
    audit: ['setting-confirmed-at-institution'],
    answer: async ({ tx, by, actor, locale, params, today }) => {
      const setting = await settingOf(tx, params)
      const place = (await placesOf(tx, setting.id)).find((each) => each.institutionId === params.institution)
      if (!place) throw new Refusal(webRefusals.notFound)
      if (!mayEdit(by, setting.administrationId)) mustBeAllowedToEdit(by, place.administrationId)
      await confirmAtInstitution(tx, actor, { id: setting.id, institutionId: place.institutionId }, today)
      return seeOther(`/rammer/${setting.id}#steder`, { text: texts[locale].confirmedAt(place.name) })
    },
  }),
  change({
    path: '/rammer/:id/fjernelse',
    may: 'edit-settings',
    audit: ['setting-removed'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const t = texts[locale]
      const setting = await editableOf(tx, by, params)
      await removeSetting(tx, actor, setting.id)
      const undo = { action: `/rammer/${setting.id}/gendannelse`, label: t.undo, fields: {} }
      return seeOther('/rammer', { text: t.removed(setting.title), undo })
    },
  }),
  change({
    path: '/rammer/:id/gendannelse',
    may: 'edit-settings',
    audit: ['setting-restored'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const setting = await editableOf(tx, by, params)
      await restoreSetting(tx, actor, setting.id)
      return seeOther(`/rammer/${setting.id}`, { text: texts[locale].restored(setting.title) })
    },
  }),
]

async function one({ tx, by, locale, params, today }: Visit) {
  const setting = await settingOf(tx, params)
  const known = await facets(tx)
  const props = {
    locale,
    today,
    setting,
    proofDays: await proofDays(tx),
    places: await placesOf(tx, setting.id),
    arena: setting.arena ? facetName(known.arenas, setting.arena, locale) : null,
    facets: known,
    recommendations: await recommendations(tx, {
      ids: setting.recommendationIds.length ? setting.recommendationIds : ['-'],
      withWithdrawn: true,
    }),
    events: await eventsAbout(tx, 'setting', setting.id),
    mayEdit: (administrationId: string | null) => mayEdit(by, administrationId) && by.role !== null,
  }
  return pageAnswer(setting.title, <SettingPage {...props} />, { trail: trailOf(locale) })
}

async function recordFrom({ tx, by, actor, form, locale }: Change) {
  const t = texts[locale]
  const parsed = readForm(form, settingSchema, locale)
  if (!parsed.ok) {
    const body = (
      <FormPage
        locale={locale}
        action="/rammer"
        values={typedValues(form)}
        errors={parsed.errors}
        choices={await choicesOf(tx)}
        by={by}
      />
    )
    return invalid(t.newTitle, body, parsed.errors, { trail: trailOf(locale) })
  }
  mustBeAllowedToEdit(by, parsed.value.administration)
  const id = await recordSetting(tx, actor, saidIn(parsed.value))
  return seeOther(`/rammer/${id}`, { text: t.saved })
}

async function changeFrom({ tx, by, actor, form, locale, params }: Change) {
  const t = texts[locale]
  const setting = await editableOf(tx, by, params)
  if (setting.removedAt) throw new Refusal(settingRefusals.removedAlready)
  const parsed = readForm(form, settingSchema, locale)
  const version = Number(form.text('_version'))
  if (!parsed.ok) {
    const title = t.editTitle(setting.title)
    const body = (
      <FormPage
        locale={locale}
        action={`/rammer/${setting.id}`}
        title={title}
        version={version}
        values={typedValues(form)}
        errors={parsed.errors}
        choices={await choicesOf(tx)}
        by={by}
      />
    )
    return invalid(title, body, parsed.errors, { trail: trailOf(locale, setting) })
  }
  mustBeAllowedToEdit(by, parsed.value.administration)
  const said = saidIn(parsed.value)
  if (await changeSetting(tx, actor, { id: setting.id, version }, said))
    return seeOther(`/rammer/${setting.id}`, { text: t.saved })
  const names = new Map((await administrations(tx)).map(({ id, name }) => [id, name]))
  const stored = await settingOf(tx, params)
  throw new Stale(stored.version, differencesOf(stored, said, names, locale))
}

async function choicesOf(tx: ReadTx) {
  return {
    administrations: (await administrations(tx)).filter(({ isOpen }) => isOpen),
    institutions: (await institutions(tx)).filter(({ closedOn }) => closedOn === null),
    facets: await facets(tx),
    recommendations: await recommendations(tx, { addressees: ['municipality'] }),
    groups: await recommendationGroups(tx),
  }
}

async function settingOf(tx: ReadTx, params: Record<string, string>): Promise<WholeSetting> {
  const id = z.uuid().safeParse(params.id)
  const setting = id.success ? await findSetting(tx, id.data) : null
  if (!setting) throw new Refusal(webRefusals.notFound)
  return setting
}

async function editableOf(
  tx: ReadTx,
  by: Visit['by'],
  params: Record<string, string>,
): Promise<WholeSetting> {
  const setting = await settingOf(tx, params)
  mustBeAllowedToEdit(by, setting.administrationId)
  return setting
}
