import { sql } from 'kysely'

/**
 * The profile as one would write it by hand for these data alone: latest figure, rounds, spread, country and region in one statement.
 * It leaves out what ours must also know: own figures before national ones, quarters and school years, peer groups, invented areas.
 */
export function byHand(area: string, ids: string[]) {
  return sql`
  with own as materialized (
    select indicator, period, value, low, high, n, missing_reason, import_id from knowledge.observation
    where area = ${area} and grp = 'all' and indicator = any(${ids})
  ),
  latest as materialized (
    select distinct on (indicator) * from own where value is not null order by indicator, period desc
  ),
  people as materialized (
    select area, period, value as people from knowledge.observation where indicator = 'folketal' and grp = 'all'
  ),
  weighed as materialized (
    select l.period, (select p.period from people p group by p.period having count(*) = 98
                      order by abs(p.period::int - l.period::int), p.period limit 1) as by_period
    from (select distinct period from latest) l
  ),
  real as materialized (
    select a.id, m.region from knowledge.area a
    left join knowledge.region_membership m on m.municipality = a.id and current_date between m.valid_from and coalesce(m.valid_to, 'infinity')
    where a.kind = 'municipality' and not a.invented
  ),
  compared as (
    select l.indicator, count(*) as municipalities, sum(o.value * p.people) / sum(p.people) as country,
           sum(o.value * p.people) filter (where r.region = home.region)
             / sum(p.people) filter (where r.region = home.region) as region,
           min(o.value) as lowest, max(o.value) as highest,
           percentile_cont(array[0.25, 0.5, 0.75]) within group (order by o.value) as quarters
    from latest l
    join knowledge.observation o on o.indicator = l.indicator and o.period = l.period and o.grp = 'all'
    join real r on r.id = o.area
    join weighed w on w.period = l.period
    join people p on p.area = o.area and p.period = w.by_period
    cross join (select region from real where id = ${area}) home
    group by l.indicator
  ),
  trend as (
    select indicator, json_agg(json_build_array(period, value, low, high, n, missing_reason) order by period) as rounds
    from own group by indicator
  )
  select i.*, l.period, l.value, l.low, l.high, l.n, c.*, t.rounds, f.source as import_source, f.at
  from latest l join knowledge.indicator i on i.id = l.indicator join compared c using (indicator) join trend t using (indicator)
  join knowledge.observation_import f on f.id = l.import_id
  order by i.position`
}
