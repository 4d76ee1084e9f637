import type { Locale, Wording } from '../../values/locale.ts'
import type { Mean } from './comparison.ts'
import type { Comparison } from './figure.ts'
import { writePeriod } from './period.ts'
import type { Place } from './spread.ts'

/** What a worked-out mean is called wherever it stands: weighted by whom, from when, and that it is not the institute's own. */
export function labelOf(mean: Extract<Mean, { kind: 'value' }>): Wording {
  const all = mean.counted === mean.members
  const period = (locale: Locale) => writePeriod(mean.populationPeriod, locale)
  return {
    da: `vægtet med folketal ${period('da')}, ikke instituttets eget tal${all ? '' : ` (${mean.counted} af ${mean.members} kommuner har et tal)`}`,
    en: `weighted by population ${period('en')}, not the institute’s own figure${all ? '' : ` (${mean.counted} of ${mean.members} municipalities have a figure)`}`,
  }
}

/** Why there is no figure to compare with, and what would bring one. */
export function whyNone(mean: Extract<Mean, { kind: 'none' }>, where: Wording): Wording {
  const { reason, counted, members } = mean
  switch (reason) {
    case 'no-region':
      return {
        da: 'En opdigtet kommune hører ikke til nogen region.',
        en: 'An invented municipality belongs to no region.',
      }
    case 'no-members':
      return {
        da: 'Der er ingen kommuner at sammenligne med.',
        en: 'There are no municipalities to compare with.',
      }
    case 'no-figures':
      return {
        da: `Ingen kommuner i ${where.da} har et tal for denne runde. Indlæs Den Nationale Sundhedsprofil for kommunerne.`,
        en: `No municipality in ${where.en} has a figure for this round. Import the National Health Profile for the municipalities.`,
      }
    case 'too-few-figures':
      return {
        da: `Kun ${counted} af ${members} kommuner i ${where.da} har et tal. Det er for få til et samlet tal.`,
        en: `Only ${counted} of ${members} municipalities in ${where.en} have a figure. That is too few for a joint one.`,
      }
    case 'no-population':
      return {
        da: `Folketallet mangler for kommunerne i ${where.da}. Indlæs en fil med kommunekode, folketal og år.`,
        en: `The population of the municipalities in ${where.en} is missing. Import a file with municipality code, population and year.`,
      }
  }
}

/** A mean with its area and its words. */
export function compared(mean: Mean, area: { id: string | null; name: string }, where: Wording): Comparison {
  return mean.kind === 'value'
    ? { ...mean, areaId: area.id ?? '', areaName: area.name, label: labelOf(mean) }
    : { ...mean, areaId: area.id, areaName: area.name, sentence: whyNone(mean, where) }
}

const places: Record<Place, Wording> = {
  'lowest-quarter': {
    da: 'I den fjerdedel, der har de laveste tal',
    en: 'In the quarter with the lowest figures',
  },
  'middle-half': { da: 'I den midterste halvdel', en: 'In the middle half' },
  'highest-quarter': {
    da: 'I den fjerdedel, der har de højeste tal',
    en: 'In the quarter with the highest figures',
  },
}

/** Where a figure lies among the municipalities: quarters in words, never a place in a row. */
export function placeWords(place: Place, locale: Locale): string {
  return places[place][locale]
}
