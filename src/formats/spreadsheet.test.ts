import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../values/refusal.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { writeXlsx } from './xlsx.ts'
import { writeZip } from './zip.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const outcome = await reading.catch((error: unknown) => error)
  if (outcome instanceof Refusal) return outcome
  throw outcome
}

describe('the content of an upload decides how it is read', () => {
  test('a workbook called .csv is read as a workbook, from its first sheet that is not empty', async () => {
    const bytes = await writeXlsx([
      { name: 'Forside', headers: [], rows: [] },
      { name: 'Tal', headers: ['Kommune', 'Andel'], rows: [['Havby', 12.4]] },
    ])
    expect(await readSpreadsheet(bytes, 'tal.csv')).toEqual({
      headers: ['Kommune', 'Andel'],
      rows: [{ line: 2, cells: ['Havby', '12.4'] }],
      decimalMark: 'point',
    })
  })

  test('a separated text called .xlsx is read as text, even when its header starts with PK', async () => {
    const table = await readSpreadsheet(utf8('PK;navn\n1;Havby\n'), 'tal.xlsx')
    expect(table).toEqual({ headers: ['PK', 'navn'], rows: [{ line: 2, cells: ['1', 'Havby'] }] })
  })

  test('UTF-16 with its mark is text, zero bytes and all', async () => {
    expect((await readSpreadsheet(Buffer.from('\ufeffa;b\n1;2', 'utf16le'), 'a.txt')).headers).toEqual([
      'a',
      'b',
    ])
  })
})

describe('an upload that is no table is refused by name', () => {
  test.each<[string, Uint8Array]>([
    ['a PDF', utf8('%PDF-1.7\nabc;def')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a web page called .xls', utf8('<table><tr><td>1</td></tr></table>')],
    ['rich text', utf8('{\\rtf1 a;b}')],
  ])('%s', async (_, bytes) => {
    const refusal = await refusalOf(readSpreadsheet(bytes, 'bilag.xls'))
    expect(sentenceOf(refusal, 'da')).toContain('»bilag.xls« er hverken et Excel-ark eller en CSV-fil')
    expect(sentenceOf(refusal, 'en')).toContain('“bilag.xls” is neither')
  })

  test('an old or locked workbook is told how to be saved', async () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    expect(sentenceOf(await refusalOf(readSpreadsheet(bytes, 'tal.xls')), 'da')).toContain(
      'gem den som .xlsx',
    )
  })

  test('an archive of something else is no workbook', async () => {
    const bytes = await writeZip([{ name: 'content.xml', bytes: '<x/>' }])
    expect((await refusalOf(readSpreadsheet(bytes, 'tal.ods'))).reason.key).toBe('notASpreadsheet')
  })

  test('a workbook of empty sheets has nothing inside', async () => {
    const bytes = await writeXlsx([{ name: 'Tom', headers: [], rows: [] }])
    expect((await refusalOf(readSpreadsheet(bytes, 'tom.xlsx'))).reason.key).toBe('nothingInside')
  })
})
