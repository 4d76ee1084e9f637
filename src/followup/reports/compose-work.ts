/** The sections that show the municipality's work: plans, recommendations, settings beside offers, the two sentences. Pure. */

import { statusWords } from '../../implementation/review/index.ts'
import type { Block } from '../../platform/documents/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay, writeNumber } from '../../values/numbers.ts'
import type { Composing } from './compose.ts'
import { amount } from './compose-figures.tsx'
import { reachKey } from './figures-work.ts'
import type { LivingPlan, LivingSettings } from './living.ts'
import { documentTexts } from './texts-document.ts'

/** How many actions stand where, what is due next, and what silence means. */
export function planSection({ picture, figures, numberOf, locale }: Composing): Block[] {
  const t = documentTexts[locale]
  const { plan, effort } = picture
  const heading: Block = { kind: 'heading', level: 2, text: effort ? t.headings.plan : t.headings.plans }
  if (plan.total === 0 && !effort) return []
  if (plan.total === 0) return [heading, { kind: 'paragraph', runs: [{ kind: 'text', text: t.plan.none }] }]
  const done = figures.get('handlinger-faerdige')
  return [
    heading,
    {
      kind: 'paragraph',
      runs: [
        ...amount(done, { before: `${t.plan.states.done}: `, after: '. ' }),
        { kind: 'text', text: t.plan.silence },
      ],
    },
    {
      kind: 'table',
      caption: t.plan.caption,
      headers: [{ text: t.plan.headers.state }, { text: t.plan.headers.count, align: 'end' }],
      rows: planRows(plan, numberOf, locale),
    },
    ...(plan.next ? [nextDue(plan.next, locale)] : []),
  ]
}

const planKeys = {
  done: 'handlinger-faerdige',
  underWay: 'handlinger-i-gang',
  planned: 'handlinger-ikke-begyndt',
  late: 'handlinger-forsinkede',
  unconfirmed: 'handlinger-ubekraeftede',
  unknown: 'handlinger-ukendte',
} as const

function planRows(plan: LivingPlan, numberOf: Composing['numberOf'], locale: Locale): string[][] {
  const { states } = documentTexts[locale].plan
  const order = Object.keys(planKeys) as (keyof typeof planKeys)[]
  return order
    .filter((state) => plan[state] > 0)
    .map((state) => [states[state], `${writeNumber(plan[state], locale)}${numberOf(planKeys[state])}`])
}

/** What is due next, in a table: the action's own name may hold a number that is no claim. */
function nextDue(next: NonNullable<LivingPlan['next']>, locale: Locale): Block {
  const t = documentTexts[locale]
  return {
    kind: 'table',
    caption: t.plan.nextCaption,
    headers: [{ text: t.plan.nextHeaders.what }, { text: t.plan.nextHeaders.day }],
    rows: [[next.what, writeDay(next.dueOn, locale)]],
  }
}

/** The recommendations an effort follows, with how far the municipality is with each. */
export function recommendationSection({ picture, locale }: Composing): Block[] {
  const t = documentTexts[locale]
  if (picture.recommendations.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t.headings.recommendations },
    {
      kind: 'table',
      caption: t.recommendations.caption,
      headers: [{ text: t.recommendations.headers.statement }, { text: t.recommendations.headers.status }],
      rows: picture.recommendations.map(({ statement, answers }) => [
        statement[locale],
        answers
          .map(({ administration, status }) =>
            t.recommendations.answer(administration, statusWords[locale][status].toLowerCase()),
          )
          .join('\n') || t.recommendations.noAnswer,
      ]),
    },
  ]
}

/** Settings first, and offers beside them, so that what works on everybody is as easy to see as what is easy to count. */
export function settingsSection({ picture, figures, numberOf, locale }: Composing): Block[] {
  const t = documentTexts[locale]
  const { settings, offers } = picture
  const { counted } = t.settings
  const points = [
    amount(figures.get('rammer'), { before: counted.settings, after: '' }),
    amount(figures.get('rammer-set'), { before: counted.seen, after: '' }),
    amount(figures.get('tilbud'), { before: counted.offers, after: '' }),
  ]
  return [
    { kind: 'heading', level: 2, text: t.headings.settings },
    { kind: 'paragraph', runs: [{ kind: 'text', text: t.settings.lead }] },
    { kind: 'bullets', points },
    ...(settings.listed.length > 0 ? [settingsTable(settings, numberOf, locale)] : []),
    ...(offers.listed.length > 0
      ? [
          offersTable(
            offers.listed.map(({ title, stage }) => [title, stage[locale]]),
            locale,
          ),
        ]
      : []),
  ]
}

function settingsTable({ listed }: LivingSettings, numberOf: Composing['numberOf'], locale: Locale): Block {
  const t = documentTexts[locale].settings
  return {
    kind: 'table',
    caption: t.caption,
    headers: [
      { text: t.headers.title },
      { text: t.headers.sort },
      { text: t.headers.reach },
      { text: t.headers.seen },
    ],
    rows: listed.map(({ title, sort, reach, lastSeenOn }, place) => [
      title,
      t.sorts[sort],
      reach
        ? `${t.reach(writeNumber(reach.count, locale), writeNumber(reach.total, locale))}${numberOf(reachKey(place))}`
        : t.notSaid,
      lastSeenOn ? writeDay(lastSeenOn, locale) : t.never,
    ]),
  }
}

function offersTable(rows: string[][], locale: Locale): Block {
  const t = documentTexts[locale]
  return {
    kind: 'table',
    caption: t.settings.offersCaption,
    headers: [{ text: t.settings.offers }, { text: t.facts.stage }],
    rows,
  }
}

/** What every administration that must act does for health, and what health does for its own core task. */
export function sentencesSection({ picture, locale }: Composing): Block[] {
  const t = documentTexts[locale]
  const seen = new Set<string>()
  const rows = picture.recommendations
    .flatMap(({ sentences }) => sentences)
    .map(({ field, forHealth, forOwnTask }) => [field[locale], forHealth[locale], forOwnTask[locale]])
    .filter(([field = '', forHealth]) => {
      const first = !seen.has(`${field} ${forHealth}`)
      seen.add(`${field} ${forHealth}`)
      return first
    })
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t.headings.sentences },
    {
      kind: 'table',
      caption: t.sentences.caption,
      headers: [
        { text: t.sentences.headers.field },
        { text: t.sentences.headers.forHealth },
        { text: t.sentences.headers.forOwnTask },
      ],
      rows: rows.slice(0, 12),
    },
  ]
}
