import { everybody, type Observation } from '../knowledge/figures/index.ts'
import { answersOf, type InventedMunicipality, sampledFigure, wobble } from './sampled-figure.ts'

/** Fewer answers than this are too few to show, as the real profile does it. */
const fewestAnswers = 30
/** How many of those who live in a municipality are 16 or older, whom the questionnaire asks. */
const adultShare = 0.83

/** A group's part of the adults, how much one step of burden moves it, and how willingly it answers (1 is as others). */
interface Part {
  share: number
  step: number
  response: number
}

const parts: Record<string, Part> = {
  'sex:male': { share: 0.495, step: 0, response: 0.9 },
  'sex:female': { share: 0.505, step: 0, response: 1.1 },
  'age:16-24': { share: 0.13, step: -0.004, response: 0.75 },
  'age:25-34': { share: 0.14, step: -0.006, response: 0.75 },
  'age:35-44': { share: 0.14, step: -0.003, response: 0.9 },
  'age:45-54': { share: 0.16, step: 0, response: 1 },
  'age:55-64': { share: 0.17, step: 0.004, response: 1.15 },
  'age:65-74': { share: 0.15, step: 0.005, response: 1.3 },
  'age:75+': { share: 0.11, step: 0.004, response: 1.1 },
  'education:basic': { share: 0.23, step: 0.028, response: 0.8 },
  'education:upper': { share: 0.42, step: 0.006, response: 1 },
  'education:short': { share: 0.06, step: 0, response: 1 },
  'education:medium': { share: 0.19, step: -0.012, response: 1.15 },
  'education:long': { share: 0.1, step: -0.022, response: 1.15 },
  'situation:marginalised': { share: 0.036, step: 0.006, response: 0.55 },
  'situation:vulnerable': { share: 0.17, step: 0.012, response: 0.8 },
  'situation:other': { share: 0.794, step: -0.018, response: 1.05 },
}
const dimensions = [...Map.groupBy(Object.keys(parts), (id) => id.slice(0, id.indexOf(':'))).values()]

/** How common something is in each group beside the others, in 2017 and in 2025; the round between lies midway. */
interface Pattern {
  before: number[]
  after: number[]
  /** Counted among those who do not have what is measured, such as good health. */
  ofTheOthers?: boolean
}

const patterns: Record<string, Record<string, Pattern>> = {
  rygning: {
    sex: { before: [1.1, 0.9], after: [1.12, 0.88] },
    age: { before: [0.8, 0.95, 1, 1.25, 1.25, 1, 0.65], after: [0.75, 0.9, 1, 1.25, 1.35, 1.05, 0.6] },
    education: { before: [1.62, 1.08, 0.8, 0.58, 0.4], after: [1.72, 1.1, 0.74, 0.52, 0.31] },
    situation: { before: [3.1, 1.6, 0.8], after: [3.6, 1.65, 0.76] },
  },
  ensomhed: {
    sex: { before: [0.92, 1.08], after: [0.9, 1.1] },
    age: { before: [1.35, 1.15, 0.95, 0.9, 0.9, 0.8, 1.1], after: [2.05, 1.3, 0.9, 0.85, 0.8, 0.7, 0.95] },
    education: { before: [1.3, 0.98, 0.95, 0.84, 0.8], after: [1.38, 0.98, 0.95, 0.8, 0.74] },
    situation: { before: [3, 1.8, 0.7], after: [3.2, 1.8, 0.7] },
  },
  mentalt_helbred: {
    sex: { before: [0.8, 1.2], after: [0.76, 1.24] },
    age: { before: [1.6, 1.3, 1.05, 1, 0.9, 0.65, 0.7], after: [2, 1.4, 1.05, 0.95, 0.8, 0.52, 0.6] },
    education: { before: [1.35, 1, 0.92, 0.86, 0.7], after: [1.32, 1, 0.95, 0.86, 0.76] },
    situation: { before: [3.2, 1.8, 0.7], after: [2.8, 1.8, 0.74] },
  },
  selvvurderet_helbred: {
    sex: { before: [0.97, 1.03], after: [0.95, 1.05], ofTheOthers: true },
    age: {
      before: [0.5, 0.6, 0.75, 1, 1.2, 1.35, 1.85],
      after: [0.6, 0.65, 0.8, 1, 1.2, 1.3, 1.7],
      ofTheOthers: true,
    },
    education: { before: [1.6, 1, 0.85, 0.68, 0.48], after: [1.56, 1, 0.88, 0.7, 0.5], ofTheOthers: true },
    situation: { before: [2.9, 1.9, 0.67], after: [2.9, 1.95, 0.66], ofTheOthers: true },
  },
}
const wayTo: Record<string, number> = { '2017': 0, '2021': 0.5, '2025': 1 }

/** A total split on sex, age, education and situation, so that the groups, weighted by their people, give the total again. */
export function splitOnGroups(place: InventedMunicipality, total: Observation): Observation[] {
  const pattern = patterns[total.indicator]
  const way = wayTo[total.period]
  if (!pattern || way === undefined || total.value === null) return []
  return dimensions.flatMap((ids) => {
    const dimension = ids[0]?.split(':')[0] ?? ''
    const followed = pattern[dimension]
    return followed ? splitOnDimension(ids, { place, total, pattern: followed, way }) : []
  })
}

function splitOnDimension(
  ids: string[],
  {
    place,
    total,
    pattern,
    way,
  }: { place: InventedMunicipality; total: Observation; pattern: Pattern; way: number },
): Observation[] {
  const shares = ids.map((id) => shareOf(id, place))
  const times = ids.map((id, at) => {
    const even = (pattern.before[at] ?? 1) * (1 - way) + (pattern.after[at] ?? 1) * way
    return even * (1 + 0.05 * wobble(place.people, id.length + at, Number(total.period)))
  })
  const middle = times.reduce((sum, each, at) => sum + each * (shares[at] ?? 0), 0)
  const whole = pattern.ofTheOthers ? 100 - (total.value ?? 0) : (total.value ?? 0)
  const willing = shares.map((share, at) => share * (parts[ids[at] ?? '']?.response ?? 1))
  const answering = willing.reduce((sum, each) => sum + each, 0)
  const answers = answersOf(place, total.period)
  return ids.map((group, at) => {
    const part = (whole * (times[at] ?? 1)) / middle
    const n = Math.round((answers * (willing[at] ?? 0)) / answering)
    const about = { ...total, group }
    if (n < fewestAnswers)
      return { ...about, value: null, low: null, high: null, n: null, missing: 'too-small' }
    return sampledFigure(about, pattern.ofTheOthers ? 100 - part : part, n)
  })
}

function shareOf(id: string, { burden }: InventedMunicipality): number {
  const { share, step } = parts[id] as Part
  return share + step * burden
}

/** How many adults each group holds; the last of each dimension takes what rounding left. */
export function peopleByGroup({
  area,
  period,
  people,
}: {
  area: InventedMunicipality
  period: string
  people: number
}) {
  const adults = Math.round(people * adultShare)
  return dimensions.flatMap((ids) => {
    let left = adults
    return ids.map((group, at): Observation => {
      const value = at === ids.length - 1 ? left : Math.round(adults * shareOf(group, area))
      left -= value
      return headCount({ area: area.code, period, group, value })
    })
  })
}

export function headCount(counted: {
  area: string
  period: string
  group?: string
  value: number
}): Observation {
  const { area, period, value, group = everybody } = counted
  return { indicator: 'folketal', area, group, period, value, low: null, high: null, n: null, missing: null }
}
