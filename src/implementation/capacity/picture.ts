import type { ChartTableProps, RadarProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay, writeNumber } from '../../values/numbers.ts'
import type { Assessment, Middle } from './assessment.ts'
import { alignedMiddles, scale } from './assessment.ts'
import { findingOf, type Picture } from './finding.ts'
import { pictureTexts, texts } from './texts.ts'
import { finding, spoken } from './words.ts'

/** A group with its middles, in the order of the dimensions. */
interface Line {
  name: string
  places: (Middle | null)[]
  /** Whether it is of one dot each, so that there is no middle half to tell. */
  isSingle: boolean
}

/** The assessment's name: what it is about and when in its course. */
export function nameOf({ subjectName, moment }: Assessment, locale: Locale): string {
  return texts[locale].titleOf(subjectName, texts[locale].moments[moment].toLocaleLowerCase(locale))
}

/** Every group that may be told of, everybody first. */
function allLines(picture: Picture, locale: Locale): { drawn: Line[]; written: Line[] } {
  const { assessment, summary, own, earlier } = picture
  const t = pictureTexts[locale]
  const isShared = assessment.way === 'shared'
  const line = (name: string, places: (Middle | null)[] | undefined, isSingle = false): Line[] =>
    places?.some((place) => place !== null) ? [{ name, places, isSingle }] : []
  const all = line(isShared ? t.groups.shared : t.groups.all, summary?.all, isShared)
  const groups = [...line(t.groups.leader, summary?.leader), ...line(t.groups.staff, summary?.staff)]
  const before = earlier
    ? line(
        earlierName(earlier, locale),
        alignedMiddles(assessment.dimensions, earlier),
        earlier.way === 'shared',
      )
    : []
  const dots = own ? assessment.dimensions.map(({ id }) => single(own[id])) : undefined
  const mine = line(t.groups.own, dots, true)
  // in a room everybody is drawn by their dots
  const inFront = groups.length === 2 ? groups : summary?.dots ? [] : all
  return { drawn: [...inFront, ...before, ...mine], written: [...all, ...groups, ...before, ...mine] }
}

function earlierName(earlier: Assessment, locale: Locale): string {
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

/** The same in words: a row for each dimension, and for each group what is told of it. */
function tableOf(picture: Picture, locale: Locale): ChartTableProps | undefined {
  const t = pictureTexts[locale]
  const lines = allLines(picture, locale).written
  if (lines.length === 0) return undefined
  const spread = t.spreadColumn.toLocaleLowerCase(locale)
  const told = (place: Middle | null | undefined, say: (place: Middle) => string) =>
    place ? say(place) : t.notShown
  const half = ({ low, high }: Middle) => t.between(dot(low, locale), dot(high, locale))
  return {
    opens: t.showNumbers,
    caption: t.tableCaption(nameOf(picture.assessment, locale)),
    headers: [
      texts[locale].dimension,
      ...lines.flatMap(({ name, isSingle }) =>
        isSingle ? [name] : [t.middleOf(name), `${name}: ${spread}`],
      ),
    ],
    rows: picture.assessment.dimensions.map(({ name }, index) => [
      name[locale],
      ...lines.flatMap(({ places, isSingle }) => {
        const middle = told(places[index], (place) => dot(place.middle, locale))
        return isSingle ? [middle] : [middle, told(places[index], half)]
      }),
    ]),
  }
}

/** A dot as people say it: 3, and 3,5 where the middle lies between two. */
function dot(value: number, locale: Locale): string {
  return writeNumber(value, locale, Number.isInteger(value) ? 0 : 1)
}

/** A figure with the decimal the page shows it with. */
function asShown(value: number): number {
  return Math.round(value * 10) / 10
}

/** The same as a file: for each group the middle and both ends of the middle half, as the page shows them. */
export function sheetOf(
  picture: Picture,
  locale: Locale,
): { headers: string[]; rows: (string | number)[][] } {
  const t = pictureTexts[locale]
  const lines = allLines(picture, locale).written
  const columns = [t.middle, t.lowEndOfHalf, t.highEndOfHalf].map((each) => each.toLocaleLowerCase(locale))
  return {
    headers: [
      texts[locale].dimension,
      ...lines.flatMap(({ name, isSingle }) =>
        isSingle ? [name] : columns.map((column) => `${name}: ${column}`),
      ),
    ],
    rows: picture.assessment.dimensions.map(({ name }, index) => [
      name[locale],
      ...lines.flatMap(({ places, isSingle }): (string | number)[] => {
        const place = places[index]
        const figures = place
          ? [place.middle, place.low, place.high].map(asShown)
          : columns.map(() => t.notShown)
        return isSingle ? figures.slice(0, 1) : figures
      }),
    ]),
  }
}

/** A sheet as lines of text, numbers as the reader writes them. */
export function textsOf(rows: (string | number)[][], locale: Locale): { cells: string[] }[] {
  return rows.map((row) => ({
    cells: row.map((cell) => (typeof cell === 'number' ? dot(cell, locale) : cell)),
  }))
}
