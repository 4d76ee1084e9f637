import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indicatorCommands } from '../src/knowledge/indicators/cli.ts'
import type { CommandCall } from '../src/platform/cli/index.ts'
import { type Extent, extentOf, writeFigures } from './data-file.ts'
import { measureLists, measureProfiles } from './data-reads.ts'
import { budgetsBroken, growth, judge, rounded, say, sayMachine } from './data-report.ts'
import { bareCopy, openStore, type Store, writeCopyFile } from './data-store.ts'

// The store of figures at national size. Ratios within one run: both sides share the machine and its noise.
const asked = process.argv.indexOf('--size')
const size = asked > 0 ? Number(process.argv[asked + 1]) : 10_000_000
const folder = mkdtempSync(join(tmpdir(), 'pejling-bench-data-'))
const extent = extentOf(size)
const store = await openStore(folder, extent.indicators)
const started = performance.now()
try {
  const [{ version }] = (
    await store.asSuperuser((client) => client.query("select split_part(version(), ' on ', 1) as version"))
  ).rows
  sayMachine(version)
  await imports(store, extent)
  await store.asSuperuser((client) => client.query('vacuum analyze knowledge.observation'))
  await sizes(store)
  await measureProfiles(store, extent)
  await measureLists(store, extent)
  await exports()
  say('whole run', `${Math.round((performance.now() - started) / 1000)} s`)
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
if (size < 9_900_000) say('budgets', 'not judged at this size')
else if (budgetsBroken() > 0) process.exitCode = 1

async function imports(store: Store, extent: Extent): Promise<void> {
  const path = join(folder, 'figures.csv')
  await writeFigures(path, extent)
  const command = growth(() => run('indicators import', [path]))
  const { megabytes, seconds } = await command
  say(
    'import of the whole file by the command',
    `${extent.rows} rows, ${Math.round(statSync(path).size / 1e6)} MB, ${rounded(seconds)} s, ${Math.round(extent.rows / seconds)} rows/s, memory + ${Math.round(megabytes)} MB`,
  )
  rmSync(path)
  await store.asSuperuser(async (client) => {
    const copy = join(folder, 'figures.copy')
    await writeCopyFile(client, copy)
    const alike = await bareCopy(client, 'alike', copy)
    judge(
      '… against bare COPY into the same table with its indexes',
      { value: alike / seconds, unit: '×', more: `COPY ${rounded(alike)} s` },
      { least: 0.5 },
    )
    const plain = await bareCopy(client, 'plain', copy)
    say(
      '… against bare COPY into a table without indexes',
      `${rounded(plain / seconds)} ×   COPY ${rounded(plain)} s`,
    )
    rmSync(copy)
  })
}

async function run(name: string, words: string[], say: CommandCall['say'] = () => {}): Promise<void> {
  const command = indicatorCommands.find((each) => each.name === name)
  const call = {
    house: { database: store.application },
    owner: store.owner,
    words,
    options: {},
    by: { accountId: null, name: 'cli:bench' },
    locale: 'en',
    say,
  }
  await command?.run(call as unknown as CommandCall)
}

async function sizes(store: Store): Promise<void> {
  const { rows } = await store.asSuperuser((client) =>
    client.query(`
      select count(*)::int as rows, pg_relation_size('knowledge.observation')::float8 as heap,
             pg_indexes_size('knowledge.observation')::float8 as indexes from knowledge.observation`),
  )
  const [{ rows: count, heap, indexes }] = rows
  say('on disk', `${count} rows, ${Math.round(heap / 1e6)} MB and ${Math.round(indexes / 1e6)} MB of indexes`)
}

async function exports(): Promise<void> {
  let bytes = 0
  const { megabytes, seconds } = await growth(() =>
    run('indicators export', [], (text) => {
      bytes += text.length
    }),
  )
  say('export of everything by the command', `${Math.round(bytes / 1e6)} MB in ${rounded(seconds)} s`)
  judge('… growth of resident memory', { value: megabytes, unit: 'MB' }, { most: 50 })
}
