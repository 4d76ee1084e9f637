import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Seed } from '../../platform/house/index.ts'
import { readyRecipes } from './ready-recipes.ts'

/** The shipped recipes. One that somebody here has changed stays as they left it. */
export const sourceSeed: Seed = {
  name: 'sources',
  fingerprint: createHash('sha256').update(JSON.stringify(readyRecipes)).digest('hex'),
  load: async (tx) => {
    for (const [id, recipe] of Object.entries(readyRecipes)) {
      await tx.run(sql`
        insert into knowledge.source_recipe (id, recipe, is_shipped, changed_by_name)
        values (${id}, ${JSON.stringify(recipe)}::jsonb, true, 'Pejling')
        on conflict (id) do update set recipe = excluded.recipe, changed_at = now(), version = source_recipe.version + 1
        where source_recipe.is_shipped`)
    }
  },
}
