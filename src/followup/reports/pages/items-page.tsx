import {
  Empty,
  FilterForm,
  LinkButton,
  PageHead,
  Pages,
  SelectField,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type ItemSummary, itemKinds } from '../item.ts'
import { texts } from '../texts.ts'

export const orders = ['meeting', 'title', 'changed'] as const
export type ItemOrder = (typeof orders)[number]
export const states = ['draft', 'frozen', 'published'] as const

/** What is looked for, as it stands in the address. */
export interface ItemSearch {
  search: string
  kind: string
  state: string
  order: ItemOrder
  page: number
}

interface Props {
  locale: Locale
  found: ItemSummary[]
  total: number
  perPage: number
  asked: ItemSearch
  mayWrite: boolean
  seesDrafts: boolean
}

/** The list of all reports: searched, filtered, sorted, in pages. */
export function ItemsPage(props: Props) {
  const t = texts[props.locale]
  const { asked, total } = props
  const isSearch = asked.search !== '' || asked.kind !== '' || asked.state !== ''
  const create = props.mayWrite ? (
    <LinkButton href="/rapporter/ny" look="primary">
      {t.newItem}
    </LinkButton>
  ) : undefined
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={create} />
      {total > 0 || isSearch ? <Search {...props} /> : null}
      {total > 0 ? <Found {...props} /> : null}
      {total === 0 && isSearch ? <Empty title={t.emptyFound}>{t.emptyFoundBody}</Empty> : null}
      {total === 0 && !isSearch ? (
        <Empty title={t.emptyTitle} action={create}>
          {t.emptyBody}
        </Empty>
      ) : null}
    </>
  )
}

function Search({ locale, asked, seesDrafts }: Props) {
  const t = texts[locale]
  const shown = seesDrafts ? states : states.filter((state) => state !== 'draft')
  return (
    <FilterForm
      action="/rapporter"
      label={t.filters.label}
      submit={t.filters.submit}
      reset={{ href: '/rapporter', label: t.filters.reset }}
    >
      <TextField name="soeg" label={t.filters.search} type="search" value={asked.search} />
      <SelectField
        name="slags"
        label={t.filters.kind}
        empty={t.filters.every}
        value={asked.kind}
        options={itemKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <SelectField
        name="tilstand"
        label={t.filters.state}
        empty={t.filters.every}
        value={asked.state}
        options={shown.map((state) => ({ value: state, label: t.states[state] }))}
      />
      {asked.order === 'meeting' ? null : <input type="hidden" name="orden" value={asked.order} />}
    </FilterForm>
  )
}

function Found({ locale, found, total, perPage, asked }: Props) {
  const t = texts[locale]
  const of = Math.ceil(total / perPage)
  const step = (page: number, label: string) => ({ href: addressOf({ ...asked, page }), label })
  return (
    <>
      <p class="quiet">{t.found(total)}</p>
      <ItemTable locale={locale} found={found} asked={asked} />
      {of > 1 ? (
        <Pages
          label={t.pages.label}
          where={t.pages.where(asked.page, of)}
          previous={asked.page > 1 ? step(asked.page - 1, t.pages.previous) : null}
          next={asked.page < of ? step(asked.page + 1, t.pages.next) : null}
        />
      ) : null}
    </>
  )
}

/** Reports in a table; with what is looked for, its headings sort. */
export function ItemTable({
  locale,
  found,
  asked,
}: {
  locale: Locale
  found: ItemSummary[]
  asked?: ItemSearch
}) {
  const t = texts[locale]
  const sort = (order: ItemOrder, direction: 'ascending' | 'descending') =>
    asked
      ? {
          sort: {
            href: addressOf({ ...asked, order, page: 1 }),
            order: asked.order === order ? direction : null,
          },
        }
      : {}
  return (
    <Table
      caption={t.caption}
      rows={found}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t.columns.title,
          cell: (item) => <a href={`/rapporter/${item.id}`}>{item.title}</a>,
          ...sort('title', 'ascending'),
        },
        { label: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
        {
          label: t.columns.meeting,
          cell: ({ meetingDay }) => (meetingDay ? writeDay(meetingDay, locale) : t.noMeeting),
          ...sort('meeting', 'descending'),
        },
        { label: t.columns.committee, cell: ({ committee }) => committee || '–' },
        { label: t.columns.state, cell: (item) => <StateTag locale={locale} item={item} /> },
        {
          label: t.columns.changed,
          cell: ({ changedAt }) => writeDay(dayIn(changedAt), locale, 'short'),
          ...sort('changed', 'descending'),
        },
      ]}
    />
  )
}

/** Whether an item is a draft, frozen, shown to everybody or superseded, in a word. */
export function StateTag({
  locale,
  item,
}: {
  locale: Locale
  item: Pick<ItemSummary, 'frozenAt' | 'publishedAt' | 'successorId'>
}) {
  const t = texts[locale].states
  if (item.publishedAt) return <Tag tone="good">{t.published}</Tag>
  if (item.frozenAt && item.successorId) return <Tag tone="quiet">{t.superseded}</Tag>
  return item.frozenAt ? <Tag tone="good">{t.frozen}</Tag> : <Tag tone="going">{t.draft}</Tag>
}

function addressOf({ search, kind, state, order, page }: ItemSearch): string {
  const query = new URLSearchParams()
  if (search) query.set('soeg', search)
  if (kind) query.set('slags', kind)
  if (state) query.set('tilstand', state)
  if (order !== 'meeting') query.set('orden', order)
  if (page > 1) query.set('side', String(page))
  return query.size ? `/rapporter?${query}` : '/rapporter'
}
