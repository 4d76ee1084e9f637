import { sql } from 'kysely'
import {
  type Effort,
  efforts,
  findEffort,
  partsOf,
  type SavedPart,
  textOf,
} from '../../implementation/efforts/index.ts'
import { type PlanSummary, planSummaries, planSummary } from '../../implementation/plans/index.ts'
import { compassOf, coverageOf, type ShownStatus } from '../../implementation/review/index.ts'
import { countSettings, reachOf, settingsFor } from '../../implementation/settings/index.ts'
import { fieldNames, type Recommendation, recommendations } from '../../knowledge/catalogue/index.ts'
import { latestFigures, trendChartsOf } from '../../knowledge/indicators/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import type { ItemKind } from './item.ts'
import type {
  LivingEffort,
  LivingOffers,
  LivingPicture,
  LivingPlan,
  LivingRecommendation,
  LivingResource,
  LivingSettings,
} from './living.ts'
import { stageNames } from './texts-stages.ts'

/** What a document is to be about. */
export interface Subject {
  kind: ItemKind
  effortId: string | null
  /** Indicators to be drawn over time. */
  drawn: readonly string[]
  language: Locale
}

/** The municipality as it is today, as far as a document of this kind needs it. Indicator ids name the trends that are read. */
export async function livingPicture(tx: ReadTx, today: Day, subject: Subject): Promise<LivingPicture> {
  const municipality = await municipalityOf(tx)
  const effort = subject.effortId ? await findEffort(tx, subject.effortId) : null
  const followed = effort ? await followedBy(tx, effort) : []
  const coverage = effort && subject.kind === 'effort' ? null : await coverageOf(tx, today)
  return {
    municipality,
    today,
    effort: effort && livingEffort(effort, await partsOf(tx, effort.id), followed),
    plan: effort
      ? planOf([await planSummary(tx, effort.id, today)])
      : planOf([...(await planSummaries(tx, today)).values()]),
    coverage,
    compass: coverage && compassOf(coverage, subject.language),
    recommendations: await livingRecommendations(tx, today, followed),
    settings: await livingSettings(tx, today, followed),
    offers: await livingOffers(tx, effort),
    figures: await latestFigures(tx, municipality.code),
    trends: await trendsOf(tx, municipality.code, subject),
  }
}

export async function municipalityOf(tx: ReadTx): Promise<LivingPicture['municipality']> {
  const row = await tx.row<LivingPicture['municipality']>(sql`
    select id as code, name, invented from platform.municipality where id = ${tx.municipality}`)
  return row ?? { code: tx.municipality ?? '', name: '', invented: false }
}

function followedBy(tx: ReadTx, { recommendationIds }: Effort): Promise<Recommendation[]> {
  return recommendationIds.length > 0
    ? recommendations(tx, { ids: recommendationIds, withWithdrawn: true })
    : Promise.resolve([])
}

function livingEffort(
  effort: Effort,
  parts: Partial<Record<string, SavedPart>>,
  followed: readonly Recommendation[],
): LivingEffort {
  const dilemma = parts.dilemma?.answers
  const named = parts.chain?.answers.indicators
  return {
    id: effort.id,
    title: effort.title,
    about: effort.about ?? '',
    stage: stageNames[effort.stage],
    owner: effort.ownerName,
    administrations: effort.administrations.map(({ name }) => name),
    dilemma: {
      who: textOf(dilemma, 'inconvenienced'),
      interest: textOf(dilemma, 'interest'),
      cost: textOf(dilemma, 'cost'),
      answer: textOf(dilemma, 'ourAnswer'),
      alternative: textOf(dilemma, 'alternative'),
    },
    resources: resourcesIn(parts.resources),
    indicators: [
      ...new Set([
        ...(Array.isArray(named) ? named : []),
        ...followed.flatMap(({ indicators }) => indicators),
      ]),
    ],
  }
}

