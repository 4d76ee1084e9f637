import type { ChartTableProps, RadarProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay, writeNumber } from '../../values/numbers.ts'
import type { Assessment, Middle } from './assessment.ts'
import { scale, summaryOf } from './assessment.ts'
import { findingOf, type Picture } from './finding.ts'
import { pictureTexts, texts } from './texts.ts'
import { finding, spoken } from './words.ts'

/** A group with its middles, in the order of the dimensions. */
interface Line {
  name: string
  places: (Middle | null)[]
}

/** The assessment's name: what it is about and when in its course. */
export function nameOf({ subjectName, moment }: Assessment, locale: Locale): string {
  return texts[locale].titleOf(subjectName, texts[locale].moments[moment].toLocaleLowerCase(locale))
}

/** Every group that may be told of, everybody first. */
function allLines(picture: Picture, locale: Locale): { drawn: Line[]; written: Line[] } {
  const { assessment, summary, own, earlier } = picture
  const t = pictureTexts[locale]
  const line = (name: string, places: (Middle | null)[] | undefined): Line[] =>
    places?.some((place) => place !== null) ? [{ name, places }] : []
  const everybody = assessment.way === 'shared' ? t.groups.shared : t.groups.all
  const all = line(everybody, summary?.all)
  const groups = [...line(t.groups.leader, summary?.leader), ...line(t.groups.staff, summary?.staff)]
  const before = line(earlierName(earlier, locale), earlier ? summaryOf(earlier)?.all : undefined)
  const mine = line(t.groups.own, own ? assessment.dimensions.map(({ id }) => single(own[id])) : undefined)
  // in a room everybody is drawn by their dots
  const inFront = groups.length === 2 ? groups : summary?.dots ? [] : all
  return { drawn: [...inFront, ...before, ...mine], written: [...all, ...groups, ...before, ...mine] }
}

function earlierName(earlier: Assessment | null, locale: Locale): string {
  if (!earlier) return ''
  const moment = texts[locale].moments[earlier.moment]
  return pictureTexts[locale].earlier(moment, writeDay(earlier.heldOn, locale, 'short'))
}

function single(score: number | undefined): Middle | null {
  return score === undefined ? null : { middle: score, low: score, high: score }
}

/** What the radar is drawn from. Dots stand one by one only where the room's rules let them. */
export function radarOf(picture: Picture, locale: Locale, id = 'radar'): RadarProps {
  const { assessment, summary } = picture
  const t = pictureTexts[locale]
  const said = summary && findingOf(assessment.dimensions, summary)
  return {
    id,
    title: `${nameOf(assessment, locale)}. ${finding(picture, locale).title}`,
    description: said?.lowest.length
      ? t.description(spoken(said.lowest, locale), spoken(said.highest, locale))
      : t.findings.alike,
    noValues: t.noValues,
    spokes: assessment.dimensions.map(({ name }, index) => ({
      name: name[locale],
      scores: summary?.dots?.[index] ?? [],
    })),
    outlines: allLines(picture, locale).drawn.map(({ name, places }) => ({ name, places })),
    scale,
    words: { rater: t.raterKey, crowd: t.crowdKey, median: t.medianKey, target: '' },
    table: tableOf(picture, locale),
    caption: assessment.way === 'each' && summary ? t.spreadKey : undefined,
  }
}

/** The same in numbers: a row for each dimension. */
function tableOf(picture: Picture, locale: Locale): ChartTableProps | undefined {
  const { headers, rows } = sheetOf(picture, locale)
  if (headers.length === 1) return undefined
  const t = pictureTexts[locale]
  const caption = t.tableCaption(nameOf(picture.assessment, locale))
  return { opens: t.showNumbers, caption, headers, rows: rows.map(({ cells }) => cells) }
}

/** The same as a file: for each group the middle and the middle half, as the page shows them. */
export function sheetOf(
  picture: Picture,
  locale: Locale,
): { headers: string[]; rows: { cells: string[] }[] } {
  const t = pictureTexts[locale]
  const lines = allLines(picture, locale).written
  return {
    headers: [
      texts[locale].dimension,
      ...lines.flatMap(({ name }) => [
        t.middleOf(name),
        `${name}: ${t.spreadColumn.toLocaleLowerCase(locale)}`,
      ]),
    ],
    rows: picture.assessment.dimensions.map(({ name }, index) => ({
      cells: [name[locale], ...lines.flatMap(({ places }) => written(places[index] ?? null, locale))],
    })),
  }
}

function written(place: Middle | null, locale: Locale): [string, string] {
  const t = pictureTexts[locale]
  if (!place) return [t.notShown, t.notShown]
  return [dot(place.middle, locale), t.between(dot(place.low, locale), dot(place.high, locale))]
}

/** A dot as people say it: 3, and 3,5 where the middle lies between two. */
function dot(value: number, locale: Locale): string {
  return writeNumber(value, locale, Number.isInteger(value) ? 0 : 1)
}
