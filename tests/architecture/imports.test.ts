import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'pejling-imports-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
}

function cruise(folder: string): Cruise {
  const command = join(root, 'node_modules/.bin/depcruise')
  const { stdout, stderr } = spawnSync(
    command,
    ['src', '--config', join(root, '.dependency-cruiser.json'), '--output-type', 'json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('who may look at whom', () => {
  test('the code keeps the rules, and the checker saw the code', () => {
    const { modules, summary } = cruise(root)
    expect(modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(150)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  test('every rule catches a breach planted for it', () => {
    plant({
      'src/values/day.ts': `import { t } from '../knowledge/catalogue/index.ts'\nexport const day = t`,
      'src/knowledge/catalogue/index.ts': `export { t } from './rule.ts'`,
      'src/knowledge/catalogue/rule.ts': `import 'node:fs'\nexport const t = 1`,
      'src/knowledge/catalogue/left.ts': `import '../../followup/reports/index.ts'\nexport {}`,
      'src/knowledge/catalogue/routes.tsx': `export const routes = []`,
      'src/knowledge/examples/index.ts': `import { t } from '../catalogue/rule.ts'\nexport const u = t`,
      'src/policy/goals/index.ts': `import '../../implementation/efforts/index.ts'\nexport {}`,
      'src/implementation/efforts/index.ts': `import '../../followup/reports/index.ts'\nexport {}`,
      'src/followup/reports/index.ts': `import '../../pages/overview.ts'\nexport {}`,
      'src/pages/overview.ts': `import { t } from '../knowledge/catalogue/rule.ts'\nexport const v = t`,
      'src/pages/edge.ts': `import { routes } from '../knowledge/catalogue/routes.tsx'\nexport const w = routes`,
      'src/platform/web/index.ts': `import '../../knowledge/catalogue/index.ts'\nexport {}`,
      'src/statistics/index.ts': `import { f } from '../formats/index.ts'\nexport const s = f`,
      'src/formats/index.ts': `import { s } from '../statistics/index.ts'\nexport const f = s`,
      'src/ui/index.ts': `import '../platform/web/index.ts'\nexport {}`,
    })
    const caught = new Set(cruise(scratch).summary.violations.map(({ rule }) => rule.name))
    const rules = (JSON.parse(readRules()) as { forbidden: { name: string }[] }).forbidden.map(
      ({ name }) => name,
    )
    expect([...caught].sort()).toEqual(rules.sort())
  })
})

function readRules(): string {
  return spawnSync('cat', [join(root, '.dependency-cruiser.json')], { encoding: 'utf8' }).stdout
}

function plant(files: Record<string, string>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true })
    writeFileSync(join(scratch, path), `${content}\n`)
  }
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true,"module":"preserve"}}',
  )
  writeFileSync(join(scratch, 'package.json'), '{"type":"module"}')
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
}
