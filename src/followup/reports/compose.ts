/** Puts a document together from what people wrote and what the municipality's work says today. Pure. */

import type { Block, ReportDocument, Run } from '../../platform/documents/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { coverageSection, indicatorSection } from './compose-figures.tsx'
import { referenceText, sourcesSection } from './compose-sources.ts'
import { planSection, recommendationSection, sentencesSection, settingsSection } from './compose-work.ts'
import { type ItemFigure, type NumberedFigure, numbered } from './figure.ts'
import { livingFigures } from './figures-work.ts'
import type { CommitteeItem, ItemContent, ItemKind, ItemPart } from './item.ts'
import type { LivingPicture } from './living.ts'
import { documentTexts } from './texts-document.ts'
import { blocksOf, pointsOf } from './tokens.ts'

/** What sections are made of: the item, the municipality today, and the figures there are. */
export interface Composing {
  item: ComposedItem
  picture: LivingPicture
  figures: ReadonlyMap<string, ItemFigure>
  /** The reference of a figure in a table or a caption, with a space before it; nothing for a figure that is not there. */
  numberOf(key: string): string
  locale: Locale
}

export type ComposedItem = Pick<
  CommitteeItem,
  'kind' | 'language' | 'title' | 'committee' | 'meetingDay' | 'author' | 'edition'
> &
  Pick<ItemContent, 'parts' | 'shown' | 'drawn'>

/** A stretch of the document under one heading: which part people wrote, or what was put together for them. */
export interface Section {
  name: SectionName
  blocks: Block[]
}

export type SectionName =
  | 'facts'
  | ItemPart
  | 'figures'
  | 'plan'
  | 'coverage'
  | 'recommendations'
  | 'settings'
  | 'sentences'
  | 'sources'

export interface Composed {
  document: ReportDocument
  /** The section each block of the document belongs to. */
  sectionOf: SectionName[]
  /** The figures the document uses, by the number of their reference. */
  figures: NumberedFigure[]
}

/** Which sections a kind of document has, in the order a committee reads them. A brief keeps to two pages before its sources. */
const order: Record<ItemKind, SectionName[]> = {
  effort: [...written('dilemma'), 'plan', 'figures', 'recommendations', 'settings', 'sentences'],
  review: [...written('coverage', 'dilemma'), 'figures', 'settings', 'plan'],
  'yearly-status': [
    'facts',
    'purpose',
    'shortCase',
    'coverage',
    'figures',
    'settings',
    'plan',
    'economy',
    'decisions',
    'furtherProcess',
  ],
  brief: ['facts', 'purpose', 'shortCase', 'figures', 'decisions', 'coverage'],
}

/** What a committee decides on stands first; what it rests on comes after. */
function written(...between: SectionName[]): SectionName[] {
  return ['facts', 'purpose', 'decisions', 'shortCase', ...between, 'economy', 'furtherProcess']
}

/** The whole document with its figures; drafts say that their figures may still change. */
export function compose(item: ComposedItem, picture: LivingPicture, state: 'draft' | 'frozen'): Composed {
  const locale = item.language
  const t = documentTexts[locale]
  const living = livingFigures(picture, locale)
  const figures = numberedIn(item, picture, living)
  const numbers = new Map(figures.map((figure) => [figure.key, `\u00a0${referenceText(figure)}`]))
  const sections = sectionsOf({
    item,
    picture,
    figures: living,
    numberOf: (key) => numbers.get(key) ?? '',
    locale,
  })
  sections.push({ name: 'sources', blocks: sourcesSection(figures, locale) })
  const today = writeDay(picture.today, locale)
  const standing = state === 'frozen' ? t.frozenFooter(today) : t.draftFooter(today)
  const document: ReportDocument = {
    title: item.title,
    subtitle: item.committee ? t.to(t.subtitle[item.kind], item.committee) : t.subtitle[item.kind],
    language: locale,
    municipality: t.municipality(picture.municipality.name),
    dateText: item.edition > 1 ? `${today}, ${t.edition(item.edition)}` : today,
    ...(item.author ? { author: item.author } : {}),
    keywords: t.keywords,
    footer: picture.municipality.invented
      ? `${standing} · ${t.invented(picture.municipality.name)}`
      : standing,
    blocks: sections.flatMap(({ blocks }) => blocks),
  }
  return { document, sectionOf: sections.flatMap(({ name, blocks }) => blocks.map(() => name)), figures }
}

