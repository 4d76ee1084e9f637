/** Invented figures about groups in Havby, to draw level and gap, groups and gradient with. */
import { writeNumber, writePercentage } from '../../values/numbers.ts'
import type { GradientProps } from './gradient-types.ts'
import type { GroupChartProps, GroupRow } from './group-types.ts'
import type { QuadrantPoint, QuadrantProps } from './quadrant-types.ts'

const percent = (value: number) => writePercentage(value, 'da')
const wholePercent = (value: number) => writePercentage(value, 'da', 0)
const points = (value: number) => `${writeNumber(value, 'da', 0)} pp.`

function round(
  at: number,
  [level, gap]: [number | null, number | null],
  more: Partial<QuadrantPoint> = {},
): QuadrantPoint {
  return {
    at,
    label: String(at),
    level,
    gap,
    ...(level !== null && { levelInterval: { low: level - 1.6, high: level + 1.6 } }),
    ...(gap !== null && { gapInterval: { low: gap - 3.1, high: gap + 3.1 } }),
    ...more,
  }
}

export const smokingQuadrant: QuadrantProps = {
  id: 'rygning-niveau-og-forskel',
  title: 'Daglig rygning i Havby: niveau og forskel 2010–2025',
  description:
    'Andelen, der ryger dagligt, er faldet fra 21,4 til 12,4 procent. Forskellen mellem korte og lange uddannelser er faldet fra 18 til 15 procentpoint.',
  noValues: 'Der er endnu ingen runder med både niveau og forskel.',
  paths: [
    {
      id: 'uddannelse',
      name: 'Kort mod lang uddannelse',
      points: [
        round(2010, [21.4, 18]),
        round(2013, [18.6, 19.2]),
        round(2017, [16.9, 17.4]),
        round(2021, [14.8, 16.1], { afterBreak: true }),
        round(2025, [12.4, 15]),
      ],
    },
  ],
  crossing: { level: 14.5, gap: 12, name: 'Hele landet 2025' },
  levelLabel: 'Andel af voksne, der ryger dagligt',
  gapLabel: 'Forskel mellem korte og lange uddannelser, procentpoint',
  writeLevel: wholePercent,
  writeGap: points,
  words: {
    lowSmall: 'Få ryger, lille forskel',
    lowLarge: 'Få ryger, stor forskel',
    highSmall: 'Mange ryger, lille forskel',
    highLarge: 'Mange ryger, stor forskel',
    interval: '95 % sikkerhedsinterval',
    break: 'Nyt spørgeskema: før og efter kan ikke sammenlignes',
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Daglig rygning, niveau og forskel',
    headers: ['År', 'Niveau', 'Forskel'],
    rows: [['2025', '12,4', '15,0']],
  },
  caption: 'Opdigtede tal for Havby.',
}

/** Three pairs of groups, kept apart: sårbare and udsatte are not one group. */
export const lonelinessQuadrant: QuadrantProps = {
  ...smokingQuadrant,
  id: 'ensomhed-niveau-og-forskel',
  title: 'Ensomhed i Havby: niveau og forskel for tre par af grupper',
  paths: [
    {
      id: 'kort',
      name: 'Kort mod lang uddannelse',
      points: [round(2017, [9, 6]), round(2021, [11, 7]), round(2025, [12.4, 7.5])],
    },
    {
      id: 'saarbar',
      name: 'Sårbare mod øvrige',
      points: [round(2017, [9.4, 14]), round(2021, [11.3, null]), round(2025, [12.8, 11])],
    },
    { id: 'udsat', name: 'Udsatte mod øvrige', points: [round(2017, [9.2, 26]), round(2025, [12.6, 27])] },
  ],
  crossing: { level: 11.2, gap: 12, name: 'Hele landet 2025' },
  levelLabel: 'Andel af voksne, der er ensomme',
  gapLabel: 'Forskel mellem de to grupper, procentpoint',
}

