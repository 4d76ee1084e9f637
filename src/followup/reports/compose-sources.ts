/** References and the list of sources they lead to. Pure. */

import type { Block, ReportDocument, Run } from '../../platform/documents/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import type { NumberedFigure } from './figure.ts'
import { documentTexts } from './texts-document.ts'

/** The list at the end: every source with its method, and under it the figures that are from there, with what they cover. */
export function sourcesSection(figures: readonly NumberedFigure[], locale: Locale): Block[] {
  const t = documentTexts[locale]
  if (figures.length === 0) return []
  const together = Map.groupBy(figures, ({ source, method, uncertainty, retrievedOn }) =>
    JSON.stringify([source, method, uncertainty, retrievedOn]),
  )
  return [
    { kind: 'heading', level: 2, text: t.headings.sources },
    { kind: 'paragraph', runs: [{ kind: 'text', text: t.sources.lead }] },
    ...[...together.values()].flatMap((group) => sourceBlocks(group, locale)),
  ]
}

function sourceBlocks(figures: readonly NumberedFigure[], locale: Locale): Block[] {
  const t = documentTexts[locale].sources
  const [first] = figures
  if (!first) return []
  const explained = [t.retrieved(writeDay(first.retrievedOn, locale)), first.method, first.uncertainty].join(
    ' ',
  )
  return [
    {
      kind: 'paragraph',
      runs: [
        { kind: 'bold', text: `${t.source} ` },
        { kind: 'text', text: `${first.source.replace(/\.$/, '')}. ${explained}` },
      ],
    },
    {
      kind: 'bullets',
      points: figures.map((figure, place) => figureRuns(figure, figures[place - 1], locale)),
    },
  ]
}

/** A figure in the list; what it covers is said once, where figures that cover the same stand together. */
function figureRuns(figure: NumberedFigure, before: NumberedFigure | undefined, locale: Locale): Run[] {
  const { figureId, label, written, period, definition } = figure
  const covers = definition === before?.definition ? '' : ` ${definition}`
  return [
    { kind: 'figureReference', id: figureId },
    { kind: 'text', text: ` ${label}: ` },
    { kind: 'bold', text: written },
    { kind: 'text', text: `, ${period}.${covers} ${documentTexts[locale].sources.id} ` },
    { kind: 'italic', text: figureId },
  ]
}

/** How a reference is written: `[3]`. */
export function referenceText({ number }: Pick<NumberedFigure, 'number'>): string {
  return `[${number}]`
}

/** The document as it is read: every reference is `[3]` and leads to the page where that figure is opened, if there is one. */
export function withReferences(
  document: ReportDocument,
  figures: readonly NumberedFigure[],
  addressOf: (figure: NumberedFigure) => string | null,
): ReportDocument {
  const known = new Map(figures.map((figure) => [figure.figureId, figure]))
  const runs = (list: readonly Run[]) => list.flatMap((run, place) => referred(run, place, known, addressOf))
  return { ...document, blocks: document.blocks.map((block) => withRuns(block, runs)) }
}

function referred(
  run: Run,
  place: number,
  known: ReadonlyMap<string, NumberedFigure>,
  addressOf: (figure: NumberedFigure) => string | null,
): Run[] {
  const figure = run.kind === 'figureReference' ? known.get(run.id) : undefined
  if (!figure) return [run]
  const url = addressOf(figure)
  const text = referenceText(figure)
  // The reference stays on the line of its amount.
  const space: Run[] = place === 0 ? [] : [{ kind: 'text', text: '\u00a0' }]
  return [...space, url === null ? { kind: 'text', text } : { kind: 'link', text, url }]
}

function withRuns(block: Block, change: (runs: readonly Run[]) => Run[]): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, runs: change(block.runs) }
    case 'bullets':
    case 'numbered':
      return { ...block, points: block.points.map(change) }
    case 'keyValues':
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, runs: change(entry.runs) })) }
    default:
      return block
  }
}
