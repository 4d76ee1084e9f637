import { writeCsv } from '../../formats/csv.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber, writePercentage } from '../../values/numbers.ts'
import { type Indicator, writeFigure, writePeriod } from '../figures/index.ts'
import type { Nearest, NearPlace } from './nearest.ts'
import { isCondition } from './nearest-choices.ts'
import { areaNamed, type ChosenMeasure, type NearestFound, newestFigure } from './reads-nearest.ts'
import { texts } from './texts.ts'
import { nearestTexts } from './texts-nearest.ts'
import { plainNumber } from './words.ts'

/** What is not a measure of its own in a sentence: less than a tenth of a distance explains nothing. */
const smallestPart = 0.1

/** What a distance mostly is made of, in words: the largest parts that together are most of it. */
export function becauseOf({ parts }: NearPlace, measures: readonly ChosenMeasure[], locale: Locale): string {
  const t = nearestTexts[locale]
  const told = parts
    .slice(0, 2)
    .filter(({ share }, index) => share > 0 && (index === 0 || share >= smallestPart * 2))
  if (told.length === 0) return t.sameFigures
  const nameOf = (id: string) =>
    measures.find(({ indicator }) => indicator.id === id)?.indicator.short[locale] ?? id
  return told
    .map(({ measure, share }) => t.part(nameOf(measure), writePercentage(share * 100, locale, 0)))
    .join(', ')
}

/** In which rounds a place was near by itself. */
export function steadyWords({ rounds, steadiness }: NearPlace, locale: Locale): string {
  const near = rounds.filter(({ isNear }) => isNear).map(({ round }) => writePeriod(round, locale))
  return nearestTexts[locale].steady[steadiness](near.join(', '))
}

/** Whether the nearness rests on one round, or on none by itself. */
export function mayBeChance({ steadiness }: NearPlace): boolean {
  return steadiness === 'one-round' || steadiness === 'only-together'
}

export function refusedWords(
  answer: Extract<Nearest, { kind: 'refused' }>,
  { own, measures }: NearestFound,
  locale: Locale,
): string {
  const t = nearestTexts[locale].refused
  if (answer.reason === 'no-measures') return t['no-measures']
  const measure = measures.find(({ indicator }) => indicator.id === answer.measure)
  const name = measure?.indicator.name[locale] ?? answer.measure
  if (answer.reason === 'too-few-municipalities') return t['too-few-municipalities'](name)
  const period = measure?.periods.get(answer.round) ?? answer.round
  const figure = own && measure?.figures.get(period)?.get(own.id)
  const why = texts[locale].missing[figure?.missing ?? 'not-given']
  return t['own-missing'](own?.name ?? '', name, writePeriod(period, locale), why)
}

/** Only health figures beside the population: then the likeness is on these figures, and not of conditions. */
export function isHealthOnly(measures: readonly { indicator: Indicator }[]): boolean {
  return measures.every(({ indicator }) => indicator.id === 'folketal' || !isCondition(indicator))
}

export function writtenFigure(measure: ChosenMeasure, area: string, locale: Locale): string {
  const figure = newestFigure(measure, area)
  if (!figure || figure.value === null) return texts[locale].missing[figure?.missing ?? 'not-given']
  return writeFigure(measure.indicator, figure.value, locale)
}

export function writeDistance(distance: number, locale: Locale): string {
  return writeNumber(distance, locale, 2)
}

/** The nearest with what their distance is made of, one line each. */
export function nearestCsv(found: NearestFound, locale: Locale): string {
  const t = nearestTexts[locale].csv
  const { code, municipality } = texts[locale].csv
  const { frame, measures, own, answer } = found
  const places = answer?.kind === 'found' ? answer.places : []
  const numberOf = (measure: ChosenMeasure, area: string) =>
    plainNumber(newestFigure(measure, area)?.value ?? null, locale)
  const nameOf = ({ indicator }: ChosenMeasure) => indicator.name[locale]
  return writeCsv({
    headers: [
      ...[code, municipality, t.distance, t.near],
      ...measures.flatMap((measure) => [
        t.share(nameOf(measure)),
        nameOf(measure),
        t.own(nameOf(measure), own?.name ?? ''),
      ]),
    ],
    rows: places.map((place) => ({
      cells: [
        place.area,
        areaNamed(frame.surroundings.areas, place.area),
        plainNumber(place.distance, locale),
        steadyWords(place, locale),
        ...measures.flatMap((measure) => [
          plainNumber(
            place.parts.find((part) => part.measure === measure.indicator.id)?.share ?? null,
            locale,
          ),
          numberOf(measure, place.area),
          own ? numberOf(measure, own.id) : '',
        ]),
      ],
    })),
  })
}
