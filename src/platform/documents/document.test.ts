import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { columnWidths, longWordsApart } from './column-widths.ts'
import { type Block, bylineOf, mustBeReadable, type ReportDocument, safeUrl } from './document.ts'
import { headingLevels, numberFigures } from './numbering.ts'
import { printable } from './printable.ts'
import { aCommitteeItem } from './testing/committee-item.ts'
import { documentWords } from './texts.ts'

function refusalOf(document: ReportDocument): Refusal {
  try {
    mustBeReadable(document)
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
  }
  throw new Error('the document was not refused')
}

const picture = {
  kind: 'figure',
  svg: '<svg/>',
  altText: 'En linje',
  caption: 'Linjen',
  figureId: 'a',
} as const
const grid = {
  kind: 'table',
  caption: 'Tallene',
  headers: [{ text: 'Sted' }, { text: 'Tal' }],
  rows: [['Havby', '1']],
} as const

describe('a document everyone can read', () => {
  test('passes', () => {
    expect(() => mustBeReadable(aCommitteeItem())).not.toThrow()
  })

  test('has a title', () => {
    expect(refusalOf(aCommitteeItem({ title: ' ' })).reason.key).toBe('title-missing')
  })

  test('has figures with a text for those who cannot see them; the refusal names the figure in both languages', () => {
    const refusal = refusalOf(aCommitteeItem({ blocks: [{ ...picture, altText: '' }] }))
    expect(sentenceOf(refusal, 'da')).toContain('Figuren »Linjen« mangler en tekst')
    expect(sentenceOf(refusal, 'en')).toContain('“Linjen” has no text')
  })

  test('has tables whose rows fit their headers', () => {
    expect(refusalOf(aCommitteeItem({ blocks: [{ ...grid, rows: [['Havby']] }] })).reason.key).toBe(
      'table-uneven',
    )
    expect(refusalOf(aCommitteeItem({ blocks: [{ ...grid, headers: [], rows: [] }] })).reason.key).toBe(
      'table-uneven',
    )
  })
})

describe('the numbers of figures and tables', () => {
  const blocks: Block[] = [
    picture,
    { ...grid, figureId: 'b' },
    { ...picture, figureId: 'c' },
    { ...grid, figureId: 'a' },
  ]
  const numbering = numberFigures(aCommitteeItem({ blocks }), documentWords('en'))

  test('run from one, each kind for itself', () => {
    const places = blocks.flatMap((block) =>
      block.kind === 'figure' || block.kind === 'table' ? [numbering.placeOf(block)] : [],
    )
    expect(places.map(({ label }) => label)).toEqual(['Figure 1', 'Table 1', 'Figure 2', 'Table 2'])
  })

  test('are what references show; the first of two with the same id, and the id itself when it is elsewhere', () => {
    expect(numbering.referenceTo('c')).toEqual({ text: 'figure 2', anchor: 'figure-2' })
    expect(numbering.referenceTo('a')).toEqual({ text: 'figure 1', anchor: 'figure-1' })
    expect(numbering.referenceTo('z')).toEqual({ text: '[id z]', anchor: null })
  })
})

test('a part without a section above it becomes a section, and later parts stay parts', () => {
  const heading = (level: 2 | 3): Block => ({ kind: 'heading', level, text: 'x' })
  const levels = headingLevels([heading(3), heading(3), heading(2), heading(3)])
  expect([...levels.values()]).toEqual([2, 3, 2, 3])
})

test.each([
  ['https://www.havby.example/a b', 'https://www.havby.example/a%20b'],
  [' mailto:post@havby.example ', 'mailto:post@havby.example'],
  ['tel:+4512345678', 'tel:+4512345678'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['/maal/1', null],
])('a link to %j leads to %j', (url, address) => expect(safeUrl(url)).toBe(address))

test('the line under the title has the day, and the author where there is one', () => {
  expect(bylineOf(aCommitteeItem({ author: '' }))).toBe('22. november 2026')
  expect(bylineOf(aCommitteeItem({ author: 'Bo' }))).toBe('22. november 2026 · Bo')
})

test('columns of numbers are narrow, and only words longer than their line are cut apart', () => {
  const headers = [{ text: 'Indsats' }, { text: 'Forvaltning' }, { text: 'Kr.', align: 'end' } as const]
  const widths = columnWidths({ kind: 'table', caption: '', headers, rows: [['x'.repeat(90), 'y', '1.000']] })
  expect(widths.map(({ share }) => share)).toEqual([36, 11, 0])
  expect(longWordsApart('kort arbejdsmarkedsforvaltning her', 12)).toEqual([
    'kort ',
    'arbejdsmarkedsforvaltning',
    ' her',
  ])
  expect(longWordsApart('kort', 12)).toEqual(['kort'])
})

test('printable text keeps every covered sign, unites accents, and leaves nothing invisible', () => {
  const coverage = new Set([...'abcé \ufffd✓-'].map((sign) => sign.codePointAt(0) ?? 0))
  expect(printable('a\tbe\u0301\r\nc\u0000\u200d\u202e✅🚭\ufe0f\u2011', coverage)).toBe('a bé\nc✓\ufffd-')
})
