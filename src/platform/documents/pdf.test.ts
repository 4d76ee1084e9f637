import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../../values/refusal.ts'
import type { Block } from './document.ts'
import { readCoverage } from './font-coverage.ts'
import { sfntFromWoff } from './fonts.ts'
import { openPdfPress, type PdfPress } from './pdf.ts'
import { printable } from './printable.ts'
import { aCommitteeItem } from './testing/committee-item.ts'
import { pagesOfPdf } from './testing/pdf-text.ts'
import { regularWoff, root } from './testing/plex.ts'

let press: PdfPress
let cacheFolder: string
const coverage = readCoverage(sfntFromWoff(regularWoff()))

beforeAll(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'documents-test-'))
  press = openPdfPress({ root, cacheFolder })
})
afterAll(() => {
  press.close()
  rmSync(cacheFolder, { recursive: true })
})

async function printed(...blocks: Block[]): Promise<string> {
  return pagesOfPdf(await press.render(aCommitteeItem({ blocks }))).join('\n')
}

function unspaced(text: string): string {
  return text.replaceAll(/[\s\u00ad]/g, '')
}

describe('a printed committee item', () => {
  let source = ''
  let pages: string[] = []
  beforeAll(async () => {
    const pdf = await press.render(aCommitteeItem())
    source = Buffer.from(pdf).toString('latin1')
    pages = pagesOfPdf(pdf)
  })

  test('is tagged, names its language and says that it is PDF/UA-1', () => {
    expect(source).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(source).toContain('/StructTreeRoot')
    expect(source).toContain('/Lang (da)')
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  })

  test('shows its title in the window and carries author and keywords', () => {
    expect(source).toContain('/DisplayDocTitle true')
    expect(source).toMatch(/<dc:title>.*Flere unge i Havby f/s)
    expect(source).toMatch(/<dc:creator>.*Anne Kj/s)
    expect(source).toContain('forebyggelse')
  })

  test('has headings, lists, table headers, a caption and a figure with its alternative text as structure', () => {
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'Caption', 'Figure', 'Link']) {
      expect(source).toMatch(new RegExp(`/S /${role}\\s`))
    }
    expect(source).toContain('/Alt (Linjediagram fra 2013 til 2025. Havby stiger fra 4,5 til 12,2 procent')
  })

  test('is set in IBM Plex Sans and in nothing else', () => {
    const fonts = [...source.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name)
    expect(fonts).toContain('IBMPlexSans')
    expect(fonts.filter((name) => !name?.startsWith('IBMPlexSans'))).toEqual([])
  })

  test('counts its pages and repeats municipality and footer on each', () => {
    expect(pages).toHaveLength(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Havby Kommune')
      expect(page).toContain(`Side ${index + 1} af 3`)
      expect(page).toContain('Tal fastfrosset 22. november 2026')
    }
  })

  test('numbers figures and tables and refers to them by number', () => {
    expect(pages[0]).toContain('Figur 1.')
    expect(pages[0]).toContain('tabel 1')
    expect(pages[1]).toContain('Tabel 1.')
  })
})

test('an English document counts its pages in English', async () => {
  const pdf = await press.render(aCommitteeItem({ language: 'en' }))
  expect(pagesOfPdf(pdf)[2]).toContain('Page 3 of 3')
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en)')
})

test('a figure without alternative text is refused before anything is set', async () => {
  const blocks = aCommitteeItem().blocks.map((block) =>
    block.kind === 'figure' ? { ...block, altText: ' ' } : block,
  )
  const refused = await press.render(aCommitteeItem({ blocks })).catch((refusal) => refusal)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused.reason.key).toBe('alt-text-missing')
  expect(refused.details.caption).toContain('ensomme')
})

test('whatever people write is printed as it stands and never obeyed', async () => {
  const trap = fc.constantFrom(
    '#', '$', '*', '_', '@', '<', '>', '\\', '"', "'", '`', '[', ']', '{', '}', '//', '/*', '~', '=', '-', '+', '…', '--',
    '#panic()', '#read("/etc/passwd")', '#import "x.typ"', '$ x^2 $', '*fed*', '_kursiv_', '@kilde', '<mærke>', '\\#',
    '#set page(width: 1pt)', '"; #panic()', '\n= Overskrift', '\n- punkt', '\n\n', '\\u{41}', '#strong[x]', '</text>', '&amp;',
  ) // biome-ignore format: a list of traps
  const anything = fc.oneof(trap, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem())
  const written = fc.array(anything, { maxLength: 6 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 20, maxLength: 20 }), async (texts) => {
      const text = (value: string) => [{ kind: 'text', text: `<0${value}0>` } as const]
      const shown = await printed(...texts.map((value): Block => ({ kind: 'paragraph', runs: text(value) })))
      for (const value of texts) {
        expect(unspaced(shown)).toContain(unspaced(`<0${printable(value, coverage)}0>`))
      }
    }),
    { numRuns: 25 },
  )
})