function sectionsOf(composing: Composing): Section[] {
  return order[composing.item.kind].map((name) => ({ name, blocks: sectionBlocks(name, composing) }))
}

/** The figures a document uses, numbered as they are met: in sentences by reference, in tables and captions by asking for their number. */
function numberedIn(
  item: ComposedItem,
  picture: LivingPicture,
  figures: ReadonlyMap<string, ItemFigure>,
): NumberedFigure[] {
  const keyOfId = new Map([...figures.values()].map(({ figureId, key }) => [figureId, key]))
  const used = order[item.kind].flatMap((name) => {
    const asked: string[] = []
    const numberOf = (key: string) => {
      asked.push(key)
      return ''
    }
    const blocks = sectionBlocks(name, { item, picture, figures, numberOf, locale: item.language })
    return [...blocks.flatMap(idsIn).flatMap((id) => keyOfId.get(id) ?? []), ...asked]
  })
  return numbered(used, figures)
}

function sectionBlocks(name: SectionName, composing: Composing): Block[] {
  switch (name) {
    case 'facts':
      return [factsBlock(composing)]
    case 'decisions':
      return decisionBlocks(composing)
    case 'figures':
      return indicatorSection(composing)
    case 'plan':
      return planSection(composing)
    case 'coverage':
      return coverageSection(composing)
    case 'recommendations':
      return recommendationSection(composing)
    case 'settings':
      return settingsSection(composing)
    case 'sentences':
      return sentencesSection(composing)
    case 'sources':
      return []
    default:
      return writtenBlocks(name, composing)
  }
}

/** A part as people wrote it; an empty one is left out, for the checks beside the preview say that it is missing. */
function writtenBlocks(part: ItemPart, { item, figures, locale }: Composing): Block[] {
  const text = item.parts[part]
  if (text.trim() === '') return []
  return [
    { kind: 'heading', level: 2, text: documentTexts[locale].headings[part] },
    ...blocksOf(text, figures),
  ]
}

function decisionBlocks({ item, figures, locale }: Composing): Block[] {
  const t = documentTexts[locale]
  const points = pointsOf(item.parts.decisions, figures)
  if (points.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t.headings.decisions },
    { kind: 'paragraph', runs: [words(t.decisionsLead(item.committee || t.theCommittee))] },
    { kind: 'numbered', points },
  ]
}

function factsBlock({ item, picture, locale }: Composing): Block {
  const t = documentTexts[locale].facts
  const { effort, coverage } = picture
  const entries: [string, string | null][] = [
    [t.committee, item.committee || null],
    [t.meeting, item.meetingDay ? writeDay(item.meetingDay, locale) : null],
    [t.effort, effort?.title ?? null],
    [t.stage, effort?.stage[locale] ?? null],
    [t.owner, effort?.owner ?? null],
    [t.administrations, effort?.administrations.join(' · ') || null],
    [
      t.round,
      !effort && coverage
        ? t.roundSince(coverage.round.name, writeDay(coverage.round.startedOn, locale))
        : null,
    ],
  ]
  return {
    kind: 'keyValues',
    entries: entries.flatMap(([label, text]) => (text === null ? [] : [{ label, runs: [words(text)] }])),
  }
}

function idsIn(block: Block): string[] {
  const runs = runsIn(block).flatMap((run) => (run.kind === 'figureReference' ? [run.id] : []))
  return 'figureId' in block && block.figureId !== undefined ? [...runs, block.figureId] : runs
}

/** All runs of a block, wherever they stand in it. */
export function runsIn(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.runs
    case 'bullets':
    case 'numbered':
      return block.points.flat()
    case 'keyValues':
      return block.entries.flatMap(({ runs }) => runs)
    default:
      return []
  }
}

function words(text: string): Run {
  return { kind: 'text', text }
}
