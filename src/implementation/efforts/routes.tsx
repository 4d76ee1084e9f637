import { z } from 'zod'
import { writeCsv } from '../../formats/csv.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import {
  type Change,
  change,
  download,
  fields,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { openAdministrations, planSummaries } from '../plans/index.ts'
import { setEffortLimit } from './actions.ts'
import { loadOf } from './load.ts'
import { maySetLimit, seesInside } from './may.ts'
import { PortfolioPage } from './pages/portfolio-page.tsx'
import { answering, questionIn } from './portfolio.ts'
import { effortLimit, efforts } from './reads.ts'
import { resourcesByEffort } from './reads-parts.ts'
import { effortRefusals } from './refusals.ts'
import { type Beside, oneEffort } from './routes-effort.tsx'
import { partRoutes } from './routes-parts.tsx'
import { portfolioSheet } from './sheet.ts'
import { texts } from './texts.ts'

export const effortRoutes = (beside: Beside): Route[] => [
  page({ path: '/indsatser', may: 'read-efforts', answer: list }),
  page({ path: '/indsatser/regneark.xlsx', may: 'read-review', answer: (visit) => sheet(visit, 'xlsx') }),
  page({ path: '/indsatser/regneark.csv', may: 'read-review', answer: (visit) => sheet(visit, 'csv') }),
  change({ path: '/indsatser/graense', may: 'edit-efforts', audit: ['effort-limit-set'], answer: saveLimit }),
  ...oneEffort(beside),
  ...partRoutes,
]

async function list({ tx, by, query, locale, today }: Visit) {
  const inside = seesInside(by)
  const all = await efforts(tx, { by })
  const question = questionIn(query)
  const administrations = inside ? await openAdministrations(tx) : []
  const { limit } = await effortLimit(tx)
  const body = (
    <PortfolioPage
      all={all}
      found={answering(all, question)}
      question={question}
      plans={await planSummaries(tx, today, { by })}
      load={loadOf(all, administrations, limit)}
      limit={limit}
      administrations={administrations}
      locale={locale}
      mayCreate={by.role === 'coordinator' || by.role === 'editor' || by.role === 'leader'}
      maySetLimit={maySetLimit(by)}
      outside={!inside}
    />
  )
  return pageAnswer(texts[locale].efforts, body)
}

async function sheet({ tx, by, query, locale, today }: Visit, format: 'xlsx' | 'csv') {
  const found = answering(await efforts(tx, { by }), questionIn(query))
  const { headers, rows } = portfolioSheet(found, await resourcesByEffort(tx), locale)
  const name = `indsatser-${today}.${format}`
  if (format === 'csv')
    return download(
      name,
      'text/csv; charset=utf-8',
      writeCsv({ headers, rows: rows.map((row) => ({ cells: row.map((cell) => String(cell ?? '')) })) }),
    )
  const bytes = await writeXlsx([{ name: texts[locale].efforts, headers, rows }])
  return download(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes)
}

async function saveLimit({ tx, by, actor, form, locale }: Change) {
  if (!maySetLimit(by)) throw new Refusal(effortRefusals.limitNotYours)
  const parsed = readForm(form, z.object({ limit: fields.whole(1, 100) }), locale)
  if (!parsed.ok) throw new Refusal(effortRefusals.limitUnclear)
  await setEffortLimit(tx, actor, parsed.value.limit)
  return seeOther('/indsatser', { text: texts[locale].limitSaved })
}
