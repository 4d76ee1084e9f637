import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

// Started by bin/dev, which starts it again when a source changes.
const root = join(import.meta.dirname, '..')
execFileSync(process.execPath, [join(root, 'build/build.ts')], { stdio: 'inherit' })
process.argv.splice(2, process.argv.length, 'web')
await import(join(root, 'dist/main.js'))
