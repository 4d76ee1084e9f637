import {
  Button,
  Card,
  Details,
  Empty,
  Facts,
  Figure,
  Grid,
  LinkButton,
  Note,
  Pages,
  Table,
  Tabs,
  Tag,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber, writePercentage } from '../../../values/numbers.ts'
import { texts } from '../texts.ts'

interface PartsProps {
  locale: Locale
}

/** What stands around words: facts, figures, cards, remarks, and what is said where nothing is yet. */
export function WordParts({ locale }: PartsProps) {
  const t = texts[locale].section
  return (
    <>
      <p class="kicker">{t.kicker}</p>
      <h3>{t.head}</h3>
      <p class="lead">{t.headLead}</p>
      <Facts
        facts={[
          { label: t.owner, value: 'Anne Kjær' },
          { label: t.updated, value: t.day },
        ]}
      />
      {(['plain', 'attention', 'good'] as const).map((kind) => (
        <Note key={kind} kind={kind} title={t[kind]}>
          <p>{t[`${kind}Text`]}</p>
        </Note>
      ))}
      <Grid columns={3}>
        <Card level={3} title={t.card} foot={<a href="/kit">{t.more}</a>}>
          <p>{t.cardText}</p>
        </Card>
        <Card>
          <Figure label={t.figure} value={writePercentage(12.4, locale)} note={t.figureNote} href="/kit" />
        </Card>
        <Card level={3} title={t.next}>
          <p>{t.nextText}</p>
        </Card>
      </Grid>
      <Details summary={t.more}>
        <p>{t.moreText}</p>
      </Details>
      <Empty title={t.emptyTitle} action={<LinkButton href="/kit">{texts[locale].action.link}</LinkButton>}>
        <p>{t.emptyText}</p>
      </Empty>
    </>
  )
}

/** Buttons in their three looks, and links that look like them. */
export function ActionParts({ locale }: PartsProps) {
  const t = texts[locale].action
  return (
    <form method="get" action="/kit" class="actions">
      <Button>{t.primary}</Button>
      <Button look="secondary">{t.secondary}</Button>
      <Button look="quiet">{t.quiet}</Button>
      <LinkButton href="/kit">{t.link}</LinkButton>
    </form>
  )
}

/** A table that sorts and becomes cards on a phone, the words with a colour, tabs, and the way between pages. */
export function ListParts({ locale }: PartsProps) {
  const t = texts[locale].list
  const rows = [
    { name: t.schoolDay, status: <Tag tone="going">{t.going}</Tag>, budget: 420_000 },
    { name: t.walking, status: <Tag>{t.planned}</Tag>, budget: 96_000 },
    { name: t.sleep, status: <Tag tone="good">{t.done}</Tag>, budget: 310_000 },
    { name: 'Ro på', status: <Tag tone="attention">{t.late}</Tag>, budget: 0 },
  ]
  return (
    <>
      <Tabs
        label={t.views}
        tabs={[
          { href: '/kit', label: t.all, here: true, count: rows.length },
          { href: '/kit?mine=1', label: t.mine, here: false },
        ]}
      />
      <Table
        caption={t.caption}
        captionSeen
        keyOf={(row) => row.name}
        rows={rows}
        columns={[
          { label: t.effort, cell: (row) => row.name, sort: { href: '/kit?orden=navn', order: 'ascending' } },
          { label: t.status, cell: (row) => row.status },
          { label: t.budget, cell: (row) => writeNumber(row.budget, locale), align: 'right' },
        ]}
      />
      <Pages
        label={t.pages}
        where={t.where}
        previous={{ href: '/kit?side=1', label: t.previous }}
        next={{ href: '/kit?side=3', label: t.next }}
      />
    </>
  )
}
