import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface SourceFile {
  path: string
  text: string
}

function sourceFiles(): SourceFile[] {
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'tests', 'build', 'bench'],
    { cwd: root, encoding: 'utf8' },
  )
  return stdout
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(root, path), 'utf8') }]
      } catch {
        return [] // deleted in the working tree
      }
    })
}

/** Rules about files: each gives the paths that break it. */
const rules = {
  'no file has more than 300 lines': (files: SourceFile[]) =>
    files.filter(({ text }) => text.trimEnd().split('\n').length > 300).map(({ path }) => path),
  'no name hides what a file holds': (files: SourceFile[]) =>
    files
      .filter(({ path }) =>
        /(^|\/)(utils?|helpers?|misc|common|manager|service|base)(\.[a-z]+|\/)/i.test(path),
      )
      .map(({ path }) => path),
  'nothing is marked as unfinished in the code': (files: SourceFile[]) =>
    files
      .filter(
        ({ path, text }) =>
          path !== 'tests/architecture/files.test.ts' && /\b(TODO|FIXME|XXX|HACK)\b/.test(text),
      )
      .map(({ path }) => path),
  'no test is skipped or alone': (files: SourceFile[]) =>
    files
      .filter(
        ({ path, text }) =>
          path.includes('.test.') &&
          path !== 'tests/architecture/files.test.ts' &&
          /\b(test|it|describe)\.(skip|only|todo)\(/.test(text),
      )
      .map(({ path }) => path),
  'statements are parameterised: no text is put into SQL by hand': (files: SourceFile[]) =>
    files
      .filter(
        ({ path, text }) =>
          /^src\/(knowledge|policy|implementation|followup|pages)\//.test(path) &&
          /sql\.(raw|lit)\(/.test(text),
      )
      .map(({ path }) => path),
}

describe('how files are written', () => {
  const files = sourceFiles()
  test('the rules see the code', () => {
    expect(files.length).toBeGreaterThan(150)
  })
  for (const [title, broken] of Object.entries(rules)) {
    test(title, () => expect(broken(files)).toEqual([]))
  }

  test('each rule catches a planted breach', () => {
    const planted: SourceFile[] = [
      { path: 'src/ui/long.ts', text: 'x\n'.repeat(301) },
      { path: 'src/ui/utils.ts', text: '' },
      { path: 'src/ui/unfinished.ts', text: `// ${'TO'}DO later` },
      { path: 'src/ui/alone.test.ts', text: `test.${'only'}('x')` },
      { path: 'src/knowledge/x/reads.ts', text: `sql.${'raw'}(name)` },
    ]
    for (const broken of Object.values(rules)) expect(broken(planted)).toHaveLength(1)
  })
})
