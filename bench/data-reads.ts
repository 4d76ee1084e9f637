import { sql } from 'kysely'
import { latestFigures, latestValues, trendChartsOf } from '../src/knowledge/indicators/index.ts'
import { reading } from '../src/platform/tenancy/index.ts'
import type { Extent } from './data-file.ts'
import { judge, percentile, rounded, say } from './data-report.ts'
import { byHand } from './data-sql.ts'
import type { Store } from './data-store.ts'
import { processorSeconds } from './server.ts'

const profiles = 220

/** Ours and the hand-written one by turns, each time another municipality and other indicators. */
export async function measureProfiles(store: Store, extent: Extent): Promise<void> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let turn = -10; turn < profiles; turn++) {
    const asked = questionOf(extent, turn + 10)
    const start = performance.now()
    const figures = await profile(store, asked)
    const middle = performance.now()
    const rows = await profileByHand(store, asked)
    const end = performance.now()
    if (turn === -10) mustAgree(figures, rows)
    if (turn < 0) continue
    ours.push(middle - start)
    theirs.push(end - middle)
  }
  const [p50, p95] = [percentile(ours, 0.5), percentile(ours, 0.95)]
  const name = 'profile of a municipality, 200 indicators, p95'
  judge(name, { value: p95, unit: 'ms', more: `p50 ${rounded(p50)} ms, ${profiles} reads` }, { most: 100 })
  const [handP50, handP95] = [percentile(theirs, 0.5), percentile(theirs, 0.95)]
  const more = `by hand p50 ${rounded(handP50)} ms, p95 ${rounded(handP95)} ms`
  judge('… against the hand-written statement, p50', { value: p50 / handP50, unit: '×', more }, { most: 2 })
  const [used, usedByHand] = [
    await processorTime(store, extent, profile),
    await processorTime(store, extent, profileByHand),
  ]
  say(
    '… processor time, which other work does not lengthen',
    `${rounded(used)} ms, by hand ${rounded(usedByHand)} ms`,
  )
}

interface Question {
  area: string
  ids: string[]
}

function questionOf({ municipalities, indicators }: Extent, turn: number): Question {
  const first = turn % Math.max(1, indicators.length - 199)
  return {
    area: municipalities[turn % municipalities.length] as string,
    ids: indicators.slice(first, first + 200),
  }
}

function profile(store: Store, { area, ids }: Question) {
  return reading(store.application, null, (tx) => latestFigures(tx, area, { indicatorIds: ids }))
}

function profileByHand(store: Store, { area, ids }: Question) {
  return reading(store.application, null, (tx) => tx.rows<{ id: string; country: number }>(byHand(area, ids)))
}

/** Milliseconds of processor a read takes, here and in the database's process together. */
async function processorTime(
  store: Store,
  extent: Extent,
  read: (store: Store, asked: Question) => Promise<unknown>,
): Promise<number> {
  const serving = await reading(store.application, null, (tx) =>
    tx.row<{ pid: number }>(sql`select pg_backend_pid() as pid`),
  )
  const used = () => processorSeconds(process.pid) + processorSeconds(serving?.pid ?? 0)
  const before = used()
  for (let turn = 0; turn < 100; turn++) await read(store, questionOf(extent, turn))
  return ((used() - before) / 100) * 1000
}

function mustAgree(
  figures: Awaited<ReturnType<typeof latestFigures>>,
  rows: { id: string; country: number }[],
): void {
  const country = new Map(rows.map((row) => [row.id, row.country]))
  const apart = figures.filter(
    (figure) =>
      figure.country.kind !== 'value' ||
      Math.abs(figure.country.value - (country.get(figure.indicatorId) ?? Number.NaN)) > 1e-9,
  )
  if (figures.length !== rows.length || apart.length > 0)
    throw new Error('ours and the hand-written statement do not agree')
}

export async function measureLists(store: Store, extent: Extent): Promise<void> {
  const [listed, trends]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 60; turn++) {
    const area = extent.municipalities[turn] as string
    const start = performance.now()
    await reading(store.application, null, (tx) => latestValues(tx, area))
    const middle = performance.now()
    const ids = extent.indicators.slice(turn, turn + 10)
    await reading(store.application, null, (tx) => trendChartsOf(tx, area, ids, 'da'))
    listed.push(middle - start)
    trends.push(performance.now() - middle)
  }
  judge(
    `list of ${extent.indicators.length} indicators with latest values, p95`,
    { value: percentile(listed, 0.95), unit: 'ms', more: `p50 ${rounded(percentile(listed, 0.5))} ms` },
    { most: 100 },
  )
  say('ten trends with region and country in every round', `p50 ${rounded(percentile(trends, 0.5))} ms`)
}
