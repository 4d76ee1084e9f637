import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pxOf } from './px/px.samples.ts'
import { handmadeWorkbook } from './workbook.samples.ts'

const megabyte = 1024 * 1024
const text = (content: string) => new TextEncoder().encode(content)
const bytesOf = (byte: number, size: number) => new Uint8Array(size).fill(byte)
const after = (start: Uint8Array, end: Uint8Array) => Buffer.concat([start, end])

const tenValues = '"0","1","2","3","4","5","6","7","8","9"'

/** Variables of ten values each unless said otherwise, so that the table claims ten to their number of cells. */
function pxOfTens(variables: number, keys = '', values = tenValues): Uint8Array {
  const names = Array.from({ length: variables }, (_, index) => `v${index}`)
  return pxOf(
    {
      STUB: names.map((name) => `"${name}"`).join(','),
      HEADING: null,
      ...Object.fromEntries(names.map((name) => [`VALUES("${name}")`, values])),
      ...(keys === '' ? {} : Object.fromEntries(names.map((name) => [`KEYS("${name}")`, keys]))),
    },
    '1 2 3;',
  )
}

type Case = [string, 'px' | 'sheet' | 'statbank' | 'wide', string, () => Uint8Array | Promise<Uint8Array>]

const cases: Case[] = [
  ['a PX table of a million million cells', 'px', 'tooLarge', () => pxOfTens(12)],
  ['a PX table of a thousand million cells by keys', 'px', 'tooLarge', () => pxOfTens(9, 'VALUES')],
  ['a PX table of ten million cells in ten bytes', 'px', 'tooFewFigures', () => pxOfTens(7)],
  [
    'a PX span of a thousand million years',
    'px',
    'read',
    () => pxOf({ 'TIMEVAL("tid")': 'TLIST(A1,"1"-"999999999")' }),
  ],
  [
    'a PX quote that never ends',
    'px',
    'tooMuchText',
    () => after(text('TITLE="'), bytesOf(97, 40 * megabyte)),
  ],
  ['endless PX quotes', 'px', 'tooMuchText', () => after(text('TITLE='), bytesOf(34, 40 * megabyte))],
  ['a PX file of broken lines', 'px', 'tooMuchText', () => text('AB="x"y;\n'.repeat(3_000_000))],
  [
    'a PX variable of five million values',
    'px',
    'tooMuchText',
    () => text(`VALUES("a")=${'"",'.repeat(5_000_000)}"";\n`),
  ],
  [
    'a PX variable with the same value four hundred thousand times',
    'px',
    'tooFewFigures',
    () => pxOf({ 'VALUES("sted")': `${'"x",'.repeat(400_000)}"x"` }),
  ],
  ['a PX table of a thousand variables', 'px', 'tooManyVariables', () => pxOfTens(1000, '', '"0"')],
  [
    'a PX file of a hundred warnings at its far end',
    'px',
    'read',
    () =>
      pxOf({
        NOTE: `"${'x\n'.repeat(400_000)}"`,
        ...Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`DOMAIN("x${n}")`, '"y"'])),
      }),
  ],
  ['a PX file of zero bytes', 'px', 'notPx', () => bytesOf(0, 30 * megabyte)],
  [
    'zero bytes among the figures',
    'px',
    'notAFigure',
    () => after(pxOf({}, '1 2 3 '), bytesOf(0, 30 * megabyte)),
  ],
  [
    'a PX figure of thirty million digits',
    'px',
    'notAFigure',
    () => after(pxOf({}, ''), bytesOf(49, 30 * megabyte)),
  ],
  ['thirty million figures for four cells', 'px', 'tooManyFigures', () => pxOf({}, '1 '.repeat(15_000_000))],
  [
    'half a character in a PX text',
    'px',
    'read',
    () => after(text('NOTE="'), after(Uint8Array.of(0xed, 0xa0, 0x80), after(text('";\n'), pxOf()))),
  ],
  ['a million columns', 'sheet', 'tooManyColumns', () => text(`${'x;'.repeat(1_000_000)}x\n`)],
  [
    'a million columns in the second line',
    'sheet',
    'tooManyColumns',
    () => text(`a;b\n${'x;'.repeat(1_000_000)}x\n`),
  ],
  ['endless quotes in a separated text', 'sheet', 'openQuote', () => bytesOf(34, 20 * megabyte + 1)],
  ['a separated text of zero bytes', 'sheet', 'notASpreadsheet', () => bytesOf(0, 20 * megabyte)],
  [
    'a bomb of 40 MB in 40 kB',
    'sheet',
    'inflatesTooMuch',
    () => handmadeWorkbook(`<row><c t="inlineStr"><is><t>${'0'.repeat(40 * megabyte)}</t></is></c></row>`),
  ],
  [
    'a sheet of a million columns',
    'wide',
    'tooManyColumns',
    () =>
      handmadeWorkbook(
        `<row>${Array.from({ length: 1_000_000 }, (_, n) => `<c><v>${(n * 7919) % 1_000_003}</v></c>`).join('')}</row>`,
      ),
  ],
  [
    'a flood of entities',
    'wide',
    'declaresItsOwnRules',
    () =>
      handmadeWorkbook('', {
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9999)}">]><worksheet>${'&a;'.repeat(100_000)}</worksheet>`,
      }),
  ],
  [
    'an answer of a hundred and fifty thousand variables',
    'statbank',
    'noVariables',
    () => text(Array.from({ length: 150_000 }, (_, n) => n.toString(36)).join(';')),
  ],
  ['an even number of quotes without end', 'sheet', 'cellTooLong', () => bytesOf(34, 20 * megabyte)],
  ['an answer in one line without end', 'statbank', 'lineTooLong', () => bytesOf(97, 40 * megabyte)],
  [
    'an answer of new categories in every line',
    'statbank',
    'tooManyCells',
    () => text(`A;B;C;INDHOLD\n${Array.from({ length: 1000 }, (_, n) => `${n};${n};${n};1\n`).join('')}`),
  ],
]

describe('a hostile file costs at most 100 MB of memory and little time, and is told why in both languages', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(cases)('%s', async (title, kind, key, make) => {
    const path = join(folder, 'file')
    writeFileSync(path, await make())
    const program = join(import.meta.dirname, '../../tests/support/hostile-reading.ts')
    const said = JSON.parse(
      execFileSync(process.execPath, [program, kind, path], {
        encoding: 'utf8',
        cwd: import.meta.dirname,
      }),
    )
    process.stdout.write(`${title}: ${said.key}, ${said.milliseconds} ms, ${said.megabytes} MB\n`)
    expect(said.key).toBe(key)
    expect(said.megabytes).toBeLessThan(100)
    expect(said.milliseconds).toBeLessThan(5000)
    if (key === 'read') return
    for (const sentence of [said.da, said.en]) {
      expect(sentence).toMatch(/^[A-Z»“].{30,}\.$/s)
      expect(sentence).not.toMatch(/undefined|NaN/)
      expect(sentence.length).toBeLessThan(500)
    }
  })
})
