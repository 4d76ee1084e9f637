import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The words of one folder, by the name of the constant that holds them: `daEditor` and so on. */
type Words = Map<string, { own: string[]; spread: string[] }>

function wordsIn(texts: readonly string[]): Words {
  const words: Words = new Map()
  for (const text of texts)
    for (const [, name = '', body = ''] of text.matchAll(/^(?:export )?const (\w+) = \{\n([\s\S]*?)\n\}/gm))
      words.set(name, {
        own: [...body.matchAll(/^ {2}(\w+)(?=[:,(])/gm)].map(([, key = '']) => key),
        spread: [...body.matchAll(/^ {2}\.\.\.(\w+)/gm)].map(([, key = '']) => key),
      })
  return words
}

/** Words of one name that meet in the same object, where the later would silently take the place of the earlier. */
function lostIn(words: Words): string[] {
  const allOf = (name: string): string[] => {
    const { own = [], spread = [] } = words.get(name) ?? {}
    return [...own, ...spread.flatMap(allOf)]
  }
  return [...words.keys()].flatMap((name) => {
    const all = allOf(name)
    return all.filter((key, at) => all.indexOf(key) !== at).map((key) => `${name}.${key}`)
  })
}

test('no word of a topic takes the place of another of the same name', () => {
  const folders = Map.groupBy(globSync('src/**/texts*.ts', { cwd: root }), (path) => dirname(path))
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const lost = [...folders].flatMap(([folder, paths]) =>
    lostIn(wordsIn(paths.map(read))).map((word) => `${folder}: ${word}`),
  )
  expect(folders.size).toBeGreaterThan(20)
  expect(lost).toEqual([])
})

test('and a planted one is seen, however deep it lies', () => {
  const planted = [
    `const da = {\n  save: 'Gem',\n  ...daAll,\n}`,
    `export const daAll = {\n  ...daEditor,\n  next: { draft: '' },\n}`,
    `export const daEditor = {\n  next: 'Videre',\n}`,
  ]
  expect(lostIn(wordsIn(planted))).toEqual(['da.next', 'daAll.next'])
})
