import { describe, expect, test } from 'vitest'
import type { Block, ReportDocument, Run } from '../../platform/documents/index.ts'
import { mustBeReadable } from '../../platform/documents/index.ts'
import { unfoundedIn } from './checks.ts'
import { compose, runsIn } from './compose.ts'
import { draftOf } from './draft.ts'
import { changesSince } from './figure.ts'
import { livingFigures } from './figures-work.ts'
import { itemKinds, itemParts } from './item.ts'
import { presented, withMarks } from './presented.ts'
import { aFigure, anEffort, anItem, aPicture } from './testing/picture.ts'

const place = { site: 'https://havby.example', path: '/rapporter/7' }

function written(document: ReportDocument): string {
  return document.blocks.map((block) => textOf(block)).join('\n')
}

function textOf(block: Block): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'table') return [block.caption, ...block.rows.flat()].join(' | ')
  return runsIn(block)
    .map((run: Run) => (run.kind === 'figureReference' ? `<${run.id}>` : run.text))
    .join('')
}

describe('a committee item', () => {
  const composed = compose(anItem(), aPicture(), 'draft')

  test('says the amount of a figure with a reference right after it, numbered in the order they are met', () => {
    const text = written(presented(composed.document, composed.figures, place))
    expect(text).toContain('Færdige er 3 af 9\u00a0[1] handlinger.')
    expect(text).toContain('12,4\u00a0%\u00a0[2] ryger dagligt.')
    expect(composed.figures.map(({ number }) => number)).toEqual(
      composed.figures.map((_, index) => index + 1),
    )
  })

  test('leads every reference to the page where that very figure is opened', () => {
    const links = presented(composed.document, composed.figures, place)
      .blocks.flatMap(runsIn)
      .filter((run) => run.kind === 'link')
    expect(links.length).toBeGreaterThan(composed.figures.length)
    expect(links.map(({ url }) => url)).toContain(
      'https://havby.example/rapporter/7/tal/own~rygning~9901~all~2025~1f3a9c02',
    )
  })

  test('is marked where a number has no figure, and nowhere else: not in what was put together for it', () => {
    const unfounded = unfoundedIn(composed)
    expect(unfounded.map(({ sentence, section }) => ({ sentence, section }))).toEqual([
      { sentence: 'Der kommer 14 ad gangen.', section: 'shortCase' },
    ])
    expect(written(withMarks(composed.document, unfounded, 'da'))).toContain(
      '»Der kommer 14 ad gangen.« har et tal uden kilde.',
    )
  })

  test('explains every figure it uses: source, definition, day, id and what is not known', () => {
    const sources = written(composed.document).split('Tal og kilder')[1] ?? ''
    for (const figure of composed.figures) expect(sources).toContain(figure.figureId)
    expect(sources).toContain('Den Nationale Sundhedsprofil')
    expect(sources).toContain('Usikkerheden kendes ikke')
    expect(sources).toContain('Hentet 26. november 2026.')
  })

  test('numbers what is to be decided, whether its writer did or not, and leaves out a part nobody wrote', () => {
    const decisions = composed.document.blocks.find(({ kind }) => kind === 'numbered')
    expect(decisions && runsIn(decisions).map((run) => ('text' in run ? run.text : ''))).toEqual([
      'tager status til efterretning',
      'drøfter dilemmaet',
    ])
    expect(composed.sectionOf).not.toContain('furtherProcess')
  })

  test('shows settings beside offers wherever offers are counted', () => {
    const text = written(composed.document)
    expect(text.indexOf('Rammer i registeret: 13')).toBeGreaterThan(0)
    expect(text.indexOf('Rammer i registeret: 13')).toBeLessThan(text.indexOf('Tilbud, vi arbejder med: 4'))
  })

  test('keeps a code nobody knows as it was written, so that the checks can name it', () => {
    const parts = { ...anItem().parts, shortCase: 'I dag er det {{tal:findes-ikke}}.' }
    expect(written(compose(anItem({ parts }), aPicture(), 'draft').document)).toContain('{{tal:findes-ikke}}')
  })
})

