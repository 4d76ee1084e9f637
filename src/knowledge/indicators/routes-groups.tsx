import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  fields,
  invalid,
  type PageAnswer,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { changePeerGroup, createPeerGroup, deletePeerGroup, restorePeerGroup } from './actions-groups.ts'
import { GroupForm, GroupsPage } from './pages/groups-page.tsx'
import { areas } from './reads.ts'
import { profileFrame } from './reads-frame.ts'
import { findPeerGroup, type PeerGroup, peerGroups } from './reads-groups.ts'
import { texts } from './texts.ts'
import { groupTexts } from './texts-groups.ts'

export const groupRoutes: Route[] = [
  page({ path: '/sundhedsprofil/grupper', may: 'read-indicators', answer: list }),
  page({
    path: '/sundhedsprofil/grupper/ny',
    may: 'edit-peer-groups',
    answer: (visit) => formPage(visit, null, { name: '', members: [] }, []),
  }),
  change({
    path: '/sundhedsprofil/grupper',
    may: 'edit-peer-groups',
    audit: ['peer-group-created'],
    answer: create,
  }),
  page({ path: '/sundhedsprofil/grupper/:id', may: 'edit-peer-groups', answer: edit }),
  change({
    path: '/sundhedsprofil/grupper/:id',
    may: 'edit-peer-groups',
    audit: ['peer-group-changed'],
    answer: save,
  }),
  change({
    path: '/sundhedsprofil/grupper/:id/sletning',
    may: 'edit-peer-groups',
    audit: ['peer-group-deleted'],
    answer: remove,
  }),
  change({
    path: '/sundhedsprofil/grupper/:id/genoprettelse',
    may: 'edit-peer-groups',
    audit: ['peer-group-restored'],
    answer: restore,
  }),
]

async function list({ tx, by, locale }: Visit) {
  const body = (
    <GroupsPage
      locale={locale}
      groups={await peerGroups(tx)}
      areas={await areas(tx)}
      mayEdit={hasCapability(by.role, 'edit-peer-groups')}
    />
  )
  return pageAnswer(groupTexts[locale].title, body, {
    trail: [{ href: '/sundhedsprofil', label: texts[locale].title }],
  })
}

async function edit(visit: Visit) {
  const group = await mustFindGroup(visit)
  return formPage(visit, group, { name: group.name, members: group.members }, [])
}

async function formPage(
  asked: Visit | Change,
  group: PeerGroup | null,
  values: { name: string; members: readonly string[] },
  errors: { field: string; message: string }[],
): Promise<PageAnswer> {
  const { tx, by, locale, today } = asked
  const t = groupTexts[locale]
  const { areas: every, memberships } = (await profileFrame(tx)).surroundings
  const form = { locale, group, values, errors, areas: every, memberships, own: by.municipality, today }
  const title = group ? t.editTitle(group.name) : t.newTitle
  const trail = [
    { href: '/sundhedsprofil', label: texts[locale].title },
    { href: '/sundhedsprofil/grupper', label: t.title },
  ]
  const body = <GroupForm {...form} />
  return errors.length ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

const schema = z.object({
  navn: fields.text(80),
  kommuner: fields
    .ids()
    .refine((ids) => new Set(ids).size >= 2, `${groupTexts.da.chooseMembers}|${groupTexts.en.chooseMembers}`),
})

function readGroup({ form, locale }: Change) {
  const values = { name: form.text('navn'), members: form.all('kommuner') }
  const parsed = readForm(form, schema, locale)
  return {
    values,
    errors: parsed.ok ? [] : parsed.errors,
    chosen: parsed.ok ? { name: parsed.value.navn, members: [...new Set(parsed.value.kommuner)] } : null,
  }
}

async function create(asked: Change) {
  const { values, errors, chosen } = readGroup(asked)
  if (!chosen) return formPage(asked, null, values, errors)
  const id = await createPeerGroup(asked.tx, asked.actor, chosen)
  return seeOther(`/sundhedsprofil?gruppe=${id}`, { text: groupTexts[asked.locale].saved })
}

async function save(asked: Change) {
  const { tx, actor, form, locale } = asked
  const group = await mustFindGroup(asked)
  const { values, errors, chosen } = readGroup(asked)
  if (!chosen) return formPage(asked, group, values, errors)
  const version = Number(form.text('_version'))
  const t = groupTexts[locale]
  await changePeerGroup(tx, actor, {
    id: group.id,
    version,
    chosen,
    labels: { name: t.name, members: t.members },
  })
  return seeOther('/sundhedsprofil/grupper', { text: t.saved })
}

async function remove(asked: Change) {
  const { tx, actor, locale } = asked
  const group = await mustFindGroup(asked)
  await deletePeerGroup(tx, actor, group.id)
  const t = groupTexts[locale]
  const undo = { action: `/sundhedsprofil/grupper/${group.id}/genoprettelse`, label: t.undo, fields: {} }
  return seeOther('/sundhedsprofil/grupper', { text: t.removed(group.name), undo })
}

async function restore({ tx, actor, params, locale }: Change) {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw new Refusal(webRefusals.notFound)
  await restorePeerGroup(tx, actor, id.data)
  return seeOther('/sundhedsprofil/grupper', { text: groupTexts[locale].restored })
}

async function mustFindGroup({ tx, params }: Visit | Change): Promise<PeerGroup> {
  const id = z.uuid().safeParse(params.id)
  const group = id.success ? await findPeerGroup(tx, id.data) : null
  if (!group) throw new Refusal(webRefusals.notFound)
  return group
}
