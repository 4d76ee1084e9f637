import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../formats/csv.ts'
import { readContent, writeContent } from './content-file.ts'
import { checkContent } from './content-schema.ts'
import { sheetOf } from './sheet.ts'
import { aRecommendation, known } from './testing/builders.ts'

const destination = {
  place: 'national' as const,
  present: [],
  newId: () => '00000000-0000-4000-8000-000000000001',
}

describe('recommendations in a spreadsheet', () => {
  it.each(['json', 'csv', 'xlsx'] as const)('say the same when they come back as %s', async (format) => {
    const content = {
      editions: [...known.editions],
      groups: [...known.groups],
      recommendations: [aRecommendation({})],
    }
    const written = await writeContent(content, format)
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written
    const read = checkContent(await readContent(bytes, `katalog.${format}`, destination), known)
    expect(read.problems).toEqual([])
    expect(read.content.recommendations).toEqual(content.recommendations)
    if (format !== 'csv') expect(read.content).toEqual(content)
  })

  it('are read with Danish column names and Danish words for the codes', async () => {
    const text = [
      'id;udgave;gruppe;nummer;anbefaling;slags;fagområder;målgrupper;prioriteret',
      'kl-2024-9-9-1;kl-2024;kl-2024-1;1;Giv alle børn en cykel;Ledelse, data og samarbejde;Dagtilbud, skole og familie | Kultur og fritid;Skolebørn, Unge;ja',
    ].join('\n')
    const { content, problems } = checkContent(
      await readContent(new TextEncoder().encode(text), 'ark.csv', destination),
      known,
    )
    expect(problems).toEqual([])
    expect(content.recommendations[0]).toMatchObject({
      statement: { da: 'Giv alle børn en cykel', en: 'Giv alle børn en cykel' },
      kind: 'leadership',
      fields: ['children', 'culture'],
      targetGroups: ['school-children', 'young-people'],
      priority: true,
      strength: 'ensures',
    })
  })

  it('keep what a missing column would have said', async () => {
    const before = aRecommendation({ statement: { da: 'Før', en: 'Before' } })
    const text = `id;statement_da;statement_en\n${before.id};Efter;After`
    const raw = await readContent(new TextEncoder().encode(text), 'ark.csv', {
      ...destination,
      present: [before],
    })
    const { content } = checkContent(raw, known)
    expect(content.recommendations).toEqual([{ ...before, statement: { da: 'Efter', en: 'After' } }])
  })

  it('are refused line by line, every mistake with its line and its recommendation', async () => {
    const { headers, rows } = sheetOf([aRecommendation({}), aRecommendation({ id: 'kl-2024-1-1-2' })])
    const at = (header: string) => headers.indexOf(header)
    const [first = [], second = []] = rows
    first[at('kind')] = 'luftkasteller'
    second[at('arenas')] = 'moon-base'
    second[at('supersedes')] = 'kl-1900-1'
    const text = writeCsv({ headers, rows: [{ cells: first }, { cells: second }] })
    const { problems } = checkContent(
      await readContent(new TextEncoder().encode(text), 'ark.csv', destination),
      known,
    )
    expect(problems.map(({ line, id }) => [line, id])).toEqual([
      [2, 'kl-2024-1-1-1'],
      [3, 'kl-2024-1-1-2'],
      [3, 'kl-2024-1-1-2'],
    ])
    expect(problems[0]?.message.da).toContain('»luftkasteller« kan ikke stå i »kind«')
    expect(problems[1]?.message.en).toContain('“moon-base” cannot stand in “arenas”')
  })

  it('name a column nobody knows instead of losing it', async () => {
    const raw = await readContent(
      new TextEncoder().encode('id;farve\nkl-2024-1-1-1;blå'),
      'ark.csv',
      destination,
    )
    expect(raw.problems.map(({ message }) => message.da)).toEqual([
      'Kolonnen »farve« kendes ikke. Ret navnet, eller slet kolonnen.',
    ])
  })
})
