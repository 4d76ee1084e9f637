import { type Kind, KindLabel, kindNames, kinds } from '../../../knowledge/catalogue/index.ts'
import {
  Actions,
  Button,
  Card,
  type Column,
  Details,
  Empty,
  FilterForm,
  Grid,
  LinkButton,
  PageHead,
  Pages,
  PostForm,
  Section,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type PlanSummary, troubleOf } from '../../plans/index.ts'
import type { AdministrationLoad } from '../load.ts'
import { addressOf, effortsOnAPage, type PortfolioQuestion } from '../portfolio.ts'
import type { Effort } from '../reads.ts'
import { busyStages, stages } from '../stage.ts'
import { texts } from '../texts.ts'
import { LoadList } from './load-list.tsx'
import { StageTag } from './stage-tag.tsx'

export interface PortfolioPageProps {
  all: Effort[]
  found: Effort[]
  question: PortfolioQuestion
  plans: ReadonlyMap<string, PlanSummary>
  load: AdministrationLoad[]
  limit: number
  administrations: { id: string; name: string }[]
  locale: Locale
  mayCreate: boolean
  maySetLimit: boolean
  /** Somebody outside sees their own efforts and no figures about the house. */
  outside: boolean
}

/** The portfolio: what runs, frames beside offers, how much each administration carries, and the list. */
export function PortfolioPage(props: PortfolioPageProps) {
  const { locale, all } = props
  const t = texts[locale]
  const create = props.mayCreate ? (
    <LinkButton href="/indsatser/ny" look="primary">
      {t.create}
    </LinkButton>
  ) : null
  if (all.length === 0) {
    return (
      <>
        <PageHead title={t.efforts} lead={t.lead} />
        <Empty
          title={t.emptyTitle}
          action={
            <>
              {create}
              {props.outside ? null : <LinkButton href="/anbefalinger">{t.toRecommendations}</LinkButton>}
            </>
          }
        >
          <p>{props.outside ? t.emptyPartner : t.emptyBody}</p>
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHead
        kicker={t.efforts}
        title={props.outside ? t.found(all.length) : findingOf(all, locale)}
        lead={t.lead}
        actions={
          <>
            {create}
            {props.outside ? null : (
              <LinkButton href={sheetAddress(props.question, 'xlsx')} download>
                {t.excel}
              </LinkButton>
            )}
            {props.outside ? null : (
              <a href={sheetAddress(props.question, 'csv')} download>
                {t.csv}
              </a>
            )}
          </>
        }
      />
      {props.outside ? null : (
        <Grid>
          <Card title={t.kindsTitle}>
            <Kinds all={all} question={props.question} locale={locale} />
          </Card>
          <Card title={t.loadTitle}>
            <p class="quiet">{t.loadLead(props.limit)}</p>
            <LoadList load={props.load} locale={locale} />
            {props.maySetLimit ? <LimitForm limit={props.limit} locale={locale} /> : null}
          </Card>
        </Grid>
      )}
      <List {...props} />
    </>
  )
}

function findingOf(all: Effort[], locale: Locale): string {
  const busy = all.filter(({ stage }) => busyStages.includes(stage))
  const t = texts[locale]
  return busy.length
    ? t.finding(busy.length, busy.filter(({ kind }) => kind === 'settings').length)
    : t.findingNone
}

function sheetAddress(question: PortfolioQuestion, format: 'xlsx' | 'csv'): string {
  return addressOf({ ...question, page: 1 }).replace('/indsatser', `/indsatser/regneark.${format}`)
}

/** How many of each kind, frames first: what is easy to count must not hide what works best. */
function Kinds({ all, question, locale }: { all: Effort[]; question: PortfolioQuestion; locale: Locale }) {
  const t = texts[locale]
  const alive = all.filter(({ stage }) => stage !== 'stopped')
  const most = Math.max(1, ...kinds.map((kind) => countOf(alive, kind)))
  return (
    <>
      <p class="quiet">{t.kindsLead}</p>
      <ul class="kind-counts">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={addressOf({ ...question, page: 1 }, { kind })}>
              <KindLabel kind={kind} locale={locale} />
            </a>
            <svg class="kind-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(countOf(alive, kind) / most) * 100} height="10" rx="2" />
            </svg>
            <strong>{countOf(alive, kind)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

function countOf(efforts: Effort[], kind: Kind): number {
  return efforts.filter((effort) => effort.kind === kind).length
}

function LimitForm({ limit, locale }: { limit: number; locale: Locale }) {
  const t = texts[locale]
  return (
    <Details summary={t.setLimit}>
      <PostForm action="/indsatser/graense">
        <TextField name="limit" label={t.limit} value={limit} type="number" size="short" />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </PostForm>
    </Details>
  )
}

function List(props: PortfolioPageProps) {
  const { found, question, locale, plans } = props
  const t = texts[locale]
  const from = (question.page - 1) * effortsOnAPage
  const lastPage = Math.max(1, Math.ceil(found.length / effortsOnAPage))
  const sort = (by: PortfolioQuestion['sort']) => ({
    href: addressOf(question, { sort: by, page: 1 }),
    order: question.sort === by ? ('ascending' as const) : null,
  })
  const columns: Column<Effort>[] = [
    {
      label: t.title,
      cell: (effort) => <a href={`/indsatser/${effort.id}`}>{effort.title}</a>,
      sort: sort('title'),
    },
    { label: t.kind, cell: (effort) => <KindLabel kind={effort.kind} locale={locale} /> },
    {
      label: t.stage,
      cell: (effort) => <StageTag stage={effort.stage} locale={locale} />,
      sort: sort('stage'),
    },
    { label: t.owner, cell: (effort) => effort.ownerName ?? <span class="quiet">{t.noOwner}</span> },
    {
      label: t.administrations,
      cell: (effort) =>
        effort.administrations.map(({ name }) => name).join(', ') || (
          <span class="quiet">{t.noAdministrations}</span>
        ),
    },
    {
      label: t.plan,
      cell: (effort) => <PlanCell plan={plans.get(effort.id)} effortId={effort.id} locale={locale} />,
    },
    {
      label: t.changed,
      cell: (effort) => <span class="nowrap">{writeDay(effort.changedOn, locale, 'short')}</span>,
      sort: sort('changed'),
    },
  ]
  return (
    <Section title={t.found(found.length)}>
      <Filters {...props} />
      {found.length ? (
        <Table
          caption={t.caption}
          columns={columns}
          rows={found.slice(from, from + effortsOnAPage)}
          keyOf={(effort) => effort.id}
        />
      ) : (
        <Empty title={t.emptyFound}>
          <p>{t.emptyFoundBody}</p>
        </Empty>
      )}
      {lastPage > 1 ? (
        <Pages
          label={t.pages.label}
          where={t.pages.where(question.page, lastPage)}
          previous={
            question.page > 1
              ? { href: addressOf(question, { page: question.page - 1 }), label: t.pages.previous }
              : null
          }
          next={
            question.page < lastPage
              ? { href: addressOf(question, { page: question.page + 1 }), label: t.pages.next }
              : null
          }
        />
      ) : null}
    </Section>
  )
}

function PlanCell({
  plan,
  effortId,
  locale,
}: {
  plan: PlanSummary | undefined
  effortId: string
  locale: Locale
}) {
  const t = texts[locale]
  if (!plan || plan.total === 0) return <span class="quiet">{t.noPlan}</span>
  const trouble = troubleOf(plan, locale)
  return (
    <>
      <a href={`/indsatser/${effortId}/handleplan`}>{t.doneOf(plan.counts.done, plan.total)}</a>
      {trouble ? <div class="standing-late">{trouble}</div> : null}
    </>
  )
}

function Filters({ question, administrations, locale }: PortfolioPageProps) {
  const t = texts[locale]
  const f = t.filters
  const isFiltered = addressOf({ ...question, page: 1, sort: 'title' }) !== '/indsatser'
  return (
    <FilterForm
      action="/indsatser"
      submit={f.submit}
      label={f.label}
      reset={isFiltered ? { href: '/indsatser', label: f.reset } : undefined}
    >
      <TextField name="q" label={f.search} type="search" value={question.search} />
      <SelectField
        name="trin"
        label={t.stage}
        empty={f.going}
        options={[
          { value: 'all', label: f.every },
          ...stages.map((stage) => ({ value: stage, label: t.stages[stage] })),
        ]}
        value={question.stage}
      />
      <SelectField
        name="slags"
        label={t.kind}
        empty={f.every}
        options={kinds.map((kind) => ({ value: kind, label: kindNames[locale][kind] }))}
        value={question.kind}
      />
      <SelectField
        name="forvaltning"
        label={t.administrations}
        empty={f.every}
        options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
        value={question.administrationId}
      />
      {question.sort === 'title' ? null : <input type="hidden" name="sorter" value={question.sort} />}
    </FilterForm>
  )
}
