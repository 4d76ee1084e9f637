import { sql } from 'kysely'
import { changing, type Database, type WriteTx } from '../tenancy/index.ts'

/** Shipped national content of a topic: loaded when it is new or has changed. */
export interface Seed {
  name: string
  /** Changes when the content does. */
  fingerprint: string
  load(tx: WriteTx): Promise<void>
}

/** Loads each seed whose content the database does not hold yet, one transaction each. */
export async function loadOnce(owner: Database, seeds: Seed[]): Promise<string[]> {
  const loaded: string[] = []
  for (const seed of seeds) {
    await changing(owner, null, async (tx) => {
      const known = await tx.row<{ fingerprint: string }>(sql`
        select fingerprint from platform.seed where name = ${seed.name} for update`)
      if (known?.fingerprint === seed.fingerprint) return
      await seed.load(tx)
      await tx.run(sql`
        insert into platform.seed (name, fingerprint) values (${seed.name}, ${seed.fingerprint})
        on conflict (name) do update set fingerprint = excluded.fingerprint, loaded_at = now()`)
      loaded.push(seed.name)
    })
  }
  return loaded
}
