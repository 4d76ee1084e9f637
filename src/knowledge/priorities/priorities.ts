import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import type { Field, Recommendation } from '../catalogue/index.ts'
import type { LocalProfile } from '../indicators/index.ts'
import { type Assessed, assess, type Known } from './assessment.ts'
import { type Band, bands } from './band.ts'
import { type Burden, burdenOf } from './burden.ts'
import { coverageOf, type ReviewStatus } from './coverage.ts'
import { type GapFinding, gapFinding } from './gap.ts'
import { type Judgement, type LinkedEffort, notJudged } from './judgement.ts'
import { belongsTo, type Line } from './line.ts'
import { localFigureOf } from './local-figure.ts'
import { texts } from './texts.ts'
import type { Choices } from './weights.ts'
import { whyHere, whyInShort } from './why.ts'
import { inARow, inSentence } from './words.ts'

/** What a municipality has done and said itself, as it is stored. */
export interface OwnFacts {
  administrations: { id: string; fields: string[] }[]
  statuses: ReviewStatus[]
  efforts: (LinkedEffort & { recommendationId: string })[]
  judgements: (Judgement & { line: string; judgedOn: string; judgedBy: string; version: number })[]
}

/** Everything the lines are put together from. */
export interface Material {
  lines: Line[]
  burden: Burden
  recommendations: Recommendation[]
  profile: LocalProfile
  own: OwnFacts
}

/** A line in its band, in the reader's language. */
export interface PriorityLine extends Assessed {
  name: string
  why: string[]
  whyInShort: string
  /** The line's own page. */
  href: string
}

export interface PriorityBand {
  band: Band
  name: string
  lines: PriorityLine[]
}

/** Every line in its band; within a band in the order of the lines, which says nothing. */
export function inBands(
  material: Material,
  choices: Choices,
  about: { today: Day; locale: Locale },
): PriorityBand[] {
  const lines = material.lines
    .map((line) => assess(knownOf(line, material, choices, about.today), choices))
    .map((assessed) => ({
      ...assessed,
      name: assessed.line.name[about.locale],
      why: whyHere(assessed, choices.measure, about.locale),
      whyInShort: whyInShort(assessed, choices.measure, about.locale),
      href: `/prioritering/${assessed.line.code}`,
    }))
  return bands.map((band) => ({
    band,
    name: texts[about.locale].bands[band],
    lines: lines.filter((line) => line.band === band),
  }))
}

function knownOf(line: Line, material: Material, choices: Choices, today: Day): Known {
  const { own, profile } = material
  const recommendations = material.recommendations.filter(({ riskFactors }) => belongsTo(line, riskFactors))
  const statuses = Map.groupBy(own.statuses, ({ recommendationId }) => recommendationId)
  const reached = editionsReached(material.recommendations, statuses)
  const ids = recommendations.map(({ id }) => id)
  const asked = recommendations.filter(({ edition }) => reached.size === 0 || reached.has(edition))
  const measuring = profile.indicators.filter(({ riskFactors }) => belongsTo(line, riskFactors))
  const judgement = own.judgements.find((each) => each.line === line.code)
  return {
    line,
    burden: burdenOf(material.burden, line.riskFactors),
    gaps: measuring.map(({ id, name }): GapFinding => {
      const figure = profile.figures.find(({ indicatorId }) => indicatorId === id)
      if (!figure) return { kind: 'no-figure', name }
      return gapFinding(localFigureOf(figure, choices.comparedWith, profile.groups))
    }),
    coverage: coverageOf(
      asked.map(({ id, fields }) => ({ id, mustAct: mustAct(own.administrations, fields) })),
      statuses,
      today,
    ),
    judgement: judgement ?? { ...notJudged, judgedOn: null, judgedBy: null, version: 0 },
    efforts: distinct(own.efforts.filter(({ recommendationId }) => ids.includes(recommendationId))),
    recommendationIds: ids,
  }
}

/** The editions a review has answers in: what it does not ask about is not missing from it. */
function editionsReached(
  recommendations: readonly Recommendation[],
  statuses: ReadonlyMap<string, unknown>,
): Set<string> {
  return new Set(recommendations.filter(({ id }) => statuses.has(id)).map(({ edition }) => edition))
}

/** The administrations whose fields of work a recommendation names. */
function mustAct(administrations: OwnFacts['administrations'], fields: readonly Field[]): string[] {
  return administrations
    .filter((administration) => administration.fields.some((field) => fields.includes(field as Field)))
    .map(({ id }) => id)
}

function distinct(efforts: OwnFacts['efforts']): LinkedEffort[] {
  return [...new Map(efforts.map(({ id, title, stage }) => [id, { id, title, stage }])).values()]
}

/** More names than this make a list of a heading. */
const namedInHeading = 5

/** What the whole page says first: the subjects of the top band, or that there is not enough to say. */
export function headline(found: readonly PriorityBand[], locale: Locale): string {
  const t = texts[locale]
  const linesOf = (band: Band) => found.find((each) => each.band === band)?.lines ?? []
  const first = linesOf('first')
  if (first.length > namedInHeading) return t.headingFirst(t.subjects(first.length))
  if (first.length > 0)
    return t.headingFirst(
      inARow(
        first.map(({ name }) => inSentence(name)),
        locale,
      ),
    )
  return linesOf('next').length + linesOf('watch').length > 0 ? t.headingNone : t.headingTooLittle
}
