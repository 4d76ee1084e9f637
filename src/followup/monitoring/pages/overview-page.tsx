import { Card, LinkButton, Note, Section, Table, Tag } from '../../../ui/index.ts'
import { type Day, daysBetween } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import { type AskedAdministration, fieldAsked } from '../asked.ts'
import { type NextStep, nextStepIn } from '../next-step.ts'
import { countsOf } from '../place-standing.ts'
import type { Work } from '../reads-answering.ts'
import type { MunicipalityBurden } from '../reads-rounds.ts'
import { texts } from '../texts.ts'
import { BurdenMeter } from './burden-meter.tsx'
import { WorkHead } from './work-head.tsx'

interface OverviewProps {
  work: Work
  burdens: MunicipalityBurden[]
  mayAnswer: boolean
  today: Day
  locale: Locale
}

const stepAddresses = {
  delegate: 'uddelegering',
  settle: 'afstemning',
  wait: 'uddelegering',
  reasons: 'afstemning',
  sign: 'underskrift',
  result: 'resultat',
}

/** Where the municipality stands in a round: the next step, every part with every administration, and what it costs. */
export function OverviewPage(props: OverviewProps) {
  const { work, burdens, mayAnswer, today, locale } = props
  const t = texts[locale]
  const { round, response, places } = work
  const next = nextStepIn(work, today)
  const { asked, answered } = countsOf(places)
  const days = daysBetween(today, round.answersBy)
  return (
    <>
      <WorkHead
        work={work}
        here="overview"
        mayAnswer={mayAnswer}
        facts={[
          {
            label: t.stateHead,
            value: [...(response.signedOn ? [t.states.signed] : []), t.answeredOf(answered, asked)].join(
              ' · ',
            ),
          },
          {
            label: t.lastDay,
            value: `${writeDay(round.answersBy, locale)}${days < 0 || response.signedOn ? '' : ` · ${t.daysLeft(days)}`}`,
          },
          { label: t.coordinator, value: response.coordinatorName },
        ]}
        locale={locale}
      />
      <NextStepCard next={next} {...props} />
      <Section
        title={t.gridTitle}
        actions={<LinkButton href={`/monitorering/${round.id}/skema`}>{t.paper}</LinkButton>}
      >
        <PartGrid {...props} />
      </Section>
      <Section title={t.burdenTitle} lead={t.burdenLead}>
        <BurdenMeter burdens={burdens} locale={locale} />
      </Section>
    </>
  )
}

function NextStepCard({ next, work, mayAnswer, locale }: OverviewProps & { next: NextStep }) {
  const t = texts[locale]
  const { step, count } = next
  if (step === 'over') return <Note>{t.next.over}</Note>
  const isForAll = step === 'sign' || step === 'result'
  return (
    <Card title={t.nextStep} class="monitoring-next">
      <p>{isForAll ? t.next[step] : t.next[step](count)}</p>
      {mayAnswer || isForAll ? (
        <LinkButton href={`/monitorering/${work.round.id}/${stepAddresses[step]}`} look="primary">
          {t.nextActs[step]}
        </LinkButton>
      ) : null}
    </Card>
  )
}

function PartGrid({ work, mayAnswer, today, locale }: OverviewProps) {
  const t = texts[locale]
  const { step } = nextStepIn(work, today)
  const mayChange = mayAnswer && step !== 'result' && step !== 'over'
  const asked = work.administrations.filter(({ fields }) =>
    Object.values(work.round.sectionFields).some((some) => some.some((field) => fields.includes(field))),
  )
  return (
    <Table
      caption={t.gridTitle}
      rows={asked}
      keyOf={({ id }) => id}
      columns={[
        { label: t.forWhom, cell: ({ name }) => name },
        ...work.round.instrument.sections.map((section) => ({
          label: said(section.title, locale),
          cell: (administration: AskedAdministration) => (
            <PartCell {...{ work, mayChange, locale, sectionId: section.id, administration }} />
          ),
        })),
      ]}
    />
  )
}

function PartCell(props: {
  work: Work
  sectionId: string
  administration: AskedAdministration
  mayChange: boolean
  locale: Locale
}) {
  const { work, sectionId, administration, mayChange, locale } = props
  const t = texts[locale]
  if (fieldAsked(work.round, sectionId, administration) === null)
    return <span class="quiet">{t.notAsked}</span>
  const isHere = (each: { sectionId: string; administrationId: string }) =>
    each.sectionId === sectionId && each.administrationId === administration.id
  const counts = countsOf(work.places.filter(isHere))
  const people = work.delegations.filter(isHere)
  const href = `/monitorering/${work.round.id}/sektion/${sectionId}/${administration.id}`
  const isDone = counts.answered === counts.asked
  const words = isDone ? t.cellDone : t.cellOf(counts.answered, counts.asked)
  const tone = isDone ? 'good' : counts.answered > 0 ? 'going' : 'quiet'
  return (
    <div class="monitoring-cell">
      <Tag tone={tone}>{mayChange ? <a href={href}>{words}</a> : words}</Tag>
      {counts.differing > 0 ? <Tag tone="attention">{t.cellDiffers(counts.differing)}</Tag> : null}
      {counts.gaps > 0 ? <span class="small quiet">{t.cellGaps(counts.gaps)}</span> : null}
      <span class="small quiet">
        {people.length > 0 || !mayChange ? (
          people.map(({ name }) => name).join(', ') || t.nobody
        ) : (
          <a
            href={`/monitorering/${work.round.id}/uddelegering?del=${sectionId}:${administration.id}#fordel`}
          >
            {t.nobody}
          </a>
        )}
      </span>
    </div>
  )
}
