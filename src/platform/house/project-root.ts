import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder with package.json, whether the code runs from `src` or bundled from `dist`. */
export const projectRoot = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json is nowhere above the code')
  return findRoot(parent)
}
