import { StatusMark } from '../../../ui/charts/index.ts'
import {
  type Column,
  Empty,
  FilterForm,
  LinkButton,
  PageHead,
  SelectField,
  Table,
  Tabs,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { PlanSummary } from '../action.ts'
import type { PlannedAction } from '../reads.ts'
import { texts } from '../texts.ts'
import { findingOf, troubleOf } from '../words.ts'
import { ActionTable } from './action-table.tsx'

/** A plan as a line among plans. */
export interface PlanLine {
  effortId: string
  title: string
  summary: PlanSummary
}

export const planTabs = ['all', 'late', 'unknown', 'unconfirmed', 'mine'] as const
export type PlanTab = (typeof planTabs)[number]

export interface PlansPageProps {
  tab: PlanTab
  counts: Record<PlanTab, number>
  summary: PlanSummary
  plans: PlanLine[]
  actions: PlannedAction[]
  search: string
  administrationId: string
  administrations: { id: string; name: string }[]
  locale: Locale
}

/** Danish words of the tabs in the address. */
export const tabWords: Record<PlanTab, string> = {
  all: '',
  late: 'forsinket',
  unknown: 'ukendt',
  unconfirmed: 'ubekraeftet',
  mine: 'mine',
}

/** All plans: the finding first, then what is late, unknown, unconfirmed or one's own. */
export function PlansPage(props: PlansPageProps) {
  const { locale, tab, counts } = props
  const t = texts[locale]
  if (props.summary.total === 0 && !props.search && !props.administrationId) {
    return (
      <>
        <PageHead title={t.plans} lead={t.lead} />
        <Empty
          title={t.emptyPlans}
          action={
            <LinkButton href="/indsatser" look="primary">
              {t.toEfforts}
            </LinkButton>
          }
        >
          <p>{t.emptyPlansBody}</p>
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHead kicker={t.plans} title={findingOf(props.summary, locale)} lead={t.lead} />
      <Tabs
        label={t.tabsLabel}
        tabs={planTabs.map((each) => ({
          href: addressOf(props, each),
          label: t.tabs[each],
          here: each === tab,
          count: counts[each],
        }))}
      />
      <Filters {...props} />
      {tab === 'all' ? <Plans {...props} /> : <Found {...props} />}
    </>
  )
}

function addressOf({ search, administrationId }: PlansPageProps, tab: PlanTab): string {
  const query = new URLSearchParams()
  if (tab !== 'all') query.set('vis', tabWords[tab])
  if (search) query.set('q', search)
  if (administrationId) query.set('forvaltning', administrationId)
  return query.size ? `/handleplaner?${query}` : '/handleplaner'
}

function Filters(props: PlansPageProps) {
  const { filters } = texts[props.locale]
  const isFiltered = props.search !== '' || props.administrationId !== ''
  return (
    <FilterForm
      action="/handleplaner"
      submit={filters.submit}
      label={filters.label}
      reset={
        isFiltered
          ? {
              href: addressOf({ ...props, search: '', administrationId: '' }, props.tab),
              label: filters.reset,
            }
          : undefined
      }
    >
      {props.tab === 'all' ? null : <input type="hidden" name="vis" value={tabWords[props.tab]} />}
      <TextField name="q" label={filters.search} type="search" value={props.search} />
      <SelectField
        name="forvaltning"
        label={filters.administration}
        empty={filters.every}
        options={props.administrations.map(({ id, name }) => ({ value: id, label: name }))}
        value={props.administrationId}
      />
    </FilterForm>
  )
}

function Plans({ plans, locale }: PlansPageProps) {
  const t = texts[locale]
  const columns: Column<PlanLine>[] = [
    { label: t.effort, cell: (plan) => <a href={`/indsatser/${plan.effortId}/handleplan`}>{plan.title}</a> },
    { label: t.actionCount, cell: ({ summary }) => t.doneOf(summary.counts.done, summary.total) },
    { label: t.needs, cell: ({ summary }) => <Needs summary={summary} locale={locale} /> },
    {
      label: t.next,
      cell: ({ summary }) =>
        summary.nextDue ? (
          <>
            <a href={`/handlinger/${summary.nextDue.id}`}>{summary.nextDue.what}</a>,{' '}
            {writeDay(summary.nextDue.dueOn, locale, 'short')}
          </>
        ) : (
          t.nothing
        ),
    },
  ]
  if (plans.length === 0)
    return (
      <Empty title={t.emptyList}>
        <p>{t.emptyListBody}</p>
      </Empty>
    )
  return <Table caption={t.plansCaption} columns={columns} rows={plans} keyOf={(plan) => plan.effortId} />
}

function Needs({ summary, locale }: { summary: PlanSummary; locale: Locale }) {
  const trouble = troubleOf(summary, locale)
  if (trouble) return <span class="standing-late">{trouble}</span>
  return (
    <span class="with-icon">
      {summary.counts.done === summary.total ? <StatusMark status="full" size={16} /> : null}
      {texts[locale].nobodyNeeds}
    </span>
  )
}

function Found({ actions, locale }: PlansPageProps) {
  const t = texts[locale]
  if (actions.length === 0)
    return (
      <Empty title={t.emptyList}>
        <p>{t.emptyListBody}</p>
      </Empty>
    )
  return <ActionTable caption={t.actionsCaption} actions={actions} locale={locale} withEffort />
}
