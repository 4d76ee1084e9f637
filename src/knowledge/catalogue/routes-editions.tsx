import { hasCapability } from '../../platform/auth/index.ts'
import { page, pageAnswer, type Route, webRefusals } from '../../platform/web/index.ts'
import { dayIn } from '../../values/day.ts'
import { writeDay } from '../../values/numbers.ts'
import { Refusal } from '../../values/refusal.ts'
import { compareEditions, touchedIds } from './edition-diff.ts'
import { EditionDiffPage, LoadPage } from './pages/edition-diff-page.tsx'
import { EditionsPage } from './pages/editions-page.tsx'
import { catalogueFrame, recommendations } from './reads.ts'
import { catalogueLoads, changesOf, supersedingMap, usesOf } from './reads-editions.ts'
import { trailOf } from './routes-one.tsx'
import { texts } from './texts-editions.ts'

const editionList = page({
  path: '/anbefalinger/udgaver',
  may: 'read-catalogue',
  answer: async ({ tx, locale }) =>
    pageAnswer(
      texts[locale].title,
      <EditionsPage
        frame={await catalogueFrame(tx)}
        all={await recommendations(tx, { own: false })}
        map={await supersedingMap(tx)}
        loads={await catalogueLoads(tx)}
        locale={locale}
      />,
      { trail: trailOf(locale) },
    ),
})

const comparison = page({
  path: '/anbefalinger/udgaver/sammenligning',
  may: 'read-catalogue',
  answer: async ({ tx, by, query, locale }) => {
    const frame = await catalogueFrame(tx)
    const from = frame.editions.find(({ id }) => id === query.get('fra'))
    const to = frame.editions.find(({ id }) => id === query.get('til'))
    if (!from || !to) throw new Refusal(webRefusals.notFound)
    const all = await recommendations(tx, { editions: [from.id, to.id] })
    const diff = compareEditions(
      all.filter(({ edition }) => edition === from.id),
      all.filter(({ edition }) => edition === to.id && from.id !== to.id),
    )
    const t = texts[locale]
    return pageAnswer(
      t.compare,
      <EditionDiffPage
        from={from}
        to={to}
        editions={frame.editions}
        diff={diff}
        isComplete={frame.groups
          .filter((group) => group.editions.includes(to.id))
          .every((group) => group.complete)}
        uses={hasCapability(by.role, 'read-review') ? await usesOf(tx, touchedIds(diff)) : null}
        statements={new Map(all.map(({ id, statement }) => [id, statement]))}
        locale={locale}
      />,
      { trail: trailOf(locale, { href: '/anbefalinger/udgaver', label: t.title }) },
    )
  },
})

const load = page({
  path: '/anbefalinger/udgaver/indlaesninger/:id',
  may: 'read-catalogue',
  answer: async ({ tx, by, params, locale }) => {
    const { load, changes } = await changesOf(tx, params.id ?? '')
    const touched = changes
      .filter(({ change }) => change !== 'added')
      .map(({ recommendationId }) => recommendationId)
    const t = texts[locale]
    const title = load.source === 'shipped' ? t.shipped : load.source
    return pageAnswer(
      `${t.load}: ${title}`,
      <LoadPage
        title={`${t.load}: ${title}`}
        lead={`${writeDay(dayIn(load.at), locale)} · ${load.byName}`}
        changes={changes}
        uses={hasCapability(by.role, 'read-review') ? await usesOf(tx, touched) : null}
        locale={locale}
      />,
      { trail: trailOf(locale, { href: '/anbefalinger/udgaver', label: t.title }) },
    )
  },
})

export const editionRoutes: Route[] = [editionList, comparison, load]