const resourceAnswers = [
  { key: 'udvikling-timer', answer: 'developmentHours' },
  { key: 'udvikling-kroner', answer: 'developmentMoney' },
  { key: 'drift-timer', answer: 'operationHours' },
  { key: 'drift-kroner', answer: 'operationMoney' },
] as const

function resourcesIn(part: SavedPart | undefined): LivingResource[] {
  const source = textOf(part?.answers, 'resourceSource')
  return resourceAnswers.flatMap(({ key, answer }) => {
    const amount = part?.answers[answer]
    return typeof amount === 'number' ? [{ key, amount, source }] : []
  })
}

function planOf(summaries: readonly PlanSummary[]): LivingPlan {
  const sum = (state: keyof PlanSummary['counts']) =>
    summaries.reduce((total, { counts }) => total + counts[state], 0)
  const [next] = summaries
    .flatMap(({ nextDue }) => nextDue ?? [])
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return {
    total: summaries.reduce((total, each) => total + each.total, 0),
    done: sum('done'),
    underWay: sum('under-way'),
    planned: sum('planned'),
    late: sum('late'),
    unknown: sum('unknown'),
    unconfirmed: sum('unconfirmed'),
    next: next ? { what: next.what, dueOn: next.dueOn } : null,
    plans: summaries.length,
  }
}

interface SaidOf {
  recommendationId: string
  administration: string
  status: ShownStatus
}

/** What every administration says of the recommendations an effort follows, in one query. */
async function livingRecommendations(
  tx: ReadTx,
  today: Day,
  followed: readonly Recommendation[],
): Promise<LivingRecommendation[]> {
  if (followed.length === 0) return []
  const said = await tx.rows<SaidOf>(sql`
    select said.recommendation_id as "recommendationId", administration.name as administration,
           case when said.confirmed_until < ${today}::date then 'unconfirmed' else said.status end as status
    from implementation.public_review_status said
    join platform.administration administration
      on administration.municipality_id = said.municipality_id and administration.id = said.administration_id
    where said.municipality_id = ${tx.municipality} and said.recommendation_id = any(${followed.map(({ id }) => id)}::text[])
    order by administration.position, administration.name collate "da-x-icu"`)
  return followed.map(({ id, statement, sentences }) => ({
    id,
    statement,
    answers: said.filter(({ recommendationId }) => recommendationId === id),
    sentences: sentences.map(({ field, forHealth, forOwnTask }) => ({
      field: fieldName(field),
      forHealth,
      forOwnTask,
    })),
  }))
}

function fieldName(field: keyof (typeof fieldNames)['da']): Wording {
  return { da: fieldNames.da[field], en: fieldNames.en[field] }
}

/** The settings that answer the recommendations of an effort; all are only counted. */
async function livingSettings(
  tx: ReadTx,
  today: Day,
  followed: readonly Recommendation[],
): Promise<LivingSettings> {
  const { settings, confirmed } = await countSettings(tx, today)
  const answering = followed.length > 0 ? await settingsFor(tx, ...followed.map(({ id }) => id)) : []
  return {
    count: settings,
    confirmed,
    listed: answering.slice(0, 8).map((setting) => {
      const { title, sort, lastSeenOn } = setting
      return { title, sort, lastSeenOn, reach: reachOf(setting) }
    }),
  }
}

async function livingOffers(tx: ReadTx, effort: Effort | null): Promise<LivingOffers> {
  const offers = await efforts(tx, { kinds: ['offer'], stages: ['test', 'running', 'routine'] })
  const isAbout = ({ id, recommendationIds }: Effort) =>
    !effort || (id !== effort.id && recommendationIds.some((each) => effort.recommendationIds.includes(each)))
  return {
    count: offers.length,
    listed: offers
      .filter(isAbout)
      .slice(0, 8)
      .map(({ title, stage }) => ({ title, stage: stageNames[stage] })),
  }
}

async function trendsOf(
  tx: ReadTx,
  municipality: string,
  { drawn, language }: Subject,
): Promise<LivingPicture['trends']> {
  return drawn.length > 0 ? trendChartsOf(tx, municipality, drawn, language) : new Map()
}
