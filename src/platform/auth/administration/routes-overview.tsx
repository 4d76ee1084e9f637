import { sql } from 'kysely'
import { Card, Grid, Note, PageHead, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { countUndeliverable } from '../../mail/index.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import { page, pageAnswer, type Route } from '../../web/index.ts'
import { administrationTexts } from './texts.ts'

const may = 'run-municipality'

/** What waits for the administrator, as numbers: nobody is named here. */
interface Waiting {
  waiting: number
  locked: number
  invited: number
  administrators: number
  undeliverable: number
}

export const administrationOverviewRoutes: Route[] = [
  page({
    path: '/administration',
    may,
    answer: async ({ tx, locale }) =>
      pageAnswer(
        administrationTexts[locale].title,
        <OverviewPage locale={locale} waiting={await waitingIn(tx)} />,
      ),
  }),
]

async function waitingIn(tx: ReadTx): Promise<Waiting> {
  const counts = await tx.row<Omit<Waiting, 'undeliverable'>>(sql`
    select count(*) filter (where role is null and last_seen_on is not null)::int as waiting,
           count(*) filter (where locked_until > now())::int as locked,
           count(*) filter (where last_seen_on is null and password_hash is null)::int as invited,
           count(*) filter (where role = 'administrator')::int as administrators
    from platform.account where municipality_id = ${tx.municipality} and disabled_at is null`)
  return {
    waiting: 0,
    locked: 0,
    invited: 0,
    administrators: 0,
    ...counts,
    undeliverable: await countUndeliverable(tx),
  }
}

function OverviewPage({ locale, waiting }: { locale: Locale; waiting: Waiting }) {
  const t = administrationTexts[locale]
  const rows = [
    { count: waiting.waiting, words: t.waiting(waiting.waiting), href: '/administration/konti?vis=waiting' },
    { count: waiting.locked, words: t.locked(waiting.locked), href: '/administration/konti?vis=locked' },
    { count: waiting.invited, words: t.invited(waiting.invited), href: '/administration/konti?vis=invited' },
  ].filter(({ count }) => count > 0)
  const isCalm = rows.length === 0 && waiting.undeliverable === 0 && waiting.administrators > 1
  const rooms = [
    { href: '/administration/konti', title: t.accounts, lead: t.accountsLead },
    { href: '/administration/forvaltninger', title: t.administrations, lead: t.administrationsLead },
    { href: '/administration/valg', title: t.choices, lead: t.choicesLead },
    { href: '/administration/haendelser', title: t.events, lead: t.eventsLead },
    { href: '/administration/opslag', title: t.looks, lead: t.looksLead },
    { href: '/administration/eksport', title: t.export, lead: t.exportLead },
  ]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.attention}>
        {isCalm ? <p>{t.calm}</p> : null}
        {rows.length ? (
          <ul class="row-list">
            {rows.map((row) => (
              <li key={row.href}>
                <a href={row.href}>{row.words}</a>
              </li>
            ))}
          </ul>
        ) : null}
        {waiting.administrators === 1 ? (
          <Note kind="attention">
            <p>{t.fewAdministrators}</p>
          </Note>
        ) : null}
        {waiting.undeliverable ? (
          <Note kind="attention">
            <p>{t.undeliverable(waiting.undeliverable)}</p>
          </Note>
        ) : null}
      </Section>
      <Grid columns={3}>
        {rooms.map((room) => (
          <Card key={room.href} title={<a href={room.href}>{room.title}</a>}>
            <p>{room.lead}</p>
          </Card>
        ))}
      </Grid>
    </>
  )
}
