import { Card, Empty, Grid, LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { ItemSummary } from '../item.ts'
import { texts } from '../texts.ts'
import { StateTag } from './items-page.tsx'

interface Props {
  locale: Locale
  municipality: string
  upcoming: ItemSummary[]
  /** Null for those who do not see drafts. */
  drafts: ItemSummary[] | null
  latest: ItemSummary[]
  mayWrite: boolean
}

/** Follow-up at a glance: what goes to a meeting next, what is being written, what was frozen. */
export function AreaPage({ locale, municipality, upcoming, drafts, latest, mayWrite }: Props) {
  const t = texts[locale]
  const isEmpty = upcoming.length + (drafts?.length ?? 0) + latest.length === 0
  const create = mayWrite ? (
    <LinkButton href="/rapporter/ny" look="primary">
      {t.newItem}
    </LinkButton>
  ) : null
  const all = <LinkButton href="/rapporter">{t.areaPage.all}</LinkButton>
  if (isEmpty) {
    return (
      <>
        <PageHead title={t.area} lead={t.areaLead} />
        <Empty title={t.emptyTitle} action={create ?? undefined}>
          {t.emptyBody}
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHead
        title={t.area}
        lead={t.areaLead}
        actions={
          <>
            {create}
            {all}
          </>
        }
      />
      <Grid columns={drafts ? 3 : 2}>
        <Items locale={locale} title={t.areaPage.upcoming} none={t.areaPage.noUpcoming} items={upcoming} />
        {drafts ? (
          <Items locale={locale} title={t.areaPage.drafts} none={t.areaPage.noDrafts} items={drafts} />
        ) : null}
        <Items locale={locale} title={t.areaPage.latest} none={t.areaPage.noLatest} items={latest} />
      </Grid>
      <p>
        <a href={`/o/${municipality}/sager`}>{t.areaPage.public}</a>
      </p>
    </>
  )
}

function Items({
  locale,
  title,
  none,
  items,
}: {
  locale: Locale
  title: string
  none: string
  items: ItemSummary[]
}) {
  return (
    <Card title={title}>
      {items.length === 0 ? <p class="quiet">{none}</p> : null}
      <ul class="row-list">
        {items.map((item) => (
          <li key={item.id}>
            <a href={`/rapporter/${item.id}`}>{item.title}</a>
            <p class="quiet small">
              {item.meetingDay
                ? `${writeDay(item.meetingDay, locale)} · ${item.committee} `
                : `${texts[locale].kinds[item.kind]} `}
              <StateTag locale={locale} item={item} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
