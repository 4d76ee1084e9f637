/** Invented figures to draw the funnel and the radar with. */
import { writeNumber, writePercentage } from '../../values/numbers.ts'
import type { FunnelPoint, FunnelProps } from './funnel-types.ts'
import type { RadarProps } from './radar-types.ts'

const percent = (value: number) => writePercentage(value, 'da')
const middle = 11.7

/** Rough limits for a proportion in percent; the real ones come from the statistics library. */
function limitsAt(size: number) {
  const error = Math.sqrt((middle * (100 - middle)) / size)
  return {
    size,
    low95: Math.max(0, middle - 1.96 * error),
    high95: middle + 1.96 * error,
    low998: Math.max(0, middle - 3.09 * error),
    high998: middle + 3.09 * error,
  }
}

const others = Array.from({ length: 60 }, (_, index): FunnelPoint => {
  const wave = (Math.sin(index * 12.9898) + Math.sin(index * 4.1414)) / 2
  const size = Math.round(500 + 3300 * ((index * 0.618) % 1) ** 2)
  const error = Math.sqrt((middle * (100 - middle)) / size)
  const value = Math.round((middle + wave * error * (index % 9 === 4 ? 5 : 2.2)) * 10) / 10
  return { name: `Kommune ${index + 1}`, size, value, ...(index === 20 && { role: 'peer' as const }) }
})

export const smokingFunnel: FunnelProps = {
  id: 'rygning-tragt',
  title: 'Daglig rygning og antal svar i kommunerne 2025',
  description: 'De fleste kommuner ligger inden for det, tilfældet alene kan give. Havby gør også.',
  noValues: 'Ingen kommuner har tal for daglig rygning i 2025.',
  points: [...others, { name: 'Havby', size: 1240, value: 12.4, role: 'own' }],
  limits: Array.from({ length: 80 }, (_, index) => limitsAt(400 + index * 45)),
  middle: { name: 'Hele landet', value: middle },
  sizeLabel: 'Antal svar',
  valueLabel: 'Andel af voksne, der ryger dagligt',
  writeSize: (size) => writeNumber(size, 'da'),
  writeValue: percent,
  writeTick: (value) => writePercentage(value, 'da', 0),
  words: {
    inside: 'En kommune inden for grænserne',
    beyond95: 'Uden for 95 %-grænsen',
    beyond998: 'Uden for 99,8 %-grænsen',
    own: 'Havby',
    limit95: '95 %-grænse',
    limit998: '99,8 %-grænse',
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Daglig rygning og antal svar',
    headers: ['Kommune', 'Svar', 'Andel'],
    rows: [['Havby', '1.240', '12,4']],
  },
  caption: 'Opdigtede tal.',
}

export const capacityRadar: RadarProps = {
  id: 'kapacitet',
  title: 'Kapacitet i Havby: ledere og medarbejdere 2026',
  description: 'Borgerinddragelse får mest, evaluering mindst. Om kompetencer er de uenige.',
  noValues: 'Ingen har besvaret kapacitetsmålingen endnu.',
  spokes: [
    { name: 'Ledelse og strategi', scores: [3, 3, 4, 2, 3], target: 4 },
    { name: 'Data og viden', scores: [2, 2, 3, 2, 1], target: 4 },
    { name: 'Borgerinddragelse', scores: [4, 4, 5, 4, 4], target: 5, href: '/kapacitet/borgerinddragelse' },
    { name: 'Tværgående samarbejde', scores: [3, 4, 3, 2, null], target: 4 },
    { name: 'Rammer og struktur', scores: [3, 4, 4, 3, 4], target: 4 },
    { name: 'Kompetencer', scores: [1, 5, 2, 4, 1], target: 4 },
    { name: 'Ulighed i sundhed', scores: [2, 2, 2, 2, 2], target: 4 },
    { name: 'Evaluering', scores: [1, 2, 1, 2, 1], target: 3 },
  ],
  scale: { lowest: 1, highest: 5 },
  words: {
    rater: 'Én besvarelse',
    crowd: 'Jo større prik, jo flere besvarelser',
    median: 'Den midterste besvarelse',
    target: 'Mål 2028',
  },
  table: {
    opens: 'Vis tallene',
    caption: 'Kapacitet, 1–5',
    headers: ['Område', 'Midterste', 'Mål'],
    rows: [['Ledelse og strategi', '3', '4']],
  },
  caption: 'Opdigtede svar.',
}
