import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of package.json. */
export const root = join(import.meta.dirname, '..', '..', '..', '..')

/** The regular cut of IBM Plex Sans as the package carries it. */
export function regularWoff(): Uint8Array {
  return readFileSync(join(root, 'node_modules/@ibm/plex-sans/fonts/complete/woff/IBMPlexSans-Regular.woff'))
}
