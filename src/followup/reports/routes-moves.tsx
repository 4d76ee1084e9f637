import { type Change, change, type Route, seeOther } from '../../platform/web/index.ts'
import { removeItem, restoreItem } from './actions.ts'
import { freezeItem, publishItem, startEdition, thawItem, withdrawItem } from './actions-freezing.ts'
import { itemFor } from './routes-item.tsx'
import { texts } from './texts.ts'

/** What is done to an item as a whole: frozen, opened again, shown to everybody, thrown away. */
export const moveRoutes: Route[] = [
  change({
    path: '/rapporter/:id/fastfrysning',
    may: 'write-reports',
    audit: ['committee-item-frozen'],
    answer: freezeFrom,
  }),
  change({
    path: '/rapporter/:id/optoening',
    may: 'write-reports',
    audit: ['committee-item-thawed'],
    answer: async ({ tx, by, actor, locale, params, house }) => {
      const item = await itemFor(tx, by, params)
      await thawItem(tx, actor, item, house.now())
      return seeOther(`/rapporter/${item.id}`, { text: texts[locale].saved.thawed })
    },
  }),
  change({
    path: '/rapporter/:id/udgave',
    may: 'write-reports',
    audit: ['committee-item-reopened'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const item = await itemFor(tx, by, params)
      return seeOther(`/rapporter/${await startEdition(tx, actor, item)}`, {
        text: texts[locale].saved.reopened,
      })
    },
  }),
  change({
    path: '/rapporter/:id/offentliggoerelse',
    may: 'write-reports',
    audit: ['committee-item-published'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const t = texts[locale]
      const item = await itemFor(tx, by, params)
      await publishItem(tx, actor, item)
      return seeOther(`/rapporter/${item.id}`, {
        text: t.saved.published,
        undo: { action: `/rapporter/${item.id}/nedtagning`, label: t.undo, fields: {} },
      })
    },
  }),
  change({
    path: '/rapporter/:id/nedtagning',
    may: 'write-reports',
    audit: ['committee-item-withdrawn'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const t = texts[locale]
      const item = await itemFor(tx, by, params)
      await withdrawItem(tx, actor, item)
      return seeOther(`/rapporter/${item.id}`, {
        text: t.saved.withdrawn,
        undo: { action: `/rapporter/${item.id}/offentliggoerelse`, label: t.undo, fields: {} },
      })
    },
  }),
  change({
    path: '/rapporter/:id/sletning',
    may: 'write-reports',
    audit: ['committee-item-removed'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const t = texts[locale]
      const item = await itemFor(tx, by, params)
      await removeItem(tx, actor, item)
      return seeOther('/rapporter', {
        text: t.saved.removed(item.title),
        undo: { action: `/rapporter/${item.id}/gendannelse`, label: t.undo, fields: {} },
      })
    },
  }),
  change({
    path: '/rapporter/:id/gendannelse',
    may: 'write-reports',
    audit: ['committee-item-restored'],
    answer: async ({ tx, by, actor, locale, params }) => {
      const item = await itemFor(tx, by, params)
      await restoreItem(tx, actor, item)
      return seeOther(`/rapporter/${item.id}`, { text: texts[locale].saved.restored })
    },
  }),
]

async function freezeFrom({ tx, by, actor, form, locale, params, house }: Change) {
  const t = texts[locale]
  const item = await itemFor(tx, by, params)
  const unfounded = form.has('accept') ? 'accepted' : 'not-accepted'
  await freezeItem(tx, actor, item, { at: house.now(), version: Number(form.text('_version')), unfounded })
  return seeOther(`/rapporter/${item.id}`, {
    text: t.saved.frozen,
    undo: { action: `/rapporter/${item.id}/optoening`, label: t.undo, fields: {} },
  })
}
