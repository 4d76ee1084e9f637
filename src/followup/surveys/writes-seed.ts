import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Seed } from '../../platform/house/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'

const folder = join(projectRoot, 'db/seeds/instruments')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))

interface Shipped {
  sort: 'whole' | 'shape'
  position: number
  terms: unknown
  instrument: { id: string }
}

/** The questionnaires Pejling comes with. What a municipality has taken into use stays as it was. */
export const instrumentSeed: Seed = {
  name: 'instruments',
  fingerprint: files.reduce((hash, file) => hash.update(file), createHash('sha256')).digest('hex'),
  load: async (tx) => {
    const shipped = files.map((file) => JSON.parse(file) as Shipped)
    for (const { sort, position, terms, instrument } of shipped)
      await tx.run(sql`
        insert into followup.ready_instrument (id, sort, position, contents, terms)
        values (${instrument.id}, ${sort}, ${position}, ${JSON.stringify(instrument)}::jsonb,
                ${terms === null ? null : JSON.stringify(terms)}::jsonb)
        on conflict (id) do update set sort = excluded.sort, position = excluded.position, contents = excluded.contents,
          terms = excluded.terms`)
    await tx.run(sql`
      delete from followup.ready_instrument where id <> all(${shipped.map(({ instrument }) => instrument.id)}::text[])`)
  },
}
