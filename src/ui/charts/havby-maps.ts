/** Invented figures for all municipalities, to draw the heat map and the maps with. None of them is a real figure. */
import { writePercentage } from '../../values/numbers.ts'
import type { HeatCell, HeatMapProps, HeatRow } from './heat-map-types.ts'
import type { MapPlace, MapProps } from './map-types.ts'
import type { MissingSign, MissingWords } from './missing-sign.tsx'
import { missingSigns } from './missing-sign.tsx'
import type { Standing } from './standing-mark.tsx'
import { tileGrid } from './tile-grid.ts'

const percent = (value: number) => writePercentage(value, 'da')

export const missingWords: MissingWords = {
  'not-yet-published': 'Endnu ikke offentliggjort',
  'not-collected': 'Ikke undersøgt',
  'too-small': 'For få svar',
  withdrawn: 'Trukket tilbage',
  'cannot-exist': 'Kan ikke forekomme',
  'not-given': 'Kilden siger ikke hvorfor',
}

/** A number between -1 and 1 that looks like chance and is the same every time. */
function wave(seed: number): number {
  return (Math.sin(seed * 12.9898) + Math.sin(seed * 4.1414) + Math.sin(seed * 7.233 + 1)) / 3
}

function missingAt(seed: number): MissingSign | undefined {
  return seed % 23 === 7 ? missingSigns[Math.floor(seed / 23) % missingSigns.length] : undefined
}

const invented: MapPlace[] = tileGrid.map(({ code, name }, index) => {
  const spread = wave(index)
  const missing = missingAt(index)
  return {
    code,
    name: name.join('').replace(/-(?=[a-zæøå])/, ''),
    value: missing === undefined ? Math.round((12 + 4 * spread) * 10) / 10 : null,
    missing,
    isUncertain: Math.abs(spread) < 0.35,
    href: `/sundhedsprofil/${code}`,
  }
})

export const smokingMap: MapProps = {
  id: 'rygning-kort',
  title: 'Daglig rygning i kommunerne 2025',
  description: 'Flest ryger dagligt i et bælte fra Lolland til Nordvestsjælland. Tallene er opdigtede.',
  noValues: 'Ingen kommuner har tal for daglig rygning i 2025.',
  places: [
    ...invented,
    {
      code: '9901',
      name: 'Havby',
      value: 12.4,
      isUncertain: true,
      isOwn: true,
      href: '/sundhedsprofil/9901',
    },
    { code: '9902', name: 'Fjordby', value: 15.1, href: '/sundhedsprofil/9902' },
  ],
  limits: [10.4, 12.1, 13.7],
  writeValue: percent,
  words: {
    class: (from, to) =>
      from === null
        ? `Under ${percent(to ?? 0)}`
        : to === null
          ? `${percent(from)} og derover`
          : `${percent(from)} til under ${percent(to)}`,
    uncertain: 'Kan ikke skelnes fra hele landet, eller usikkerheden kendes ikke',
    own: 'Havby',
    missing: missingWords,
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Daglig rygning i kommunerne, procent af voksne',
    headers: ['Kommune', 'Andel'],
    rows: [['Havby', '12,4']],
  },
  caption: 'Opdigtede tal.',
}

const indicators = [
  ['Daglig rygning', 'lower', 12],
  ['Ensomhed blandt unge', 'lower', 13],
  ['Opfylder anbefalingen for fysisk aktivitet', 'higher', 42],
  ['Svær overvægt', 'lower', 18],
  ['Dårlig søvn', 'lower', 14],
  ['Lavt mentalt velbefindende', 'lower', 18],
  ['Overskrider ti genstande om ugen', 'lower', 15],
  ['Har talt med egen læge det seneste år', 'none', 80],
  ['Virkelig godt eller godt helbred', 'higher', 82],
] as const

