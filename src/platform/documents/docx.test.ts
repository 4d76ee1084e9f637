import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../../formats/archive.ts'
import { fileLimits } from '../../formats/limits.ts'
import type { ReportDocument } from './document.ts'
import { renderDocx } from './docx.ts'
import { wordText } from './docx-look.ts'
import { aCommitteeItem } from './testing/committee-item.ts'

type Part = (name: string) => Promise<string>

async function opened(document: ReportDocument): Promise<Part> {
  const archive = await openArchive(await renderDocx(document), fileLimits)
  return async (name) => {
    const pieces: Uint8Array[] = []
    for await (const piece of archive.read(name)) pieces.push(piece)
    return Buffer.concat(pieces).toString()
  }
}

/** The text of a Word part, a line per paragraph; throws when the XML is not well-formed. */
function textOf(xml: string): string {
  let text = ''
  let inText = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t'
    if (name === 'w:br' || name === 'w:tab') text += ' '
  })
  parser.on('closetag', ({ name }) => {
    inText = false
    if (name === 'w:p') text += '\n'
  })
  parser.on('text', (part) => {
    if (inText) text += part
  })
  parser.write(xml).close()
  return text
}

describe('a committee item as a Word file', () => {
  let part: Part
  let body = ''
  beforeAll(async () => {
    part = await opened(aCommitteeItem())
    body = await part('word/document.xml')
  })

  test('has its title, sections and parts in Word’s own heading styles', () => {
    const styled = (style: string) => body.split(`w:pStyle w:val="${style}"`).length - 1
    expect([styled('Title'), styled('Heading1'), styled('Heading2')]).toEqual([1, 4, 2])
  })

  test('names the header row of its table, so that Word repeats it and reads it aloud', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toContain('w:firstColumn="true"')
  })

  test('gives the drawing its alternative text, and says the figure in words for those who get no drawing', async () => {
    expect(body).toContain('descr="Linjediagram fra 2013 til 2025.')
    expect(textOf(body)).toContain('Figuren i ord: Linjediagram fra 2013 til 2025.')
    const names = await part('word/_rels/document.xml.rels')
    const drawing = /Target="(media\/[^"]+\.svg)"/.exec(names)?.[1]
    expect(await part(`word/${drawing}`)).toContain('>Havby 12,2 %</text>')
  })

  test('names its language, title, author and keywords', async () => {
    expect(await part('word/styles.xml')).toContain('<w:lang w:val="da-DK"/>')
    const core = await part('docProps/core.xml')
    expect(core).toContain(
      '<dc:title>Flere unge i Havby føler sig ensomme: forslag til tre indsatser</dc:title>',
    )
    expect(core).toContain('<dc:creator>Anne Kjær, forebyggelseskonsulent</dc:creator>')
    expect(core).toContain('ensomhed, unge, forebyggelse')
  })

  test('refers to figures and tables by links that lead somewhere', () => {
    const links = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
    const marks = [...body.matchAll(/w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(links)).toEqual(new Set(['table-1', 'figure-1']))
    expect(marks).toEqual(expect.arrayContaining(links))
  })

  test('counts its pages in Danish at the foot and names the municipality at the head', async () => {
    expect(textOf(await part('word/footer1.xml'))).toContain('Side ')
    expect(textOf(await part('word/footer1.xml'))).toContain('Tal fastfrosset 22. november 2026')
    expect(textOf(await part('word/header1.xml'))).toBe('Havby Kommune\n')
  })
})

test('each numbered list begins at one', async () => {
  const list = { kind: 'numbered', points: [[{ kind: 'text', text: 'første' }]] } as const
  const part = await opened(aCommitteeItem({ blocks: [list, list] }))
  const numbers = [...(await part('word/document.xml')).matchAll(/<w:numId w:val="(\d+)"/g)].map(
    ([, id]) => id,
  )
  expect(new Set(numbers).size).toBe(2)
})

test('whatever people write leaves a well-formed file with the words in it', async () => {
  const written = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u0000', '<w:p>', '&', ']]>', '\ud800')),
  )
  await fc.assert(
    fc.asyncProperty(written, async (parts) => {
      const text = `${parts.join('')}slut`
      const runs = [{ kind: 'text', text } as const]
      const part = await opened(aCommitteeItem({ title: text, blocks: [{ kind: 'paragraph', runs }] }))
      const shown = textOf(await part('word/document.xml')).replaceAll(/\s/g, '')
      const expected = wordText(text).replaceAll(/\s/g, '')
      expect(shown.split(expected).length - 1).toBeGreaterThanOrEqual(2)
      textOf(await part('docProps/core.xml'))
    }),
    { numRuns: 40 },
  )
})
