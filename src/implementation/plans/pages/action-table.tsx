import { StatusMark } from '../../../ui/charts/index.ts'
import { type Column, Table, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { ExtraColumn } from '../plan.ts'
import type { PlannedAction } from '../reads.ts'
import { columnText } from '../sheet.ts'
import { texts } from '../texts.ts'
import { signOf, whenOf } from '../words.ts'

const tones = {
  late: 'attention',
  unknown: 'attention',
  unconfirmed: 'plain',
  'under-way': 'going',
  planned: 'plain',
  done: 'good',
} as const

/** Where an action stands, in shape, colour and word, with how late it is and how old the word is. */
export function StandingTag(props: { action: PlannedAction; locale: Locale }) {
  const { action, locale } = props
  const t = texts[locale]
  const { state, daysLate } = action.standing
  return (
    <div class="standing">
      <Tag tone={tones[state]} icon={<StatusMark status={signOf[state]} size={16} />}>
        {t.states[state]}
      </Tag>
      {daysLate > 0 ? <span class="standing-late">{t.daysLate(daysLate)}</span> : null}
      <span class="quiet small">
        {action.lastReportedOn ? t.lastSaid(writeDay(action.lastReportedOn, locale, 'short')) : t.neverSaid}
      </span>
    </div>
  )
}

/** Actions as rows: the four H's, the chosen columns and the status. Across plans the effort stands too. */
export function ActionTable(props: {
  caption: string
  actions: PlannedAction[]
  columns?: ExtraColumn[]
  locale: Locale
  withEffort?: boolean
}) {
  const { locale, actions } = props
  const t = texts[locale]
  const effort: Column<PlannedAction> = {
    label: t.effort,
    cell: (action) => <a href={`/indsatser/${action.effortId}/handleplan`}>{action.effortTitle}</a>,
  }
  const how: Column<PlannedAction> = { label: t.how, cell: (action) => action.how || t.nothing }
  const columns: Column<PlannedAction>[] = [
    { label: t.what, cell: (action) => <a href={`/handlinger/${action.id}`}>{action.what}</a> },
    props.withEffort ? effort : how,
    { label: t.who, cell: (action) => action.ownerName ?? <span class="quiet">{t.noOwner}</span> },
    { label: t.when, cell: (action) => whenOf(action, locale) },
    ...(props.columns ?? []).map(
      (column): Column<PlannedAction> => ({
        label: t.columns[column],
        cell: (action) => columnText(action, column) || t.nothing,
      }),
    ),
    { label: t.status, cell: (action) => <StandingTag action={action} locale={locale} /> },
  ]
  return <Table caption={props.caption} columns={columns} rows={actions} keyOf={(action) => action.id} />
}
