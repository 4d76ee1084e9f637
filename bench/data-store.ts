import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { indicatorSeed } from '../src/knowledge/indicators/writes-seed.ts'
import { municipalitySeed } from '../src/platform/auth/municipalities.ts'
import { createPool, migrate, startEmbedded, withClient } from '../src/platform/db/index.ts'
import { loadOnce } from '../src/platform/house/index.ts'
import type { Database } from '../src/platform/tenancy/index.ts'

/** A database of the bench's own, with the definitions and no figures. */
export interface Store {
  application: Database
  owner: Database
  /** Lends a connection past every wall, to look behind it and to build what we compare with. */
  asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openStore(folder: string, indicators: readonly string[]): Promise<Store> {
  const server = await startEmbedded({ folder })
  await migrate(server.owner)
  const owner = createPool(server.owner, { size: 2 })
  // one connection, so that its process can be watched
  const application = createPool(server.application, { size: 1 })
  await loadOnce(owner.kysely as unknown as Database, [municipalitySeed, indicatorSeed])
  const asSuperuser = <T>(work: (client: pg.Client) => Promise<T>) =>
    withClient({ ...server.superuser, database: 'pejling' } as typeof server.superuser, work)
  await asSuperuser((client) => defineIndicators(client, indicators))
  return {
    application: application.kysely as unknown as Database,
    owner: owner.kysely as unknown as Database,
    asSuperuser,
    close: async () => {
      await Promise.all([application.end(), owner.end()])
      await server.stop()
    },
  }
}

/** Each is a copy of a real definition under another name. */
async function defineIndicators(client: pg.Client, ids: readonly string[]): Promise<void> {
  await client.query(
    `insert into knowledge.indicator
     select (jsonb_populate_record(i, jsonb_build_object('id', wanted.id, 'position', 1000 + place))).*
     from unnest($1::text[]) with ordinality as wanted (id, place), knowledge.indicator i where i.id = 'rygning'`,
    [ids],
  )
}

const bareTables = {
  /** The same columns, checks, defaults and indexes. */
  alike: 'create table bare_alike (like knowledge.observation including all)',
  /** Columns alone. */
  plain: 'create table bare_plain (like knowledge.observation)',
}

/** Writes the stored figures out as COPY text, for the bare COPY of the same rows. */
export async function writeCopyFile(client: pg.Client, path: string): Promise<void> {
  await pipeline(client.query(copyTo('copy knowledge.observation to stdout')), createWriteStream(path))
}

/** Seconds a bare COPY of the same rows takes over the same connection, committed, into an empty table. */
export async function bareCopy(
  client: pg.Client,
  into: keyof typeof bareTables,
  path: string,
): Promise<number> {
  await client.query(bareTables[into])
  await client.query('checkpoint')
  const started = performance.now()
  await pipeline(
    createReadStream(path, { highWaterMark: 256 * 1024 }),
    client.query(copyFrom(`copy bare_${into} from stdin`)),
  )
  const took = (performance.now() - started) / 1000
  await client.query(`drop table bare_${into}`)
  return took
}