function cellAt(seed: number, middle: number): HeatCell {
  const missing = missingAt(seed)
  if (missing !== undefined) return { missing }
  const spread = wave(seed)
  const quarter = spread < -0.3 ? 0 : spread < 0 ? 1 : spread < 0.3 ? 2 : 3
  const standing: Standing = spread > 0.4 ? 'above' : spread < -0.4 ? 'below' : 'unclear'
  return { value: Math.round(middle * (1 + spread / 4) * 10) / 10, quarter, standing }
}

const regions: [string, (code: number) => boolean][] = [
  ['Region Hovedstaden', (code) => code < 251 || code === 260 || code === 270 || code === 400],
  ['Region Sjælland', (code) => (code > 250 && code < 400 && code !== 260 && code !== 270) || code === 253],
  ['Region Syddanmark', (code) => code > 400 && code < 640 && code !== 615],
  [
    'Region Midtjylland',
    (code) => code === 615 || (code > 640 && code < 792 && code !== 773 && code !== 787),
  ],
  ['Region Nordjylland', (code) => code === 773 || code === 787 || (code > 800 && code < 9000)],
  ['Opdigtede kommuner', (code) => code > 9000],
]

const areas = smokingMap.places.map(({ code, name, isOwn }) => ({
  id: code,
  name,
  href: `/sundhedsprofil/${code}`,
  ...(isOwn
    ? { role: 'own' as const }
    : ['9902', '0360', '0630'].includes(code)
      ? { role: 'peer' as const }
      : {}),
}))

export const profileHeatMap: HeatMapProps = {
  id: 'profil-alle',
  title: 'Sundhedsprofilen i alle kommuner 2025',
  description: 'Ni indikatorer i 98 kommuner og to opdigtede. Tallene er opdigtede.',
  noValues: 'Ingen kommuner har tal endnu.',
  rows: indicators.map(([name, better, middle], row): HeatRow => {
    const cells = areas.map(({ id }, column) => [id, cellAt(row * 101 + column, middle)] as const)
    return {
      id: name,
      name,
      better,
      writeValue: percent,
      href: `/indikatorer/${row}`,
      cells: Object.fromEntries(cells),
    }
  }),
  groups: regions.map(([name, belongs]) => ({
    name,
    areas: areas.filter(({ id }) => belongs(Number(id))).sort((a, b) => a.name.localeCompare(b.name, 'da')),
  })),
  words: {
    quarters: ['Laveste fjerdedel', 'Næstlaveste fjerdedel', 'Næsthøjeste fjerdedel', 'Højeste fjerdedel'],
    above: 'Ligger over hele landet',
    below: 'Ligger under hele landet',
    unclear: 'Kan ikke skelnes fra hele landet',
    better: 'Bedre end hele landet',
    worse: 'Dårligere end hele landet',
    higherIsBetter: 'Højere er bedre',
    lowerIsBetter: 'Lavere er bedre',
    own: 'Havby',
    missing: missingWords,
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Sundhedsprofilen, procent af voksne',
    headers: ['Indikator', 'Havby'],
    rows: [['Daglig rygning', '12,4']],
  },
  caption: 'Opdigtede tal.',
}

/** Four squares that touch, one of them with a hole and an islet: enough of a country to draw outlines with. */
export const inventedCountry = {
  type: 'FeatureCollection',
  features: [
    outline('9901', [
      [9, 56],
      [10, 56],
      [10, 57],
      [9, 57],
      [9, 56],
    ]),
    outline('9902', [
      [10, 56],
      [11, 56],
      [11, 57],
      [10.5, 57.2],
      [10, 57],
      [10, 56],
    ]),
    outline('0360', [
      [9, 55.2],
      [10, 55],
      [10, 56],
      [9, 56],
      [9, 55.2],
    ]),
    outline('0630', [
      [10, 55],
      [11, 55.3],
      [11, 56],
      [10, 56],
      [10, 55],
    ]),
    outline('0630', [
      [11.2, 55.4],
      [11.4, 55.4],
      [11.4, 55.6],
      [11.2, 55.6],
      [11.2, 55.4],
    ]),
  ],
}

function outline(kode: string, ring: [number, number][]) {
  return { type: 'Feature', properties: { kode }, geometry: { type: 'Polygon', coordinates: [ring] } }
}