test('every kind of block prints what was written in it as it stands', async () => {
  const trap = '#panic("x") $y$ *z* _w_ @v <u> \\t "s" [r]'
  const runs = [{ kind: 'bold', text: trap } as const]
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: trap },
    { kind: 'paragraph', runs: [{ kind: 'italic', text: trap }] },
    { kind: 'paragraph', runs: [{ kind: 'link', text: trap, url: 'https://havby.example/#"(x)' }] },
    { kind: 'bullets', points: [runs] },
    { kind: 'numbered', points: [runs] },
    { kind: 'note', tone: 'info', runs },
    { kind: 'keyValues', entries: [{ label: trap, runs }] },
    { kind: 'table', caption: trap, headers: [{ text: trap }], rows: [[trap]], figureId: trap },
  ]
  const shown = unspaced(await printed(...blocks))
  expect(shown.split(unspaced(trap)).length - 1).toBe(12)
})

test('a line feed is a line break, and an emoji leaves a sign instead of stopping the report', async () => {
  const shown = await printed({ kind: 'paragraph', runs: [{ kind: 'text', text: 'Første\nAnden 🚭 ✔' }] })
  expect(shown).toContain('Første\nAnden \ufffd ✓')
})

test('a figure with a lone accent or an emoji in its text is drawn without it', async () => {
  const svg = '<svg viewBox="0 0 90 20"><text y="15">c\u030b🚭 Havby</text></svg>'
  const figure = { kind: 'figure', svg, altText: 'Et navn', caption: 'Navnet', figureId: 'navn' } as const
  expect(unspaced(await printed(figure))).toContain('c\ufffdHavby')
})

test('a link that is no web address, mail or telephone is printed as plain text', async () => {
  const link = { kind: 'link', text: 'tryk her', url: 'javascript:alert(1)' } as const
  const pdf = await press.render(aCommitteeItem({ blocks: [{ kind: 'paragraph', runs: [link] }] }))
  expect(pagesOfPdf(pdf)[0]).toContain('tryk her')
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/javascript|\/URI/i)
})

test('a part without a section, empty headings, lists and paragraphs, and a link without words do not stop a report', async () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 3, text: '\u200b' },
    { kind: 'heading', level: 3, text: 'Først en del' },
    { kind: 'paragraph', runs: [] },
    { kind: 'paragraph', runs: [{ kind: 'link', text: ' ', url: 'https://havby.example' }] },
    { kind: 'bullets', points: [[]] },
    { kind: 'numbered', points: [] },
    { kind: 'keyValues', entries: [] },
    { kind: 'pageBreak' },
  ]
  const shown = await printed(...blocks)
  expect(shown).toContain('Først en del')
  expect(shown).toContain('https://havby.example/')
})

test('a table longer than a page repeats its headers', async () => {
  const rows = Array.from({ length: 70 }, (_, index) => [`Anbefaling ${index + 1}`, '12,4 %'])
  const headers = [{ text: 'Anbefaling' }, { text: 'Andel', align: 'end' } as const]
  const pdf = await press.render(
    aCommitteeItem({ blocks: [{ kind: 'table', caption: 'Alle', headers, rows }] }),
  )
  const pages = pagesOfPdf(pdf)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toMatch(/^Anbefaling\nAndel$/m)
})

test('documents asked for at once are printed one after the other, and a full queue says so', async () => {
  const small = openPdfPress({ root, cacheFolder, longestQueue: 2 })
  const asked = [1, 2, 3].map((number) =>
    small.render(aCommitteeItem({ title: `Sag ${number}`, blocks: [] })),
  )
  const [first, second, third] = await Promise.allSettled(asked)
  small.close()
  expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled'])
  expect(third).toMatchObject({ status: 'rejected', reason: { reason: { key: 'printing-busy' } } })
})
