import type { VNode } from 'preact'
import {
  type Facets,
  facetName,
  kindNames,
  type Recommendation,
  RecommendationLink,
  targetGroupNames,
} from '../../../knowledge/catalogue/index.ts'
import type { TimelineEvent } from '../../../platform/audit/index.ts'
import { KindIcon } from '../../../ui/charts/index.ts'
import { Card, Details, Facts, LinkButton, Note, PageHead, PostButton, Section } from '../../../ui/index.ts'
import { type Day, dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { findingOf, type PlannedAction, PlanTimeline, summaryOf } from '../../plans/index.ts'
import { type NextStep, nextStepOf } from '../next.ts'
import { isAnswered, type Part, textOf } from '../parts.ts'
import type { Effort } from '../reads.ts'
import type { EffortMove, SavedPart } from '../reads-parts.ts'
import { allowedMoves, moveNouns, type Stage } from '../stage.ts'
import { texts } from '../texts.ts'
import { Chain, PartCards } from './effort-parts.tsx'
import { StageTag } from './stage-tag.tsx'

export interface EffortPageProps {
  effort: Effort
  saved: Partial<Record<Part, SavedPart>>
  recommendations: Pick<Recommendation, 'id' | 'statement' | 'kind'>[]
  facets: Facets
  indicators: { id: string; name: string; href: string }[]
  actions: PlannedAction[]
  moves: EffortMove[]
  events: TimelineEvent[]
  origin: { title: string; href: string } | null
  /** Parts this person may see. */
  seen: readonly Part[]
  /** Whether the reader belongs to the house; what is hard is not for others. */
  inside: boolean
  today: Day
  locale: Locale
  mayEdit: boolean
  /** What another topic says of the effort. */
  beside: VNode | null
}

/** One effort: what it is, how fresh, who owns it, what comes next; then the chain, the plan and the parts. */
export function EffortPage(props: EffortPageProps) {
  const { effort, locale, saved } = props
  const t = texts[locale]
  const stopped =
    effort.stage === 'stopped' || effort.stage === 'routine'
      ? props.moves.find(({ undone, toStage }) => !undone && toStage === effort.stage)
      : undefined
  return (
    <>
      <PageHead
        kicker={
          <span class="with-icon">
            <KindIcon kind={effort.kind} />
            {kindNames[locale][effort.kind]} · {t.scopes[effort.scope]}
          </span>
        }
        title={effort.title}
        lead={effort.about}
        facts={headFacts(props)}
        actions={props.mayEdit ? <Moves {...props} /> : null}
      />
      {stopped?.reason ? (
        <Note title={t.learned}>
          <p>{stopped.reason}</p>
        </Note>
      ) : null}
      <Plan {...props} />
      <Section
        title={t.chainTitle}
        actions={
          props.mayEdit ? (
            <a href={`/indsatser/${effort.id}/rediger/virkning`} aria-label={`${t.edit}: ${t.chainTitle}`}>
              {t.edit}
            </a>
          ) : null
        }
      >
        {isAnswered(saved.chain?.answers) ? (
          <Chain answers={saved.chain?.answers ?? {}} indicators={props.indicators} locale={locale} />
        ) : (
          <p class="quiet">{t.chainEmpty}</p>
        )}
      </Section>
      {props.recommendations.length ? (
        <Section title={t.recommendations}>
          <ul class="plain-list">
            {props.recommendations.map((recommendation) => (
              <li key={recommendation.id}>
                <RecommendationLink recommendation={recommendation} locale={locale} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <PartCards effort={effort} saved={saved} seen={props.seen} mayEdit={props.mayEdit} locale={locale} />
      {props.beside}
      <Where {...props} />
      <History {...props} />
    </>
  )
}

function headFacts(props: EffortPageProps) {
  const { effort, locale, saved, actions, today } = props
  const t = texts[locale]
  const closing = saved.closing?.answers
  const step = nextStepOf(
    { ...effort, decides: textOf(closing, 'decides'), decidesOn: textOf(closing, 'decidesOn') },
    summaryOf(actions, today),
    today,
  )
  return [
    { label: t.stage, value: <StageTag stage={effort.stage} locale={locale} /> },
    { label: t.owner, value: effort.ownerName ?? t.noOwner },
    {
      label: t.administrations,
      value: effort.administrations.map(({ name }) => name).join(', ') || t.noAdministrations,
    },
    { label: t.changed, value: t.changedBy(writeDay(effort.changedOn, locale, 'short'), effort.changedBy) },
    { label: t.nextWord, value: <Next step={step} effort={effort} locale={locale} /> },
    ...(props.origin
      ? [{ label: t.fromHere, value: <a href={props.origin.href}>{props.origin.title}</a> }]
      : []),
  ]
}

function Next({ step, effort, locale }: { step: NextStep; effort: Effort; locale: Locale }) {
  const t = texts[locale]
  if (step.step === 'due')
    return <a href={`/handlinger/${step.actionId}`}>{t.due(step.what, writeDay(step.on, locale, 'short'))}</a>
  if (step.step === 'ask' || step.step === 'follow-up-late' || step.step === 'first-action')
    return <a href={`/indsatser/${effort.id}/handleplan`}>{t.next[step.step]}</a>
  return <>{t.next[step.step]}</>
}

function Moves({ effort, actions, locale }: EffortPageProps) {
  const t = texts[locale]
  const moves = allowedMoves[effort.stage]
  const started = moves.filter((stage): stage is keyof typeof moveNouns => stage in moveNouns)
  return (
    <>
      {started.map((stage, index) => (
        <PostButton
          key={stage}
          action={`/indsatser/${effort.id}/${moveNouns[stage]}`}
          look={index === 0 && (effort.stage === 'idea' || effort.stage === 'test') ? 'primary' : 'secondary'}
        >
          {moveWords(effort.stage, stage, locale)}
        </PostButton>
      ))}
      <LinkButton href={`/indsatser/${effort.id}/rediger`}>{t.edit}</LinkButton>
      {moves.includes('stopped') || moves.includes('routine') ? (
        <LinkButton href={`/indsatser/${effort.id}/lukning`} look="quiet">
          {t.close}
        </LinkButton>
      ) : null}
      {effort.stage === 'idea' && actions.length === 0 ? (
        <PostButton action={`/indsatser/${effort.id}/sletning`} look="quiet">
          {t.remove}
        </PostButton>
      ) : null}
    </>
  )
}

/** What a move is called depends on where it starts: to test something that runs is to go back. */
function moveWords(from: Stage, to: keyof typeof moveNouns, locale: Locale): string {
  const t = texts[locale]
  if (from === 'routine') return t.resume
  return from === 'running' && to === 'test' ? t.backToTest : t.moves[to]
}

function Plan({ effort, actions, today, locale }: EffortPageProps) {
  const t = texts[locale]
  const path = `/indsatser/${effort.id}/handleplan`
  return (
    <Card title={t.plan} foot={<a href={path}>{t.openPlan}</a>}>
      <p>
        <strong>{findingOf(summaryOf(actions, today), locale)}</strong>
      </p>
      {actions.some(({ startsOn, dueOn }) => startsOn ?? dueOn) ? (
        <PlanTimeline title={t.plan} actions={actions} today={today} locale={locale} />
      ) : null}
    </Card>
  )
}

function Where({ effort, facets, inside, locale }: EffortPageProps) {
  const t = texts[locale]
  const named = (list: Facets[keyof Facets], codes: string[]) =>
    codes.map((code) => facetName(list, code, locale)).join(', ')
  const facts = [
    {
      label: t.targetGroups,
      value: effort.targetGroups.map((group) => targetGroupNames[locale][group]).join(', '),
    },
    { label: t.arenas, value: named(facets.arenas, effort.arenas) },
    { label: t.riskFactors, value: named(facets.riskFactors, effort.riskFactors) },
    { label: t.protectiveFactors, value: named(facets.protectiveFactors, effort.protectiveFactors) },
    { label: t.tactic, value: inside && effort.tactic ? t.tactics[effort.tactic] : '' },
    { label: t.hard, value: inside ? (effort.hard ?? '') : '' },
  ].filter(({ value }) => value !== '')
  return facts.length ? (
    <Section title={t.facetsTitle}>
      <Facts facts={facts} />
    </Section>
  ) : null
}

function History({ moves, events, locale }: EffortPageProps) {
  const t = texts[locale]
  const lines = [
    ...moves.map((move) => ({
      on: move.movedOn,
      text: `${move.byName} ${t.movedTo(t.stages[move.toStage])}${move.undone ? ` (${t.isUndone})` : ''}`,
      reason: move.reason,
    })),
    ...events
      .filter(({ kind }) => kind !== 'effort-moved')
      .map((event) => ({
        on: dayIn(event.at),
        text: `${event.byName} ${t.events[event.kind as keyof typeof t.events] ?? event.kind}`,
        reason: null,
      })),
  ].sort((a, b) => (a.on < b.on ? 1 : -1))
  if (lines.length === 0) return null
  return (
    <Details summary={t.historyTitle}>
      <ul class="row-list">
        {lines.map((line, index) => (
          <li key={`${line.on}${index}`}>
            {writeDay(line.on, locale)}: {line.text}
            {line.reason ? <p class="quiet">{line.reason}</p> : null}
          </li>
        ))}
      </ul>
    </Details>
  )
}
