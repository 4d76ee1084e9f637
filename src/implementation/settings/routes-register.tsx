import { z } from 'zod'
import { writeCsv } from '../../formats/csv.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import { facetName, facets, recommendations } from '../../knowledge/catalogue/index.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import { download, page, pageAnswer, type Route, type Visit } from '../../platform/web/index.ts'
import { DistrictsPage } from './pages/districts-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { administrations, proofDays, type SettingFilter, settings } from './reads.ts'
import { districts } from './reads-institutions.ts'
import { freshnesses, freshnessOf, reachOf, settingSorts } from './setting.ts'
import { texts } from './texts.ts'

const onAPage = 50
const orders = ['title', 'seen', 'people', 'newest'] as const

export const registerRoutes: Route[] = [
  page({ path: '/rammer', may: 'read-settings', answer: list }),
  page({ path: '/rammer/hent', may: 'read-settings', answer: exported }),
  page({
    path: '/rammer/omraader',
    may: 'read-settings',
    answer: async ({ tx, locale }) => {
      const t = texts[locale]
      const body = <DistrictsPage locale={locale} rows={await districts(tx)} />
      return pageAnswer(t.districtTitle, body, { trail: [{ href: '/rammer', label: t.title }] })
    },
  }),
]

async function list({ tx, by, locale, query, today }: Visit) {
  const t = texts[locale]
  const days = await proofDays(tx)
  const filter = filterIn(query)
  const number = Math.max(1, Number.parseInt(query.get('side') ?? '1', 10) || 1)
  const found = await settings(
    tx,
    filter,
    { today, proofDays: days },
    { most: onAPage, from: (number - 1) * onAPage },
  )
  const props = {
    locale,
    query,
    today,
    proofDays: days,
    settings: found,
    page: number,
    pages: Math.max(1, Math.ceil((found[0]?.total ?? 0) / onAPage)),
    administrations: await administrations(tx),
    facets: await facets(tx),
    recommendations: await recommendations(tx, { addressees: ['municipality'] }),
    mayAdd: hasCapability(by.role, 'edit-settings'),
  }
  return pageAnswer(t.title, <ListPage {...props} />)
}

/** The list a person has found, for a spreadsheet. */
async function exported({ tx, locale, query, today }: Visit) {
  const t = texts[locale]
  const days = await proofDays(tx)
  const { arenas } = await facets(tx)
  const headers = [
    t.settingColumn,
    t.sortLabel,
    t.description,
    t.administration,
    t.arena,
    t.district,
    t.since,
    t.decidedBy,
    t.people,
    t.reachCount,
    t.reachTotal,
    t.lastSeen,
    t.freshness,
    t.recommendations,
  ]
  const rows = (await settings(tx, filterIn(query), { today, proofDays: days })).map((setting) => {
    const reach = reachOf(setting)
    return [
      setting.title,
      t.sorts[setting.sort],
      setting.description,
      setting.administration ?? '',
      setting.arena ? facetName(arenas, setting.arena, locale) : '',
      setting.district,
      setting.since ?? '',
      setting.decidedBy,
      setting.people,
      reach?.count ?? null,
      reach?.total ?? null,
      setting.lastSeenOn ?? '',
      t.freshnesses[freshnessOf(setting.lastSeenOn, today, days)],
      setting.recommendationIds.join(' '),
    ]
  })
  if (query.get('form') === 'xlsx') {
    const bytes = await writeXlsx([{ name: t.title, headers, rows }])
    return download(
      `${t.fileName}-${today}.xlsx`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    )
  }
  const cells = rows.map((row) => ({ cells: row.map((cell) => (cell === null ? '' : String(cell))) }))
  return download(`${t.fileName}-${today}.csv`, 'text/csv; charset=utf-8', writeCsv({ headers, rows: cells }))
}

function filterIn(query: URLSearchParams): SettingFilter {
  return {
    search: query.get('soeg')?.trim() || undefined,
    sort: settingSorts.find((sort) => sort === query.get('slags')),
    administrationId: z.uuid().safeParse(query.get('forvaltning')).data,
    arena: query.get('arena') || undefined,
    recommendationId: query.get('anbefaling') || undefined,
    freshness: freshnesses.find((freshness) => freshness === query.get('friskhed')),
    order: orders.find((order) => order === query.get('orden')),
  }
}
