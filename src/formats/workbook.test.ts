import { describe, expect, test } from 'vitest'
import { fileLimits } from './limits.ts'
import { handmadeWorkbook, relationTypes } from './workbook.samples.ts'
import { readXlsx } from './xlsx.ts'

/** The first table of a handmade workbook. */
async function tableIn(sheet: string, parts: Record<string, string> = {}) {
  const { sheets } = await readXlsx(await handmadeWorkbook(sheet, parts), fileLimits)
  return sheets[0]?.table
}

const row = (line: number, cells: string) => `<row r="${line}">${cells}</row>`
const header = row(1, '<c r="A1" t="inlineStr"><is><t>h</t></is></c>')

async function cellText(cell: string, parts: Record<string, string> = {}): Promise<string | undefined> {
  return (await tableIn(`${header}${row(2, cell)}`, parts))?.rows[0]?.cells[0]
}

describe('a workbook from another program', () => {
  test('shared texts are joined from their runs, without reading aids', async () => {
    const texts =
      '<sst><si><t>Kom</t></si><si><r><t>Hav</t></r><r><t xml:space="preserve">by </t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si></sst>'
    expect(await cellText('<c t="s"><v>1</v></c>', { 'xl/sharedStrings.xml': texts })).toBe('Havby ')
  })

  test.each([
    ['inline text', '<c t="inlineStr"><is><t>a &amp; b &#248; &lt;</t></is></c>', 'a & b ø <'],
    ['escaped text', '<c t="str"><f>A1</f><v>a_x000D_b_x005F_x0041_</v></c>', 'a\rb_x0041_'],
    ['marked text', '<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
    ['a whole number', '<c><v>42</v></c>', '42'],
    ['a number with an exponent', '<c t="n"><v>1.25E2</v></c>', '125'],
    ['truth', '<c t="b"><v>1</v></c>', 'true'],
    ['untruth', '<c t="b"><v>0</v></c>', 'false'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a day in words of the standard', '<c t="d"><v>2026-11-22T00:00:00</v></c>', '2026-11-22'],
    ['a formula with the value last calculated', '<c><f>SUM(B1:B9)</f><v>12.4</v></c>', '12.4'],
  ])('%s', async (_, cell, text) => {
    expect(await cellText(cell)).toBe(text)
  })

  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-406]d\\. mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="166" formatCode="0.0%"/><numFmt numFmtId="167" formatCode="#,##0.00&quot; dage&quot;"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
    [0, 14, 164, 165, 166, 167, 168, 20].map((id) => `<xf numFmtId="${id}"/>`).join('') +
    '</cellXfs></styleSheet>'

  test.each([
    ['a number without format', 0, '46348', '46348'],
    ['a day', 1, '46348', '2026-11-22'],
    ['a day that hides its hours', 1, '46348.75', '2026-11-22'],
    ['a day in a format of its own', 2, '46348', '2026-11-22'],
    ['a moment', 3, '46348.5625', '2026-11-22T13:30:00'],
    ['a moment at midnight', 3, '46348', '2026-11-22'],
    ['a percentage, which Excel stores as a share', 4, '0.124', '12.4%'],
    ['a number with a unit that looks like a date', 5, '12.5', '12.5'],
    ['hours and minutes added up', 6, '1.5', '1.5'],
    ['a time of day', 7, '0.5625', '13:30:00'],
    ['the first day of the calendar', 1, '1', '1900-01-01'],
    ['the last day before Excel counts one too many', 1, '59', '1900-02-28'],
    ['the day that never was', 1, '60', '60'],
    ['the day after it', 1, '61', '1900-03-01'],
    ['no day of the calendar', 1, '-4', '-4'],
  ])('%s', async (_, style, value, text) => {
    expect(await cellText(`<c s="${style}"><v>${value}</v></c>`, { 'xl/styles.xml': styles })).toBe(text)
  })

  test('days are counted from 1904 when the workbook says so', async () => {
    const workbook = `<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="Tal" r:id="r1"/></sheets></workbook>`
    const parts = { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook }
    expect(await cellText('<c s="1"><v>44886</v></c>', parts)).toBe('2026-11-22')
  })

  test('prefixes, missing addresses and empty cells are all as good as Excel’s own', async () => {
    const sheet =
      '<x:row><x:c t="inlineStr"><x:is><x:t> Navn </x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>Tal</x:t></x:is></x:c><x:c r="XFD1" s="3"/></x:row><x:row r="5"><x:c r="C5"><x:v>7</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>8</x:v></x:c></x:row>'
    const worksheet = `<x:worksheet xmlns:x="y"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`
    expect(await tableIn('', { 'xl/worksheets/sheet1.xml': worksheet })).toEqual({
      headers: ['Navn', '', 'Tal'],
      rows: [
        { line: 5, cells: ['', '', '7'] },
        { line: 7, cells: ['8', '', ''] },
      ],
      decimalMark: 'point',
    })
  })

  test('hidden sheets and charts are left out, and sheets come in the order people see', async () => {
    const workbook =
      '<workbook xmlns:r="x"><sheets><sheet name="Skjult" state="hidden" r:id="r1"/><sheet name="Graf" r:id="c1"/><sheet name="To &amp; tre" r:id="r1"/><sheet name="Dybt skjult" state="veryHidden" r:id="r1"/></sheets></workbook>'
    const links = `<Relationships><Relationship Id="c1" Type="${relationTypes}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="r1" Type="${relationTypes}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
    const bytes = await handmadeWorkbook(header, {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': links,
    })
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(['To & tre'])
  })
})

describe('a workbook that cannot be taken at its word is refused', () => {
  test.each([
    ['a formula never calculated', '<c r="A2"><f>1+1</f></c>', 'formulaWithoutValue', { cell: 'A2' }],
    ['a number that is none', '<c><v>tolv</v></c>', 'damagedWorkbook', {}],
    ['a shared text that is not there', '<c t="s"><v>9</v></c>', 'damagedWorkbook', {}],
    ['a cell that goes back', '<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>', 'damagedWorkbook', {}],
    ['an address that is none', '<c r="2A"><v>1</v></c>', 'damagedWorkbook', {}],
    ['a line beyond the headers', '<c r="AB2"><v>1</v></c>', 'raggedRow', { line: 2, cells: 28, headers: 1 }],
    ['a column far out', '<c r="XFD2"><v>1</v></c>', 'tooManyColumns', { line: 2, columns: 2000 }],
  ])('%s', async (_, cells, key, details) => {
    await expect(cellText(cells)).rejects.toMatchObject({ reason: { key }, details })
  })

  test('a line that goes back', async () => {
    await expect(tableIn(`${header}${row(1, '<c><v>1</v></c>')}`)).rejects.toMatchObject({
      reason: { key: 'damagedWorkbook' },
    })
  })
})
