import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Edition, RecommendationGroup } from './edition.ts'
import { type Facet, type Facets, facetsFrom } from './facet.ts'
import { matches, type RecommendationFilter } from './filter.ts'
import { isOwnId, type Recommendation } from './recommendation.ts'

const said = sql`
  r.statement, r.explanation, r.source_heading as "sourceHeading", r.source_page as "sourcePage",
  r.source_url as "sourceUrl", r.kind, r.strength, r.basis, r.priority, r.fields, r.staff_roles as "staffRoles",
  r.target_groups as "targetGroups", r.arenas, r.risk_factors as "riskFactors", r.protective_factors as "protectiveFactors",
  r.indicators, r.equity, r.thin_evidence as "thinEvidence", r.sentences, r.supersedes, r.withdrawn_on as "withdrawnOn"`

const nationalColumns = sql`
  r.id, r.edition, r.group_id as "group", r.number, ${said}, r.addressee, r.level, false as own, 1 as version`

const ownColumns = sql`
  r.id::text as id, 'own' as edition, 'own' as "group", 1 as number, ${said}, 'municipality' as addressee, null as level, true as own,
  r.version`

/** Every recommendation of the municipality's catalogue in catalogue order, its own last; withdrawn ones only when asked for. */
export async function recommendations(
  tx: ReadTx,
  filter: RecommendationFilter = {},
): Promise<Recommendation[]> {
  const groups = filter.groups?.length ? await recommendationGroups(tx) : []
  const rows = await tx.rows<Recommendation>(sql`
    select listed.* from (
      select ${nationalColumns}, row_number() over (order by e.position, e.id, g.position, g.id, r.number, r.id) as turn
      from knowledge.recommendation r
      join knowledge.edition e on e.id = r.edition join knowledge.recommendation_group g on g.id = r.group_id
      where (${filter.withWithdrawn ?? false} or r.withdrawn_on is null)
      union all
      select ${ownColumns}, row_number() over (order by r.created_at, r.id)
      from knowledge.own_recommendation r
      where r.municipality_id = ${tx.municipality} and (${filter.withWithdrawn ?? false} or r.withdrawn_on is null)
    ) listed
    order by own, turn`)
  return rows.filter((each) => matches(each, filter, groups))
}

/** One recommendation, withdrawn or not; what is another municipality's own cannot be found. */
export async function findRecommendation(tx: ReadTx, id: string): Promise<Recommendation> {
  const found = isOwnId(id)
    ? await tx.row<Recommendation>(sql`
        select ${ownColumns} from knowledge.own_recommendation r where r.municipality_id = ${tx.municipality} and r.id = ${id}`)
    : await tx.row<Recommendation>(sql`
        select ${nationalColumns} from knowledge.recommendation r
        join knowledge.edition e on e.id = r.edition join knowledge.recommendation_group g on g.id = r.group_id
        where r.id = ${id}`)
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

export async function editions(tx: ReadTx): Promise<Edition[]> {
  return (await catalogueFrame(tx)).editions
}

export async function recommendationGroups(tx: ReadTx): Promise<RecommendationGroup[]> {
  return (await catalogueFrame(tx)).groups
}

export async function facets(tx: ReadTx): Promise<Facets> {
  return (await catalogueFrame(tx)).facets
}

/** What recommendations are put into: editions, groups and the lists of facets, in one read. */
export interface CatalogueFrame {
  editions: Edition[]
  groups: RecommendationGroup[]
  facets: Facets
}

export async function catalogueFrame(tx: ReadTx): Promise<CatalogueFrame> {
  const row = await tx.row<{ editions: Edition[]; groups: RecommendationGroup[]; facets: Facet[] }>(sql`
    select
      (select jsonb_agg(to_jsonb(e) - 'position' order by e.position, e.id) from (
        select id, collection, publisher, title, published, url, isbn, language, licence_note as "licenceNote", replaces, position
        from knowledge.edition) e) as editions,
      (select jsonb_agg(to_jsonb(g) - 'position' order by g.position, g.id) from (
        select id, sort, parent, number, name, intro, source_heading as "sourceHeading", source_page as "sourcePage", editions,
               complete, position
        from knowledge.recommendation_group) g) as groups,
      (select jsonb_agg(to_jsonb(f) - 'position' order by f.sort, f.position) from knowledge.facet f) as facets`)
  return { editions: row?.editions ?? [], groups: row?.groups ?? [], facets: facetsFrom(row?.facets ?? []) }
}
