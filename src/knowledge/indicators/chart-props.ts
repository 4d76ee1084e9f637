import type {
  SpineChartProps,
  SpineRow,
  SpreadChartProps,
  TrendChartProps,
  TrendPoint,
} from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import {
  type Comparison,
  type Indicator,
  type LatestFigure,
  placeInTime,
  placeWords,
  type Round,
  type Spread,
  writeFigure,
  writePeriod,
} from '../figures/index.ts'
import { intervalOf, verdictBesideCountry } from '../findings/index.ts'
import { chartTexts } from './texts-charts.ts'

/** One period with what is compared with in it. */
export interface TrendRound {
  round: Round
  region: Comparison
  country: Comparison
}

interface About {
  indicator: Indicator
  municipalityName: string
  locale: Locale
}

/** A figure over all rounds beside region and country (or beside a group, where there is no region), with its text and its table. */
export function trendProps(rounds: readonly TrendRound[], about: About): TrendChartProps {
  const { indicator, municipalityName, locale } = about
  const t = chartTexts[locale]
  const write = (value: number) => writeFigure(indicator, value, locale)
  const known = rounds.filter(({ round }) => round.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  const region = seriesOf(rounds, (each) => each.region, t.regionOfItsTime)
  const country = seriesOf(rounds, (each) => each.country, t.country)
  const described =
    first && last && first !== last
      ? t.fromTo(
          municipalityName,
          writeRound(first.round, write, locale),
          writeRound(last.round, write, locale),
        )
      : last
        ? t.onlyOne(municipalityName, writeRound(last.round, write, locale))
        : ''
  const beside = last ? [last.region, last.country].flatMap((each) => besideWords(each, write, locale)) : []
  return {
    id: `udvikling-${indicator.id}`,
    title: t.trendTitle(indicator.name[locale], municipalityName),
    description: [described, ...beside, last?.round.low === null ? t.uncertaintyUnknown : '']
      .filter(Boolean)
      .join(' '),
    noValues: t.noTrend(indicator.name[locale], municipalityName),
    own: { name: municipalityName, points: rounds.map(({ round }) => pointOf(round, locale)) },
    ...(region && { region }),
    ...(country && { country }),
    breaks: indicator.breaks
      .filter(({ period }) => rounds.some(({ round }) => placeInTime(round.period) < placeInTime(period)))
      .map(({ period, reason, newMethod }) => ({
        at: placeInTime(period),
        label: t.breakAt(writePeriod(period, locale), reason[locale]),
        goesOn: !newMethod,
      })),
    axisLabel: t.axis(indicator.finding[locale], indicator.unit),
    writeValue: write,
    writeTick: (value) => writeFigure({ ...indicator, decimals: 0 }, value, locale),
    ...(known.some(({ round }) => intervalOf(round)) && { intervalName: t.intervalOf(municipalityName) }),
    baselineNote: t.baseline,
    table: {
      opens: t.opens,
      caption: t.tableCaption(indicator.name[locale], indicator.unit),
      headers: [t.round, municipalityName, region?.name ?? t.region, country?.name ?? t.country],
      rows: rounds.map(({ round, region: regional, country: national }) => [
        writePeriod(round.period, locale),
        round.value === null ? t.missing[round.missing ?? 'not-given'] : write(round.value),
        regional.kind === 'value' ? write(regional.value) : '–',
        national.kind === 'value' ? write(national.value) : '–',
      ]),
    },
  }
}

function pointOf(round: Round, locale: Locale): TrendPoint {
  return {
    at: placeInTime(round.period),
    label: writePeriod(round.period, locale),
    value: round.value,
    interval: intervalOf(round) ?? undefined,
  }
}

/** Nothing when no round can be compared; a line that changes region in the middle says so in its name. */
function seriesOf(rounds: readonly TrendRound[], of: (round: TrendRound) => Comparison, changing: string) {
  const points = rounds.map((each) => {
    const mean = of(each)
    return {
      at: placeInTime(each.round.period),
      label: each.round.period,
      value: mean.kind === 'value' ? mean.value : null,
      name: mean.areaName,
    }
  })
  const names = new Set(points.filter(({ value }) => value !== null).map(({ name }) => name))
  const [name] = names
  if (name === undefined) return undefined
  return { name: names.size > 1 || name === 'Hele landet' ? changing : name, points }
}

function writeRound(round: Round, write: (value: number) => string, locale: Locale): string {
  return `${round.value === null ? '–' : write(round.value)} (${writePeriod(round.period, locale)})`
}

function besideWords(mean: Comparison, write: (value: number) => string, locale: Locale): string[] {
  const t = chartTexts[locale]
  return mean.kind === 'value' ? [t.beside(t.areaName(mean.areaName), write(mean.value))] : []
}

/** One other municipality's dot. */
export interface OtherFigure {
  id: string
  name: string
  value: number
  peer: boolean
}

/** All municipalities as dots in one round, the own one named; quarters of the real ones, or of the group when that is all there is. */
export function spreadProps(
  figure: LatestFigure,
  about: {
    others: readonly OtherFigure[]
    spread: Spread | null
    spreadIsOfGroup: boolean
    groupName: string | null
    locale: Locale
  },
): SpreadChartProps {
  const { indicator, value, municipalityName, period } = figure
  const { locale, spread, others } = about
  const t = chartTexts[locale]
  const write = (amount: number) => writeFigure(indicator, amount, locale)
  // counted are those that make the spread: the others of a group, or the real municipalities, which an invented one is none of
  const isCounted = value !== null && !about.spreadIsOfGroup && !(figure.spread && !figure.place)
  const place = figure.place ? t.place(municipalityName, placeWords(figure.place, locale)) : ''
  return {
    id: `fordeling-${indicator.id}`,
    title: t.spreadTitle(indicator.name[locale], writePeriod(period, locale)),
    description: [
      value === null ? '' : t.ownIs(municipalityName, write(value)),
      spread ? (about.spreadIsOfGroup ? t.groupHalf : t.half)(write(spread.lower), write(spread.upper)) : '',
      place,
      t.dots(others.length + (isCounted ? 1 : 0)),
    ]
      .filter(Boolean)
      .join(' '),
    noValues: t.noSpread(writePeriod(period, locale)),
    own:
      value === null
        ? null
        : { name: municipalityName, value, ...(figure.interval && { interval: figure.interval }) },
    others: others.map(({ name, value: amount, peer }) => ({ name, value: amount, ...(peer && { peer }) })),
    quartiles: spread && { lower: spread.lower, median: spread.median, upper: spread.upper },
    ...(figure.region.kind === 'value' && {
      region: { name: figure.region.areaName, value: figure.region.value },
    }),
    ...(figure.country.kind === 'value' && { country: { name: t.country, value: figure.country.value } }),
    axisLabel: `${t.axis(indicator.finding[locale], indicator.unit)}, ${writePeriod(period, locale)}`,
    writeValue: write,
    writeTick: (amount) => writeFigure({ ...indicator, decimals: 0 }, amount, locale),
    words: {
      dot: t.dot,
      peers: about.groupName ?? t.peers,
      band: about.spreadIsOfGroup ? t.bandOfGroup : t.band,
      median: about.spreadIsOfGroup ? t.medianOfGroup : t.median,
      interval: t.interval,
    },
    table: {
      opens: t.opens,
      caption: t.tableCaption(indicator.name[locale], indicator.unit),
      headers: [t.municipality, t.figure],
      rows: [...others, ...(value === null ? [] : [{ name: municipalityName, value }])]
        .sort((a, b) => a.name.localeCompare(b.name, 'da'))
        .map((each) => [each.name, write(each.value)]),
    },
  }
}

/** What a municipality is held against on the spine: the country and the 98, or its group where there is no country. */
export interface SpineMeasure {
  middle: number
  spread: Spread
}

/** Every indicator that can be held against something, one line each. */
export function spineProps(
  figures: readonly { figure: LatestFigure; measure: SpineMeasure | null }[],
  about: {
    municipalityName: string
    groupName: string | null
    locale: Locale
    href(figure: LatestFigure): string
  },
): SpineChartProps {
  const t = chartTexts[about.locale]
  const ofGroup = about.groupName !== null
  const rows = figures.flatMap(({ figure, measure }): SpineRow[] => {
    if (measure === null) return []
    const { spread } = measure
    return [
      {
        id: figure.indicatorId,
        name: figure.indicator.short[about.locale],
        own: figure.value,
        missing: figure.value === null ? t.missing[figure.missing ?? 'not-given'] : undefined,
        ...markOf(figure, ofGroup),
        country: measure.middle,
        lowest: spread.lowest,
        lowerQuartile: spread.lower,
        upperQuartile: spread.upper,
        highest: spread.highest,
        better:
          figure.direction === 'none' ? 'none' : figure.direction === 'lower-is-better' ? 'lower' : 'higher',
        writeValue: (value) => writeFigure(figure.indicator, value, about.locale),
        href: about.href(figure),
      },
    ]
  })
  const described = ofGroup ? t.spineOfGroup(rows.length) : t.spineDescription(rows.length)
  return {
    id: 'profil',
    title: t.spineTitle(about.municipalityName),
    description: `${described} ${t.spineIntervals[howManyKnown(rows)]}`,
    noValues: t.noSpine,
    rows,
    words: {
      own: about.municipalityName,
      country: ofGroup ? t.group : t.country,
      worse: t.worse,
      better: t.better,
      band: ofGroup ? t.bandOfGroup : t.band,
      range: ofGroup ? t.rangeOfGroup : t.range,
      certain: t.certain(about.municipalityName),
      uncertain: t.uncertain(about.municipalityName),
      noDirection: t.noDirection,
      ...(!ofGroup && { verdicts: t.verdicts }),
    },
  }
}

/** The interval, and what it carries beside the country; beside a group, whose own uncertainty nobody knows, nothing is said. */
function markOf(figure: LatestFigure, ofGroup: boolean): Pick<SpineRow, 'interval' | 'standing'> {
  const verdict = verdictBesideCountry(figure)
  if (ofGroup) return { interval: figure.interval ?? undefined }
  if (verdict === null || verdict === 'uncertainty-unknown') return {}
  return {
    interval: figure.interval ?? undefined,
    standing: verdict === 'cannot-be-told' ? 'unclear' : verdict,
  }
}

/** How many of the figures have an interval. */
export function howManyKnown(rows: readonly { interval?: unknown }[]): 'all' | 'some' | 'none' {
  const known = rows.filter(({ interval }) => interval).length
  return known === 0 ? 'none' : known === rows.length ? 'all' : 'some'
}
