import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const rawCounts = ['protected', 'count'].join('_')

/** Where raw counts of people may be named: the one topic that protects them, and the export, which leaves them out. */
const mayName = [/^src\/knowledge\/releases\/(reads|writes)\.ts$/, /^src\/platform\/export\/tables\.ts$/]

interface SourceFile {
  path: string
  text: string
}

function sourceFiles(): SourceFile[] {
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'bench'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  return stdout
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(root, path), 'utf8') }]
      } catch {
        return [] // deleted in the working tree
      }
    })
}

function namingRawCounts(files: SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => text.includes(rawCounts) && !mayName.some((place) => place.test(path)))
    .map(({ path }) => path)
}

describe('raw counts of people', () => {
  const files = sourceFiles()

  test('are named by the topic that protects them and by nobody else', () => {
    expect(files.filter(({ path }) => mayName.some((place) => place.test(path)))).toHaveLength(
      mayName.length + 1,
    )
    expect(namingRawCounts(files)).toEqual([])
  })

  test('do not leave the topic by its door: nothing it exports gives them', () => {
    const door = readFileSync(join(root, 'src/knowledge/releases/index.ts'), 'utf8')
    expect(door).not.toMatch(/newestCounts|countsBehind|RawCounts/)
  })

  test('a planted reader is caught', () => {
    const planted = {
      path: 'src/knowledge/indicators/reads.ts',
      text: `select * from knowledge.${rawCounts}`,
    }
    expect(namingRawCounts([...files, planted])).toEqual([planted.path])
  })
})
