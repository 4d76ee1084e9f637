import { sql } from 'kysely'
import { type PlannedAction, plannedActions } from '../../implementation/plans/index.ts'
import { coverageOf } from '../../implementation/review/index.ts'
import { countSettings } from '../../implementation/settings/index.ts'
import { prioritiesOf } from '../../knowledge/priorities/index.ts'
import type { Person, Role } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type Day, daysAfter } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import type { CommitteeItem, NationalFacts, OverviewFacts, PeopleFacts } from './facts.ts'
import { shows } from './layout.ts'
import { askingOnce } from './reads-once.ts'

/** Reads what a role's overview shows, and nothing more. */
export async function overviewFacts(
  asking: ReadTx,
  by: Person & { role: Role },
  about: { today: Day; locale: Locale },
): Promise<OverviewFacts> {
  const { today, locale } = about
  const tx = askingOnce(asking)
  const { role } = by
  const priorities = shows(role, 'priorities', 'figures')
    ? await prioritiesOf(tx, by.municipality, locale, today)
    : null
  const actions = shows(role, 'trouble') ? await actionsInSight(tx, by, today) : []
  return {
    by,
    today,
    coverage: shows(role, 'compass', 'small-compass', 'own-review') ? await coverageOf(tx, today) : null,
    priorities,
    figures: priorities?.figures ?? [],
    actions,
    mine: shows(role, 'mine') ? await ownActions(tx, by, today, actions) : [],
    settings: shows(role, 'trouble') && seesAll(role) ? await countSettings(tx, today) : null,
    committee: shows(role, 'committee') ? await committeeItems(tx) : [],
    people: shows(role, 'people') ? await peopleFacts(tx, today) : null,
    national: shows(role, 'national') ? await nationalFacts(tx) : null,
  }
}

/** Those who follow the whole municipality's work. */
function seesAll(role: Role | null): boolean {
  return role === 'coordinator' || role === 'politician'
}

/** Everything for those who follow it all; for a leader what belongs to their administration, or nothing when they belong to none. */
async function actionsInSight(tx: ReadTx, by: Person, today: Day) {
  if (seesAll(by.role)) return plannedActions(tx, today, { by })
  return by.administrationId ? plannedActions(tx, today, { administrationId: by.administrationId, by }) : []
}

/** What the reader answers for and has not finished; those who see all actions see their own among them. */
async function ownActions(tx: ReadTx, by: Person, today: Day, inSight: PlannedAction[]) {
  const own = seesAll(by.role)
    ? inSight.filter(({ isOwn }) => isOwn)
    : await plannedActions(tx, today, { ownedBy: by.accountId })
  return own.filter(({ standing }) => standing.state !== 'done')
}

/** The documents that are ready for a committee: coming meetings first, then the newest. */
function committeeItems(tx: ReadTx): Promise<CommitteeItem[]> {
  return tx.rows<CommitteeItem>(sql`
    select id, title, kind, meeting_day as "meetingDay", (frozen_at at time zone 'Europe/Copenhagen')::date as "frozenOn"
    from followup.public_committee_item where municipality_id = ${tx.municipality}
    order by meeting_day desc nulls last, frozen_at desc limit 5`)
}

async function peopleFacts(tx: ReadTx, today: Day): Promise<PeopleFacts> {
  const since = daysAfter(today, -30)
  const row = await tx.row<PeopleFacts>(sql`
    select
      (count(*) filter (where disabled_at is null and role is not null))::int as active,
      (count(*) filter (where disabled_at is null and role is null))::int as waiting,
      (count(*) filter (where disabled_at is null and role is not null and last_seen_on is null))::int as invited,
      (count(*) filter (where disabled_at is not null))::int as closed,
      (select count(*)::int from platform.event where municipality_id = ${tx.municipality} and at >= ${since}::date) as events,
      (select count(*)::int from platform.event
       where municipality_id = ${tx.municipality} and at >= ${since}::date and kind = 'sign-in-failed') as "failedSignIns"
    from platform.account where municipality_id = ${tx.municipality}`)
  return row as PeopleFacts
}

async function nationalFacts(tx: ReadTx): Promise<NationalFacts> {
  const row = await tx.row<NationalFacts>(sql`
    select editions, recommendations, examples, indicators, indicators_with_figures as "indicatorsWithFigures", latest
    from knowledge.public_national_content`)
  return row as NationalFacts
}
