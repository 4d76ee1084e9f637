/** An invented action plan and an invented health profile of Havby, to draw the timeline and the spine with. */
import type { Day } from '../../values/day.ts'
import { writePercentage } from '../../values/numbers.ts'
import { statusWords } from './havby-compass.ts'
import type { SpineChartProps, SpineRow } from './spine-types.ts'
import type { TimelineAction, TimelineProps, TimeUnit } from './timeline-types.ts'

function action(
  id: string,
  dates: [string, string],
  rest: Omit<TimelineAction, 'id' | 'start' | 'end'>,
): TimelineAction {
  return { id, start: dates[0] as Day, end: dates[1] as Day, ...rest }
}

export function writeUnit(firstDay: Day, unit: TimeUnit): string {
  const month = Number(firstDay.slice(5, 7))
  if (unit === 'quarter') return `${Math.ceil(month / 3)}. kvt.`
  const months = [
    'jan.',
    'feb.',
    'mar.',
    'apr.',
    'maj',
    'juni',
    'juli',
    'aug.',
    'sep.',
    'okt.',
    'nov.',
    'dec.',
  ]
  return months[month - 1] ?? ''
}

export const schoolPlan: TimelineProps = {
  id: 'plan',
  title: 'Handleplan for røgfri skoledag',
  description: 'Fem handlinger fra august 2026 til juni 2027. Én er forsinket, og én har ingen meldt om.',
  noValues: 'Planen har ingen handlinger endnu.',
  today: '2026-11-22' as Day,
  todayWord: 'I dag',
  writeUnit,
  statusWords,
  actions: [
    action('profil', ['2026-08-03', '2026-09-25'], {
      name: 'Sundhedsprofilen læses på skolerne',
      status: 'full',
    }),
    action('elever', ['2026-09-14', '2026-11-06'], {
      name: 'Elevråd og forældre spørges',
      status: 'under-way',
      doneShare: 0.7,
      attention: 'Forsinket 16 dage',
      dependsOn: ['profil'],
    }),
    action('udvalg', ['2026-12-01', '2026-12-17'], {
      name: 'Børne- og skoleudvalget beslutter reglen',
      status: 'not-started',
      dependsOn: ['elever'],
      href: '/handlinger/udvalg',
    }),
    action('laerere', ['2026-11-02', '2027-02-26'], {
      name: 'Kursus for lærere og pædagoger',
      status: 'unknown',
    }),
    action('start', ['2027-01-04', '2027-06-25'], {
      name: 'Røgfri skoletid indføres på alle 22 skoler og i skolefritidsordningerne',
      status: 'not-started',
      dependsOn: ['udvalg', 'laerere'],
    }),
  ],
  table: {
    opens: 'Vis som tabel',
    caption: 'Handlinger i planen',
    headers: ['Handling', 'Fra', 'Til', 'Status'],
    rows: [['Sundhedsprofilen læses på skolerne', '3. aug. 2026', '25. sep. 2026', 'Fuldt gennemført']],
  },
}

const percent = (value: number) => writePercentage(value, 'da')

interface Spread {
  lowest: number
  lowerQuartile: number
  upperQuartile: number
  highest: number
}

function indicator(
  name: string,
  [own, country]: [number | null, number],
  rest: Spread & Partial<SpineRow>,
): SpineRow {
  return { id: name, name, own, country, better: 'lower', writeValue: percent, ...rest }
}

export const healthProfile: SpineChartProps = {
  id: 'profil',
  title: 'Sundhedsprofilen for Havby',
  description: 'Syv indikatorer sammenlignet med hele landet og med spredningen mellem kommunerne.',
  noValues: 'Havby har endnu ingen tal i sundhedsprofilen.',
  rows: [
    indicator('Daglig rygning', [12.4, 11.7], {
      lowest: 6.1,
      lowerQuartile: 10.4,
      upperQuartile: 13.7,
      highest: 17.2,
      interval: { low: 10.9, high: 14.1 },
      href: '/indikatorer/daglig-rygning',
    }),
    indicator('Ensomhed blandt unge', [15.8, 12.9], {
      lowest: 9.1,
      lowerQuartile: 11.6,
      upperQuartile: 13.9,
      highest: 16.4,
      interval: { low: 13.2, high: 18.6 },
    }),
    indicator('Opfylder anbefalingen for fysisk aktivitet', [46.2, 42], {
      lowest: 33.2,
      lowerQuartile: 39.8,
      upperQuartile: 44.1,
      highest: 52.3,
      interval: { low: 43.8, high: 48.6 },
      better: 'higher',
    }),
    indicator('Svær overvægt', [18.7, 18.5], {
      lowest: 8.2,
      lowerQuartile: 17,
      upperQuartile: 22.1,
      highest: 27.4,
    }),
    indicator('Dårlig søvn', [null, 14.4], {
      lowest: 10,
      lowerQuartile: 13.1,
      upperQuartile: 15.2,
      highest: 18.8,
      missing: 'For få svar til at vise et tal',
    }),
    indicator('Har talt med egen læge det seneste år', [81.3, 79.9], {
      lowest: 74,
      lowerQuartile: 78.4,
      upperQuartile: 81.6,
      highest: 85.1,
      better: 'none',
    }),
  ],
  words: {
    own: 'Havby',
    country: 'Hele landet',
    worse: 'Dårligere',
    better: 'Bedre',
    band: 'Halvdelen af kommunerne',
    range: 'Alle kommuner',
    certain: 'Havby med 95 % sikkerhedsinterval',
    uncertain: 'Havby, usikkerheden kendes ikke',
    noDirection: 'Højere er hverken bedre eller dårligere',
  },
  table: {
    opens: 'Vis som tabel',
    caption: 'Sundhedsprofilen, procent af voksne',
    headers: ['Indikator', 'Havby', 'Hele landet'],
    rows: [['Daglig rygning', '12,4', '11,7']],
  },
}

/** The same profile with what its intervals carry said by shape and colour. */
export const judgedProfile: SpineChartProps = {
  ...healthProfile,
  id: 'profil-bedoemt',
  rows: [
    ...healthProfile.rows.map((row) =>
      row.better === 'none' ? { ...row, interval: { low: 80.2, high: 82.4 } } : row,
    ),
    indicator('Lavt mentalt velbefindende', [21.3, 18.2], {
      lowest: 12,
      lowerQuartile: 16.9,
      upperQuartile: 19.6,
      highest: 23,
      interval: { low: 19.1, high: 23.6 },
    }),
  ],
  words: {
    ...healthProfile.words,
    verdicts: {
      better: 'Klart bedre end hele landet',
      worse: 'Klart dårligere end hele landet',
      different: 'Klart anderledes end hele landet',
      unclear: 'Kan ikke skelnes fra hele landet',
    },
  },
}
