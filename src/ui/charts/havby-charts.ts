/** Invented figures for Havby, to draw every chart with: in tests and on the page that shows the kit. */
import { writePercentage } from '../../values/numbers.ts'
import type { SpreadChartProps } from './spread-types.ts'
import type { TrendChartProps, TrendPoint } from './trend-types.ts'

const percent = (value: number) => writePercentage(value, 'da')
const wholePercent = (value: number) => writePercentage(value, 'da', 0)

function points(values: Record<number, number | null>, reach?: number): TrendPoint[] {
  return Object.entries(values).map(([year, value]) => ({
    at: Number(year),
    label: year,
    value,
    ...(reach !== undefined && value !== null && { interval: { low: value - reach, high: value + reach } }),
  }))
}

export const smokingTrend: TrendChartProps = {
  id: 'rygning-udvikling',
  title: 'Daglig rygning i Havby 2010–2025',
  description: 'Andelen, der ryger dagligt, er faldet fra 21,4 til 12,4 procent. Region og land falder også.',
  noValues: 'Der er endnu ingen målinger af daglig rygning i Havby.',
  own: {
    name: 'Havby',
    points: points({ 2010: 21.4, 2013: 18.6, 2017: 16.9, 2021: 14.8, 2023: 13.1, 2025: 12.4 }, 1.6),
  },
  region: {
    name: 'Region Eksempel',
    points: points({ 2010: 21.9, 2013: 17.8, 2017: 17.1, 2021: 14.4, 2023: 12.9, 2025: 11.9 }),
  },
  country: {
    name: 'Hele landet',
    points: points({ 2010: 20.9, 2013: 17, 2017: 16.9, 2021: 13.9, 2023: 12.5, 2025: 11.7 }),
  },
  breaks: [{ at: 2021, label: 'Nyt spørgeskema 2021' }],
  axisLabel: 'Andel af voksne, der ryger dagligt',
  writeValue: percent,
  writeTick: wholePercent,
  baselineNote: (lowest) => `Aksen begynder ved ${lowest}, ikke ved 0.`,
  intervalName: '95 % sikkerhedsinterval for Havby',
  table: {
    opens: 'Vis tallene',
    caption: 'Daglig rygning, procent af voksne',
    headers: ['År', 'Havby', 'Region Eksempel', 'Hele landet'],
    rows: [
      ['2021', '14,8', '14,4', '13,9'],
      ['2023', '13,1', '12,9', '12,5'],
      ['2025', '12,4', '11,9', '11,7'],
    ],
  },
  caption: 'Opdigtede tal for Havby.',
}

/** The same question in a municipality that skipped one round and has not yet had the newest. */
export const lateSmokingTrend: TrendChartProps = {
  ...smokingTrend,
  id: 'aktivitet-udvikling',
  title: 'Voksne i Havby, der trives',
  axisLabel: 'Andel af voksne, der trives',
  breaks: [],
  region: undefined,
  own: {
    name: 'Havby',
    points: [
      { at: 2010, label: '2010', value: 71 },
      { at: 2013, label: '2013', value: null },
      { at: 2017, label: '2017', value: 73, interval: { low: 71.5, high: 74.8 } },
      { at: 2021, label: '2021', value: 74 },
    ],
  },
  country: {
    name: 'Hele landet',
    points: points({ 2010: 70, 2013: 71.2, 2017: 72.4, 2021: 73.8, 2025: 76 }),
  },
  table: undefined,
}

/** Where Havby wants to be: one target after the last round, one on its way. */
export const targetedSmokingTrend: TrendChartProps = {
  ...smokingTrend,
  id: 'rygning-maal',
  title: 'Daglig rygning i Havby og målene for 2028 og 2030',
  targets: [
    { at: 2028, label: '2028', value: 10, name: 'Delmål 2028' },
    { at: 2030, label: '2030', value: 8, name: 'Mål 2030' },
  ],
}

/** A bell-shaped spread of 97 other municipalities, the same every time. */
function otherMunicipalities(middle: number, width: number): SpreadChartProps['others'] {
  return Array.from({ length: 97 }, (_, index) => {
    const wave = Math.sin(index * 12.9898) + Math.sin(index * 4.1414) + Math.sin(index * 7.233 + 1)
    return {
      name: `Kommune ${index + 1}`,
      value: Math.round((middle + (wave * width) / 2) * 10) / 10,
      ...(index % 24 === 5 && { peer: true }),
    }
  })
}

export const smokingSpread: SpreadChartProps = {
  id: 'rygning-spredning',
  title: 'Daglig rygning i kommunerne 2025',
  description: 'Havby ligger i den midterste halvdel af kommunerne, lidt over landet.',
  noValues: 'Ingen kommuner har tal for daglig rygning i 2025.',
  own: { name: 'Havby', value: 12.4, interval: { low: 10.9, high: 14.1 } },
  others: otherMunicipalities(12, 3.2),
  quartiles: { lower: 10.4, median: 12.1, upper: 13.7 },
  region: { name: 'Region Eksempel', value: 11.9 },
  country: { name: 'Hele landet', value: 11.7 },
  axisLabel: 'Andel af voksne, der ryger dagligt, 2025',
  writeValue: percent,
  writeTick: wholePercent,
  words: {
    dot: 'En kommune',
    peers: 'Kommuner valgt til sammenligning',
    band: 'Halvdelen af kommunerne ligger her',
    median: 'Den midterste kommune',
    interval: '95 % sikkerhedsinterval',
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Daglig rygning i kommunerne, procent af voksne',
    headers: ['Kommune', 'Andel'],
    rows: [['Havby', '12,4']],
  },
}
