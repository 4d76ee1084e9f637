import { z } from 'zod'
import { writeCsv } from '../../formats/csv.ts'
import { download, page, pageAnswer, type Route, type Visit, webRefusals } from '../../platform/web/index.ts'
import { dayIn } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { ListPage } from './pages/list-page.tsx'
import { ReleasePage } from './pages/release-page.tsx'
import { findRelease, latestReleases, releasesOf } from './reads.ts'
import type { Release } from './release.ts'
import { texts } from './texts.ts'
import { sheetOf } from './written.ts'

export const releaseRoutes: Route[] = [
  page({ path: '/offentliggoerelser', may: 'read-indicators', answer: list }),
  page({ path: '/offentliggoerelser/:id', may: 'read-indicators', answer: one }),
  page({ path: '/offentliggoerelser/:id/hent', may: 'read-indicators', answer: sheet }),
]

const mostShown = 200

async function list({ tx, locale }: Visit) {
  const releases = await latestReleases(tx, mostShown)
  return pageAnswer(texts[locale].title, <ListPage releases={releases} locale={locale} />)
}

async function one(visit: Visit) {
  const { tx, locale } = visit
  const release = await releaseOr404(visit)
  const others = (await releasesOf(tx, release.subject)).filter(({ id }) => id !== release.id)
  return pageAnswer(
    release.title[locale],
    <ReleasePage release={release} others={others} locale={locale} />,
    { trail: [{ href: '/offentliggoerelser', label: texts[locale].title }] },
  )
}

async function sheet(visit: Visit) {
  const { locale } = visit
  const release = await releaseOr404(visit)
  const name = `${texts[locale].fileName}-${dayIn(release.releasedAt)}-${release.number}.csv`
  return download(name, 'text/csv; charset=utf-8', writeCsv(sheetOf(release, locale)))
}

async function releaseOr404({ tx, params }: Visit): Promise<Release> {
  const id = z.uuid().safeParse(params.id)
  const release = id.success ? await findRelease(tx, id.data) : null
  if (!release) throw new Refusal(webRefusals.notFound)
  return release
}