function group(name: string, value: number | null, more: Partial<GroupRow> = {}): GroupRow {
  const interval = value === null ? undefined : { low: value - 2.4, high: value + 2.4 }
  return { id: name, name, value, interval, ...more }
}

export const smokingGroups: GroupChartProps = {
  id: 'rygning-grupper',
  title: 'Daglig rygning i Havby efter uddannelse, alder og køn 2025',
  description:
    'Blandt dem med grundskole ryger 23,1 procent dagligt, blandt dem med lang uddannelse 5,2 procent.',
  noValues: 'Der er ingen tal for grupper i 2025.',
  blocks: [
    {
      id: 'uddannelse',
      name: 'Uddannelse',
      rows: [
        group('Grundskole', 23.1, { beside: 27.4 }),
        group('Erhvervsfaglig eller gymnasial', 13.8, { beside: 18.9 }),
        group('Kort eller mellemlang videregående', 8.6, { beside: 12.2 }),
        group('Lang videregående', 5.2, { beside: 7.1 }),
      ],
      gap: { from: 'Grundskole', to: 'Lang videregående', text: 'Forskel 17,9 procentpoint' },
    },
    {
      id: 'alder',
      name: 'Alder',
      rows: [
        group('16–24 år', 9.8),
        group('25–44 år', 11.2),
        group('45–64 år', 16),
        group('65 år og derover', 12.1, { interval: undefined }),
      ],
    },
    {
      id: 'koen',
      name: 'Køn',
      rows: [group('Kvinder', 11.5), group('Mænd', 13.4), group('Andet', null, { missing: 'For få svar' })],
      gap: { from: 'Kvinder', to: 'Mænd', text: 'Forskellen kan ikke skelnes fra nul' },
    },
  ],
  comparison: { name: 'Havby i alt', value: 12.4 },
  axisLabel: 'Andel af gruppen, der ryger dagligt',
  writeValue: percent,
  writeTick: wholePercent,
  words: {
    certain: 'Gruppens tal med 95 % sikkerhedsinterval',
    uncertain: 'Gruppens tal, usikkerheden kendes ikke',
    beside: 'Samme gruppe i 2017',
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Daglig rygning efter gruppe, procent',
    headers: ['Gruppe', 'Andel'],
    rows: [['Grundskole', '23,1']],
  },
  caption: 'Opdigtede tal for Havby.',
}

export const smokingGradient: GradientProps = {
  id: 'rygning-gradient',
  title: 'Daglig rygning i Havby efter uddannelse 2025',
  description: 'Fra den korteste til den længste uddannelse falder andelen med 19,6 procentpoint.',
  noValues: 'Der er ingen tal efter uddannelse i 2025.',
  groups: [
    { name: 'Grundskole', share: 21, value: 23.1, interval: { low: 20.1, high: 26.2 } },
    { name: 'Erhvervsfaglig', share: 38, value: 13.8, interval: { low: 12, high: 15.7 } },
    { name: 'Kort videregående', share: 8, value: 10.2, interval: { low: 7, high: 13.9 } },
    { name: 'Mellemlang videregående', share: 21, value: 8.6, interval: { low: 6.7, high: 10.7 } },
    { name: 'Lang videregående', share: 12, value: 5.2, interval: { low: 3.4, high: 7.4 } },
  ],
  line: { atStart: 23.4, atEnd: 3.8 },
  axisLabel: 'Andel af gruppen, der ryger dagligt',
  writeValue: percent,
  writeTick: wholePercent,
  baselineNote: (lowest) => `Aksen begynder ved ${lowest}, ikke ved 0.`,
  words: {
    start: 'Korteste',
    end: 'Længste uddannelse',
    column: 'En gruppe; bredden er dens del af befolkningen',
    interval: '95 % sikkerhedsinterval',
    line: 'Hældningsindeks: 19,6 procentpoint (16,1–23,0)',
    missing: 'Intet tal',
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Daglig rygning efter uddannelse, procent',
    headers: ['Uddannelse', 'Andel'],
    rows: [['Grundskole', '23,1']],
  },
  caption: 'Opdigtede tal for Havby.',
}
