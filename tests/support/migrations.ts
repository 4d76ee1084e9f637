import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Writes migrations into a temporary folder, numbered in the order they are given. */
export async function migrationsOf(...statements: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pejling-migrations-'))
  for (const [place, sql] of statements.entries()) {
    await writeFile(join(folder, migrationName(place)), sql)
  }
  return folder
}

/** The name of the migration in that place, counted from 0. */
export function migrationName(place: number): string {
  return `20261201_${String(900 + place).padStart(4, '0')}_step_${place}.sql`
}
