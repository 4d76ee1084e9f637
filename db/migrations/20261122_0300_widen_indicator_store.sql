-- The store at national size (docs/decisions/0005): keys compare byte by byte, references are checked once per import instead of
-- once per row, the round of all municipalities has an index of its own, and a missing figure says which of six reasons it has.

drop view knowledge.public_national_content;

alter table knowledge.observation
  drop constraint observation_indicator_fkey,
  drop constraint observation_area_fkey,
  drop constraint observation_import_id_fkey,
  drop constraint observation_missing_reason_check,
  drop constraint observation_pkey;
drop index knowledge.observation_of_area;
alter table knowledge.observation
  alter column indicator type text collate "C",
  alter column area type text collate "C",
  alter column grp type text collate "C",
  alter column period type text collate "C",
  alter column missing_reason type text using
    case missing_reason when 'too-few' then 'too-small' when 'not-asked' then 'not-collected' else missing_reason end,
  add check (missing_reason in ('not-yet-published', 'not-collected', 'too-small', 'withdrawn', 'cannot-exist', 'not-given')),
  add primary key (indicator, area, grp, period);
-- A first import is copied straight into the table; the transaction says which import it is.
alter table knowledge.observation
  alter column import_id set default nullif(current_setting('app.import', true), '')::uuid;
create index observation_of_area on knowledge.observation (area, indicator, period)
  include (value, low, high, n, missing_reason, import_id) where grp = 'all';
create index observation_of_round on knowledge.observation (indicator, period, area) include (value) where grp = 'all';
comment on column knowledge.observation.indicator is
  'An indicator''s id; no foreign key, since every import checks its indicators and areas once';

alter table knowledge.own_observation
  drop constraint own_observation_indicator_fkey,
  drop constraint own_observation_area_fkey,
  drop constraint own_observation_municipality_id_import_id_fkey,
  drop constraint own_observation_missing_reason_check,
  drop constraint own_observation_pkey;
drop index knowledge.own_observation_of_area;
alter table knowledge.own_observation
  alter column indicator type text collate "C",
  alter column area type text collate "C",
  alter column grp type text collate "C",
  alter column period type text collate "C",
  alter column missing_reason type text using
    case missing_reason when 'too-few' then 'too-small' when 'not-asked' then 'not-collected' else missing_reason end,
  add check (missing_reason in ('not-yet-published', 'not-collected', 'too-small', 'withdrawn', 'cannot-exist', 'not-given')),
  add primary key (municipality_id, indicator, area, grp, period);
create index own_observation_of_area on knowledge.own_observation (municipality_id, area, indicator, period)
  include (value, low, high, n, missing_reason, import_id) where grp = 'all';
create index own_observation_of_round on knowledge.own_observation (municipality_id, indicator, period, area)
  include (value) where grp = 'all';
comment on column knowledge.own_observation.indicator is
  'An indicator''s id; no foreign key, since every import checks its indicators and areas once';

-- What an import changed or took away. Figures it only added are known by their import_id, so that a first import is written once.
alter table knowledge.observation_change
  add column missing_reason text,
  alter column before_missing_reason type text using
    case before_missing_reason when 'too-few' then 'too-small' when 'not-asked' then 'not-collected' else before_missing_reason end;
alter table knowledge.own_observation_change
  add column missing_reason text,
  alter column before_missing_reason type text using
    case before_missing_reason when 'too-few' then 'too-small' when 'not-asked' then 'not-collected' else before_missing_reason end;

-- As before, but asking each indicator for one figure instead of reading them all.
create view knowledge.public_national_content with (security_invoker = true) as
  select
    (select count(*)::int from knowledge.edition) as editions,
    (select count(*)::int from knowledge.recommendation where withdrawn_on is null) as recommendations,
    (select count(*)::int from knowledge.example) as examples,
    (select count(*)::int from knowledge.indicator where unit = 'percent') as indicators,
    (select count(*)::int from knowledge.indicator i
     where unit = 'percent' and exists (select 1 from knowledge.observation o where o.indicator = i.id)) as indicators_with_figures,
    (select jsonb_build_object('source', source, 'on', (at at time zone 'Europe/Copenhagen')::date)
     from knowledge.observation_import where undone_at is null order by at desc limit 1) as latest;
comment on view knowledge.public_national_content is 'How much national content there is, for other areas';
