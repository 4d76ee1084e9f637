import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeLock } from '../../build/complete-lock.ts'
import { commands } from '../../src/app.ts'
import { settings } from '../../src/platform/config/index.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('documents that could rot', () => {
  test('.env.example names every setting with its default and its reason, and no other', () => {
    const lines = read('.env.example').split('\n')
    const written = Object.fromEntries(
      lines.flatMap((line, index) => {
        const parts = /^([A-Z_]+)=(.*)$/.exec(line)
        return parts ? [[parts[1], { default: parts[2], about: lines[index - 1]?.replace(/^# /, '') }]] : []
      }),
    )
    const meant = Object.fromEntries(
      Object.entries(settings).map(([name, setting]) => [
        name,
        { default: setting.default, about: setting.about },
      ]),
    )
    expect(written).toEqual(meant)
  })

  test('the README gives one command to start, one to test, and names only files and commands there are', () => {
    for (const name of ['README.md', 'README.da.md']) {
      const text = read(name)
      expect(text.split('\n').length).toBeLessThanOrEqual(101)
      expect(text).toContain('bin/start')
      expect(text).toContain('bin/test')
      for (const [, path] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
        expect({ name, path, there: existsSync(join(root, path as string)) }).toEqual({
          name,
          path,
          there: true,
        })
      const known = [...commands.map((command) => command.name), 'routes', '--help']
      for (const [, words] of text.matchAll(/bin\/pejling ([a-z-]+(?: [a-z]+)?)/g)) {
        expect({ words, known: known.some((command) => words?.startsWith(command)) }).toEqual({
          words,
          known: true,
        })
      }
    }
  })

  test('the lock file names every platform, so that npm ci works everywhere', () => {
    const lock = JSON.parse(read('package-lock.json'))
    expect(completeLock(structuredClone(lock.packages))).toEqual([])
    const { 'node_modules/@biomejs/cli-linux-x64': _, ...broken } = lock.packages
    expect(completeLock(broken)).toEqual(['@biomejs/cli-linux-x64'])
  })

  test('publiccode.yml has the keys the standard asks for', () => {
    const text = read('publiccode.yml')
    for (const key of [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'description',
      'legal',
      'maintenance',
      'localisation',
    ]) {
      expect(text).toMatch(new RegExp(`^${key}:`, 'm'))
    }
  })
})
