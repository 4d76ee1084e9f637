import { describe, expect, test } from 'vitest'
import { kindOf } from './recognise.ts'

describe('what a file is', () => {
  test.each([
    ['{"version":"2.0"}', 'table.txt', 'json-stat'],
    ['\ufeff\r\n [1]', 'x.px', 'json-stat'],
    ['CHARSET="ANSI";\nAXIS-VERSION="2000";', 'x.csv', 'px'],
    ['\ufeffMATRIX="BE01";', 'x', 'px'],
    ['DECIMALS=0;', 'x', 'px'],
    ['TITLE[en]="People";', 'x', 'px'],
    ['VALUES("køn")="mænd","kvinder";', 'x', 'px'],
    ['AREA="Denmark', 'x', 'px'],
    ['OMRÅDE;TID;INDHOLD\r\nHele landet;2008K1;5475791', 'x.px', 'statbank'],
    ['\ufeffTID;"INDHOLD"\n2008K1;1', 'x', 'statbank'],
    ['OMRÅDE;TID;VÆRDI\n', 'x', 'sheet'],
    ['sep=;\nA;B\n1;2', 'x', 'sheet'],
    ['A=B,C\n1,2', 'x', 'sheet'],
    ['', 'x', 'sheet'],
    ['no JSON at all', 'x.JSON', 'json-stat'],
    ['garbage', 'x.PX', 'px'],
  ])('%j named %s is %s', (text, name, kind) => {
    expect(kindOf(new TextEncoder().encode(text), name)).toBe(kind)
  })

  test('is told by its content where a character is cut at the end of what is looked at', () => {
    const text = `\ufeffOMRÅDE;INDHOLD\n${'æ'.repeat(5000)};1`
    expect(kindOf(new TextEncoder().encode(text), 'x')).toBe('statbank')
  })

  test('is a workbook when it is an archive', () => {
    expect(kindOf(new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'x.csv')).toBe('workbook')
  })
})
