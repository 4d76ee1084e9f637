import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import { type CommandCall, mustBeKnownOptions, parseArguments } from '../../platform/cli/index.ts'
import { sentenceOf } from '../../values/refusal.ts'
import { conversionCommands } from './cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'pejling-convert-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** Runs the command as typed and gives what it wrote to standard output and standard error. */
async function convert(...typed: string[]): Promise<{ out: string; err: string }> {
  const written = { out: '', err: '' }
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += text
    return true
  })
  const [command] = conversionCommands
  const { words, options } = parseArguments(typed)
  mustBeKnownOptions(options, command as { usage: string })
  const say = (text: string | Uint8Array) => {
    written.out += text
  }
  await command?.run({ words, options, locale: 'da', say } as CommandCall)
  return written
}

async function sentenceFor(...typed: string[]): Promise<string> {
  return sentenceOf(await refusalOf(convert(...typed)), 'da')
}

const area = {
  label: 'område',
  category: { index: { '101': 0, '000': 1 }, label: { '101': 'København', '000': 'Hele landet' } },
}
const first = { dimension: { id: ['omr'], size: [2], omr: area }, value: [1.5, null], status: { 1: '..' } }
const json = (document: unknown) => JSON.stringify(document)

describe('pejling convert', () => {
  test('writes a line per cell with labels, and with codes when asked', async () => {
    const file = fileOf('one.json', json({ dataset: first }))
    expect(await convert(file)).toEqual({
      out: 'område,value,status\nKøbenhavn,1.5,\nHele landet,,..\n',
      err: '',
    })
    expect((await convert('--codes', file)).out).toBe('omr,value,status\n101,1.5,\n000,,..\n')
  })

  test('writes JSON-stat 2.0, which it reads again', async () => {
    const { out } = await convert(fileOf('one.json', json({ dataset: first })), '--to', 'json-stat')
    expect(JSON.parse(out)).toMatchObject({
      version: '2.0',
      class: 'dataset',
      id: ['omr'],
      value: [1.5, null],
    })
    expect((await convert(fileOf('again.json', out))).out).toBe(
      (await convert(fileOf('one.json', json({ dataset: first })))).out,
    )
  })

  test('takes the first of several datasets and names the others, or the one asked for by number or name', async () => {
    const file = fileOf('two.json', json({ one: first, two: { ...first, value: [7, 8] } }))
    const { out, err } = await convert(file)
    expect(out).toContain('København,1.5,')
    expect(err).toBe(
      'Filen har 2 datasæt. Her er nummer 1 one; med --dataset kan du vælge et andet: 2 two.\n',
    )
    expect((await convert(file, '--dataset', '2')).out).toContain('København,7,')
    expect((await convert(file, '--dataset', 'two')).out).toContain('København,7,')
    expect(await sentenceFor(file, '--dataset', '3')).toBe(
      'Filen har ikke datasættet »3«; vælg blandt: 1 one, 2 two.',
    )
  })

  test('takes the language asked for, and says which there are', async () => {
    const px = `CHARSET="ANSI";LANGUAGE="da";LANGUAGES="da","en";MATRIX="M";SUBJECT-CODE="S";SUBJECT-AREA="S";CONTENTS="C";UNITS="U";DECIMALS=0;
TITLE="T";TITLE[en]="T";STUB="køn";STUB[en]="sex";VALUES("køn")="mænd","kvinder";VALUES[en]("sex")="men","women";DATA=1 2;`
    const file = fileOf('sex.px', px)
    expect((await convert(file)).out).toBe('køn,value,status\nmænd,1,\nkvinder,2,\n')
    expect((await convert(file, '--language', 'en')).out).toBe('sex,value,status\nmen,1,\nwomen,2,\n')
    expect(await sentenceFor(file, '--language', 'sv')).toContain('da, en')
    expect(await sentenceFor(fileOf('one.json', json({ dataset: first })), '--language', 'da')).toContain(
      '»da«',
    )
  })

  test('reads Statistikbanken’s CSV, any long sheet, and its own answer', async () => {
    const own = 'OMRÅDE,TID,value,status\nHavby,2025,1.234,\nHavby,2026,,..\n'
    expect((await convert(fileOf('own.csv', own))).out).toBe(own)
    const bulk = fileOf('bulk.csv', '\ufeffOMRÅDE;TID;INDHOLD\r\nHavby;2025;12\r\nHavby;2026;13\r\n')
    expect((await convert(bulk)).out).toBe('OMRÅDE,TID,value,status\nHavby,2025,12,\nHavby,2026,13,\n')
    const sheet = await writeXlsx([{ name: 'Tal', headers: ['Kommune', 'Andel'], rows: [['Havby', 12.4]] }])
    expect((await convert(fileOf('tal.xlsx', sheet))).out).toBe('Kommune,value,status\nHavby,12.4,\n')
  })

  test('writes nothing of a broken file and says where it breaks', async () => {
    const file = fileOf('broken.json', '{"dataset": {\n  "dimension": 7}}')
    expect(await sentenceFor(file)).toMatch(/^Linje 2, tegn 16 \(dataset\.dimension\): /)
    expect(await sentenceFor(fileOf('cut.json', '{"dataset": {'))).toMatch(/^Linje 1, tegn 14: /)
  })

  test('says what a collection points to when it holds no figures itself', async () => {
    const item = [{ class: 'dataset', href: 'https://example.dk/a.json' }]
    const collection = { version: '2.0', class: 'collection', link: { item } }
    expect(await sentenceFor(fileOf('links.json', json(collection)))).toContain('https://example.dk/a.json')
  })

  test('needs one file, and options it knows with values', async () => {
    const file = fileOf('one.json', json({ dataset: first }))
    for (const typed of [
      [],
      [file, file],
      [file, '--to', 'xml'],
      [file, '--language'],
      [file, '--dataset'],
    ]) {
      expect((await refusalOf(convert(...typed))).reason.key).toBe('usage')
    }
    expect((await refusalOf(convert(file, '--code'))).reason.key).toBe('unknownOption')
    expect((await refusalOf(convert(join(folder, 'none.json')))).reason.key).toBe('fileMissing')
  })
})
