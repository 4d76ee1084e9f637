import { describe, expect, test } from 'vitest'
import { groupOf, inOrderOfGroup, parseGroup, writeGroup } from './group.ts'

describe('a group', () => {
  test.each([
    ['I alt', 'all'],
    ['Begge køn', 'all'],
    ['Kvinder', 'sex:female'],
    ['Mænd', 'sex:male'],
    ['16-24 år', 'age:16-24'],
    ['16–24 years', 'age:16-24'],
    ['75+', 'age:75+'],
    ['75 år og derover', 'age:75+'],
    ['75 og derover', 'age:75+'],
    ['Grundskole', 'education:basic'],
    ['Lang videregående uddannelse', 'education:long'],
    ['Udsatte', 'situation:marginalised'],
    ['Sårbare', 'situation:vulnerable'],
    ['education:medium', 'education:medium'],
  ])('written as %s in a file is read as %s', (cell, id) => {
    expect(parseGroup(cell)).toBe(id)
  })

  test('we do not know is not guessed at', () => {
    expect(parseGroup('Skiløbere')).toBeNull()
    expect(parseGroup('sport:skiers')).toBeNull()
    expect(parseGroup('constructor:x')).toBeNull()
    expect(groupOf('sport:skiers')).toBeNull()
  })

  test('has a name in both languages, and sårbare and udsatte are two groups', () => {
    expect(writeGroup('age:75+', 'da')).toBe('75 år og derover')
    expect(writeGroup('age:16-24', 'en')).toBe('16–24 years')
    expect(writeGroup('situation:marginalised', 'da')).not.toBe(writeGroup('situation:vulnerable', 'da'))
  })

  test('stands in its natural order: young to old, short to long education', () => {
    const mixed = ['age:75+', 'age:16-24', 'age:45-54'].map((group) => ({ group }))
    expect(inOrderOfGroup(mixed).map(({ group }) => group)).toEqual(['age:16-24', 'age:45-54', 'age:75+'])
    const schools = ['education:long', 'education:basic', 'education:short'].map((group) => ({ group }))
    expect(inOrderOfGroup(schools)[0]?.group).toBe('education:basic')
  })
})
