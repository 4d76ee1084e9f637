import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Seed } from '../house/index.ts'
import { projectRoot } from '../house/project-root.ts'

const source = readFileSync(join(projectRoot, 'db/seeds/municipalities.csv'), 'utf8')

/** The 98 municipalities, the national level and the two invented ones. Joining is a later step. */
export const municipalitySeed: Seed = {
  name: 'municipalities',
  fingerprint: createHash('sha256').update(source).digest('hex'),
  load: async (tx) => {
    const rows = source.trim().split('\n').slice(1)
    const places = rows.map((row) => {
      const [code, name] = row.split(';') as [string, string]
      return sql`(${code}, ${name}, ${code >= '9900'})`
    })
    await tx.run(sql`
      insert into platform.municipality (id, name, invented) values ${sql.join(places)}
      on conflict (id) do update set name = excluded.name`)
  },
}
