import { writeCsv } from '../../formats/csv.ts'
import type { Estimate } from '../../statistics/index.ts'
import type { Locale } from '../../values/locale.ts'
import { missingWords, type Round, writeGroup } from '../figures/index.ts'
import type { Breakdown } from '../indicators/index.ts'
import { estimateOf, groupPeople, twoGroups } from './group-rounds.ts'
import { gradientOf, pairMeasures } from './measures.ts'
import type { Picture } from './picture.ts'
import { csvTexts } from './texts-csv.ts'

/** Every group in every round, with interval, answers and its part of the population: what the groups are drawn from. */
export function groupsCsv(picture: Picture, breakdown: Breakdown, locale: Locale): string {
  const t = csvTexts[locale]
  const area = picture.beside?.kind === 'area' ? picture.beside.groups : null
  const besideIn = ({ group, period }: Round) =>
    period === picture.round.period ? (area?.values.get(group) ?? null) : null
  return writeCsv({
    headers: [
      ...placeHeaders(locale),
      t.period,
      t.groupId,
      t.group,
      t.value,
      t.low,
      t.high,
      t.n,
      t.share,
      t.missing,
      t.source,
      ...(area ? [area.name] : []),
    ],
    rows: picture.rounds.flatMap((round) => {
      const people = groupPeople(breakdown, round)
      return round.groups.map((figure) => ({
        cells: [
          ...placeCells(picture, locale),
          figure.period,
          figure.group,
          writeGroup(figure.group, locale),
          plain(figure.value, locale),
          plain(figure.low, locale),
          plain(figure.high, locale),
          plain(figure.n, locale),
          plain(people && ((people.people.get(figure.group) ?? 0) / people.all) * 100, locale),
          figure.missing ? missingWords[locale][figure.missing] : '',
          figure.source,
          ...(area ? [plain(besideIn(figure), locale)] : []),
        ],
      }))
    }),
  })
}

/** Level, gap and ratio of every pair in every round: what the quadrant is drawn from. */
export function levelAndGapCsv(picture: Picture, locale: Locale): string {
  const t = csvTexts[locale]
  return writeCsv({
    headers: [
      ...placeHeaders(locale),
      t.period,
      ...[t.level, t.levelLow, t.levelHigh],
      ...[t.one, t.oneValue, t.other, t.otherValue],
      ...[t.gap, t.gapLow, t.gapHigh],
      ...[t.ratio, t.ratioLow, t.ratioHigh],
    ],
    rows: picture.pairs.flatMap(({ pair, names }) =>
      picture.rounds.map((round) => {
        const two = twoGroups(round, pair)
        const measures = two && pairMeasures(two)
        return {
          cells: [
            ...placeCells(picture, locale),
            round.period,
            ...estimateCells(estimateOf(round.total), locale),
            names.one[locale],
            plain(two?.one.value ?? null, locale),
            names.other[locale],
            plain(two?.other.value ?? null, locale),
            ...estimateCells(measures?.gap ?? null, locale),
            ...estimateCells(measures?.ratio ?? null, locale),
          ],
        }
      }),
    ),
  })
}

/** The slope and the relative index of every round. */
export function gradientCsv(picture: Picture, breakdown: Breakdown, locale: Locale): string {
  const t = csvTexts[locale]
  return writeCsv({
    headers: [
      ...placeHeaders(locale),
      t.period,
      ...[t.slope, t.slopeLow, t.slopeHigh],
      ...[t.relative, t.relativeLow, t.relativeHigh],
      t.weightedBy,
    ],
    rows: picture.rounds.map((round) => {
      const people = groupPeople(breakdown, round)
      const gradient = gradientOf(round, people, picture.indicator.unit)
      const found = gradient.kind === 'value' ? gradient : { slope: null, ratio: null }
      return {
        cells: [
          ...placeCells(picture, locale),
          round.period,
          ...estimateCells(found.slope, locale),
          ...estimateCells(found.ratio, locale),
          found.slope && people ? people.period : '',
        ],
      }
    }),
  })
}

/** The list of indicators: level and gap as pairs, one line for each pair of groups. */
export function listCsv(pictures: readonly Picture[], locale: Locale): string {
  const t = csvTexts[locale]
  return writeCsv({
    headers: [
      ...placeHeaders(locale),
      t.period,
      t.level,
      t.one,
      t.oneValue,
      t.other,
      t.otherValue,
      t.gap,
      t.gapLow,
      t.gapHigh,
    ],
    rows: pictures.flatMap((picture) =>
      picture.pairs.map(({ names, gapSaid, measures }) => ({
        cells: [
          ...placeCells(picture, locale),
          picture.round.period,
          plain(picture.round.total?.value ?? null, locale),
          names.one[locale],
          plain(gapSaid?.now.one.value ?? null, locale),
          names.other[locale],
          plain(gapSaid?.now.other.value ?? null, locale),
          ...estimateCells(measures?.gap ?? null, locale),
        ],
      })),
    ),
  })
}

function placeHeaders(locale: Locale): string[] {
  const t = csvTexts[locale]
  return [t.code, t.municipality, t.indicator]
}

function placeCells({ place, indicator }: Picture, locale: Locale): string[] {
  return [place.id, place.name, indicator.name[locale]]
}

function estimateCells(estimate: Estimate | null, locale: Locale): string[] {
  const { value, interval } = estimate ?? { value: null, interval: null }
  return [value, interval?.low ?? null, interval?.high ?? null].map((each) => plain(each, locale))
}

/** A number as a spreadsheet in the reader's language takes it: every decimal, no thousands, no unit. */
function plain(value: number | null, locale: Locale): string {
  if (value === null) return ''
  const digits = String(Math.round(value * 10_000) / 10_000)
  return locale === 'da' ? digits.replace('.', ',') : digits
}