describe.each(itemKinds)('a draft of the kind %s', (kind) => {
  test.each(['da', 'en'] as const)(
    'is readable, has a source for every number, and can be frozen as it is (%s)',
    (language) => {
      const picture = aPicture(kind === 'effort' ? {} : { effort: null, recommendations: [] })
      const draft = draftOf(kind, picture, language)
      const composed = compose(anItem({ kind, language, ...draft }), picture, 'frozen')
      expect(unfoundedIn(composed)).toEqual([])
      expect(() => mustBeReadable(composed.document)).not.toThrow()
      expect(written(composed.document)).not.toContain('{{tal:')
      expect(composed.figures.length).toBeGreaterThan(0)
    },
  )

  test('begins in Danish anybody can read: LIX below 45', () => {
    const picture = aPicture(kind === 'effort' ? {} : { effort: null })
    const { parts } = draftOf(kind, picture, 'da')
    expect(lixOf(itemParts.map((part) => parts[part]).join('\n'))).toBeLessThan(45)
  })
})

/** Läsbarhetsindex (Björnsson 1968): words to a sentence, plus the share of words of more than six letters in percent. */
function lixOf(text: string): number {
  const words = text.replaceAll(/\{\{[^}]*\}\}/g, '7').match(/[\p{L}\p{N}-]+/gu) ?? []
  const sentences = text.split(/[.!?:\n]+/).filter((sentence) => sentence.trim() !== '')
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

test('an effort without a plan, a dilemma, recommendations or money still gives a whole item', () => {
  const effort = anEffort({
    dilemma: { who: '', interest: '', cost: '', answer: '', alternative: '' },
    resources: [],
    indicators: [],
    owner: null,
  })
  const plan = {
    total: 0,
    done: 0,
    underWay: 0,
    planned: 0,
    late: 0,
    unknown: 0,
    unconfirmed: 0,
    next: null,
    plans: 0,
  }
  const picture = aPicture({ effort, plan, figures: [], recommendations: [], coverage: null })
  const { document } = compose(anItem({ ...draftOf('effort', picture, 'da') }), picture, 'draft')
  expect(written(document)).toContain('Der er endnu ingen handlinger i planen.')
  expect(written(document)).toContain('Der er ikke sat tal på timer og penge i indsatsen endnu.')
})

test('a dilemma with a number in it is marked too: nobody is exempt', () => {
  const dilemma = { ...anEffort().dilemma, answer: 'To ledere i hver bydel.' }
  const picture = aPicture({ effort: anEffort({ dilemma }) })
  const composed = compose(anItem({ ...draftOf('effort', picture, 'da') }), picture, 'draft')
  expect(unfoundedIn(composed)).toMatchObject([
    { section: 'dilemma', sentence: 'Vores svar: To ledere i hver bydel.' },
  ])
})

describe('what has become of a figure', () => {
  const kept = compose(anItem(), aPicture(), 'frozen').figures
  const now = (figures: Parameters<typeof aPicture>[0]) => livingFigures(aPicture(figures), 'da')
  const changed = (figures: Parameters<typeof aPicture>[0]) =>
    changesSince(kept, now(figures)).filter(({ figure }) => figure.key === 'rygning')

  test('nothing, as long as it says the same', () => expect(changesSince(kept, now({}))).toEqual([]))

  test('another value in the same round is a revision', () => {
    expect(
      changed({ figures: [aFigure({ value: 12.9, figureId: 'own~rygning~9901~all~2025~00000000' })] }),
    ).toMatchObject([{ sort: 'revised', now: { written: '12,9\u00a0%' } }])
  })

  test('a newer round is a newer figure, not a revision', () => {
    expect(changed({ figures: [aFigure({ value: 11.8, period: '2029' })] })).toMatchObject([
      { sort: 'newer' },
    ])
  })

  test('a figure that is there no more is gone', () =>
    expect(changed({ figures: [] })).toMatchObject([{ sort: 'gone', now: null }]))
})
