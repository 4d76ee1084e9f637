import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Seed } from '../../platform/house/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'

const source = readFileSync(join(projectRoot, 'db/seeds/capacity/dimensions.json'))

/** The sets of dimensions Pejling comes with. */
export const capacitySeed: Seed = {
  name: 'capacity',
  fingerprint: createHash('sha256').update(source).digest('hex'),
  load: async (tx) => {
    const { sets } = JSON.parse(source.toString('utf8')) as { sets: object[] }
    const numbered = sets.map((set, position) => ({ ...set, position }))
    await tx.run(sql`delete from implementation.capacity_set`)
    await tx.run(sql`
      insert into implementation.capacity_set (id, position, name, source, dimensions)
      select id, position, name, source, dimensions
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
        as given (id text, position int, name jsonb, source jsonb, dimensions jsonb)`)
  },
}
