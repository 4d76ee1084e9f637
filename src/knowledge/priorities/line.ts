import type { Wording } from '../../values/locale.ts'

/** One line of the priorities: a risk factor, or several that people work on as one. */
export interface Line {
  /** The code of the risk factor it is named by; stands in addresses. */
  code: string
  name: Wording
  /** Codes of the catalogue's risk factors gathered in it. */
  riskFactors: string[]
}

/** Risk factors that are one task in a municipality. */
const gathered: Record<string, { riskFactors: string[]; name: Wording }> = {
  smoking: {
    riskFactors: ['smoking', 'nicotine'],
    name: { da: 'Rygning og nikotin', en: 'Smoking and nicotine' },
  },
  'severe-obesity': {
    riskFactors: ['severe-obesity', 'overweight'],
    name: { da: 'Svær overvægt og overvægt', en: 'Severe obesity and overweight' },
  },
}

/** The order lines are shown in within a band. It follows the publication's own page and says nothing about what matters here. */
const usualOrder = [
  'smoking',
  'alcohol',
  'inactivity',
  'diet',
  'severe-obesity',
  'musculoskeletal',
  'mental-health',
  'loneliness',
]

/** The lines of a catalogue: its risk factors, gathered where they are one task; new ones come last. */
export function linesOf(riskFactors: readonly { code: string; name: Wording }[]): Line[] {
  const inside = new Set(
    Object.entries(gathered).flatMap(([code, line]) => line.riskFactors.filter((each) => each !== code)),
  )
  const lines = riskFactors
    .filter(({ code }) => !inside.has(code))
    .map(({ code, name }) => ({
      code,
      name: gathered[code]?.name ?? name,
      riskFactors: gathered[code]?.riskFactors ?? [code],
    }))
  return lines.sort((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ code }: Line): number {
  const place = usualOrder.indexOf(code)
  return place === -1 ? usualOrder.length : place
}

/** Whether something with these risk factors belongs in the line. */
export function belongsTo(line: Line, riskFactors: readonly string[]): boolean {
  return riskFactors.some((code) => line.riskFactors.includes(code))
}
