import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One schema per area, and the platform's. What they hold is what a backup holds. */
export const ownSchemas = ['platform', 'knowledge', 'policy', 'implementation', 'followup'] as const

/** pg-boss's tables: the app uses them, and no backup holds them, since a restored queue would send its mail twice. */
export const jobSchema = 'jobs'

/** The folder with the SQL migrations, found from the source as from a build. */
export function migrationsFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
  return join(folder, 'db', 'migrations')
}
