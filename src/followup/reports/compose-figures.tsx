/** The sections that show figures: indicators with their trends, and the compass of the recommendations. Pure. */

import type { Coverage, CoverageRow, ShownStatus } from '../../implementation/review/index.ts'
import type { LatestFigure } from '../../knowledge/figures/index.ts'
import type { Block, Run } from '../../platform/documents/index.ts'
import { type CompassProps, CompassSvg, standaloneSvg, TrendSvg } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber, writePercentage } from '../../values/numbers.ts'
import type { Composing } from './compose.ts'
import type { ItemFigure } from './figure.ts'
import { sumOf } from './living.ts'
import { documentTexts } from './texts-document.ts'

/** The chosen indicators in a table with the round before and the country, and the chosen trends below it. */
export function indicatorSection(composing: Composing): Block[] {
  const { item, figures, locale } = composing
  const t = documentTexts[locale]
  const shown = item.shown.filter((key) => figures.has(key))
  const trends = item.drawn.flatMap((key) => trendBlock(key, composing))
  if (shown.length === 0 && trends.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t.headings.figures },
    ...(shown.length > 0 ? [indicatorTable(shown, composing)] : []),
    ...trends,
    { kind: 'note', tone: 'info', runs: [{ kind: 'text', text: cautionOf(composing) }] },
  ]
}

/** How far the uncertainty of the shown figures is known. */
function cautionOf({ item, picture, locale }: Composing): string {
  const named = new Set([...item.shown, ...item.drawn])
  const shown = picture.figures.filter(({ indicatorId }) => named.has(indicatorId.toLowerCase()))
  const { caution } = documentTexts[locale].figures
  return shown.every(({ uncertaintyKnown }) => uncertaintyKnown) ? caution.known : caution.unknown
}

/** A column nobody has a figure for is left out. */
function indicatorTable(shown: readonly string[], { figures, numberOf, locale }: Composing): Block {
  const { headers, caption, none } = documentTexts[locale].figures
  const hasBefore = shown.some((key) => figures.has(`${key}-foer`))
  const hasCountry = shown.some((key) => figures.has(`${key}-landet`))
  const written = (figure: ItemFigure | undefined) =>
    figure ? `${figure.written}${numberOf(figure.key)}` : none
  const withPeriod = (figure: ItemFigure | undefined) =>
    figure ? `${figure.written} (${figure.period})${numberOf(figure.key)}` : none
  const numbers = [
    headers.value,
    headers.period,
    ...(hasBefore ? [headers.before] : []),
    ...(hasCountry ? [headers.country] : []),
  ]
  return {
    kind: 'table',
    caption,
    headers: [{ text: headers.name }, ...numbers.map((text) => ({ text, align: 'end' as const }))],
    rows: shown.map((key) => [
      figures.get(key)?.label ?? '',
      written(figures.get(key)),
      figures.get(key)?.period ?? none,
      ...(hasBefore ? [withPeriod(figures.get(`${key}-foer`))] : []),
      ...(hasCountry ? [written(figures.get(`${key}-landet`))] : []),
    ]),
  }
}

function trendBlock(key: string, { picture, figures, numberOf, locale }: Composing): Block[] {
  const trend = picture.trends.get(key)
  const figure = figures.get(key)
  if (!trend || !figure) return []
  return [
    {
      kind: 'figure',
      svg: standaloneSvg(<TrendSvg {...trend} size="wide" />),
      altText: `${trend.title}. ${trend.description}`,
      caption: `${trend.title}. ${documentTexts[locale].trend(figure.period)}${numberOf(key)}`,
      figureId: figure.figureId,
    },
  ]
}

/** Which of a municipality's latest figures a document may draw: those with at least two rounds. */
export function isDrawable({ rounds }: Pick<LatestFigure, 'rounds'>): boolean {
  return rounds.filter(({ value }) => value !== null).length > 1
}

/** How far the municipality is with the recommendations: in a sentence, the compass, and its table against the round before. */
export function coverageSection({ item, picture, figures, numberOf, locale }: Composing): Block[] {
  const t = documentTexts[locale]
  const heading: Block = { kind: 'heading', level: 2, text: t.headings.coverage }
  const { coverage, compass } = picture
  if (!coverage) return [heading, { kind: 'paragraph', runs: [{ kind: 'text', text: t.coverage.none }] }]
  return [
    heading,
    { kind: 'paragraph', runs: coverageSentences(figures, locale) },
    ...(compass ? [compassBlock(compass, coverage.round.startedOn, locale)] : []),
    ...(item.kind === 'brief' ? [] : [coverageTable(coverage, numberOf('anbefalinger-fuldt'), locale)]),
  ]
}

function coverageSentences(figures: ReadonlyMap<string, ItemFigure>, locale: Locale): Run[] {
  const { coverage: t } = documentTexts[locale]
  const before = amount(figures.get('daekning-foer'), { before: t.before, after: `${t.beforeEnd}. ` })
  return [
    ...amount(figures.get('anbefalinger-fuldt'), { before: '', after: ` ${t.fully} ` }),
    ...amount(figures.get('daekning'), { before: t.share, after: '. ' }),
    ...(before.length > 0
      ? [...amount(figures.get('daekning-nu'), { before: t.now, after: '' }), ...before]
      : []),
    { kind: 'text', text: t.meaning },
  ]
}

/** An amount in a sentence of our own, with its reference; nothing when there is no such figure. */
export function amount(figure: ItemFigure | undefined, around: { before: string; after: string }): Run[] {
  if (!figure) return []
  return [
    { kind: 'text', text: `${around.before}${figure.written}` },
    { kind: 'figureReference', id: figure.figureId },
    { kind: 'text', text: around.after },
  ]
}

function compassBlock(compass: CompassProps, roundStartedOn: string, locale: Locale): Block {
  return {
    kind: 'figure',
    svg: standaloneSvg(<CompassSvg {...compass} size="wide" />),
    altText: [
      `${compass.title}.`,
      compass.description,
      ...compass.directions.map((mark) => `${mark.name}: ${tallyOf(compass, mark.counts)}.`),
    ].join(' '),
    caption: [documentTexts[locale].coverage.caption, compass.caption].filter(Boolean).join(' '),
    figureId: `kompas~${roundStartedOn}`,
  }
}

function tallyOf({ writeTally }: CompassProps, counts: Record<ShownStatus, number>): string {
  return writeTally(counts.full, sumOf(counts))
}

/** The counts share their source and definition, so the caption has the reference for all of them. */
function coverageTable(coverage: Coverage, reference: string, locale: Locale): Block {
  const t = documentTexts[locale].coverage
  const share = (value: number | null) =>
    value === null ? documentTexts[locale].figures.none : writePercentage(100 * value, locale, 0)
  const row = (name: string, { recommendations: counts, coverage: now, comparable, before }: CoverageRow) => [
    name,
    ...[
      counts.full,
      counts['under-way'],
      counts.unconfirmed,
      counts['not-started'] + counts.unknown + counts['not-now'],
    ].map((count) => writeNumber(count, locale)),
    share(before === null ? now : comparable),
    share(before),
  ]
  const { headers } = t
  const numbers = [
    headers.full,
    headers.underWay,
    headers.unconfirmed,
    headers.rest,
    headers.share,
    headers.before,
  ]
  return {
    kind: 'table',
    caption: `${t.tableCaption}${reference}`,
    headers: [{ text: headers.mark }, ...numbers.map((text) => ({ text, align: 'end' as const }))],
    rows: [
      ...[...coverage.marks, ...coverage.collections].map((each) => row(each.name[locale], each)),
      row(t.all, coverage.total),
    ],
  }
}
