-- Results while a survey is open, and results that become indicators.

alter table followup.survey
  -- whether results are shown in batches while the survey is open
  add column shows_live boolean not null default false,
  -- when the answers were counted after closing; null where that was before this was noted
  add column counted_at timestamptz;

-- The page of a result reads the newest release of each of its survey's subjects.
create index release_by_subject on knowledge.release (municipality_id, subject collate "C", number desc);

-- Definitions a municipality makes itself, from what it has asked. Ids begin with `egen_`, so that none is both national and own.
create table knowledge.own_indicator (
  municipality_id text not null references platform.municipality (id),
  id text not null check (id ~ '^egen_[a-z0-9_]{2,55}$'),
  position int not null,
  name jsonb not null,
  short jsonb not null,
  finding jsonb not null,
  measures jsonb not null,
  unit text not null check (unit = 'percent'),
  direction text not null check (direction in ('higher-is-better', 'lower-is-better', 'none')),
  decimals int not null check (decimals between 0 and 4),
  minimum double precision not null,
  maximum double precision not null,
  population jsonb not null,
  source jsonb not null,
  publisher text not null,
  url text not null,
  rounds text[] not null default '{}',
  caveats jsonb not null default '[]',
  breaks jsonb not null default '[]',
  risk_factors text[] not null default '{}',
  made_at timestamptz not null default now(),
  made_by_name text not null,
  primary key (municipality_id, id),
  check (minimum < maximum)
);
call platform.protect('knowledge.own_indicator');

-- What there is to look at: the national list, and the municipality's own behind the wall.
create view knowledge.known_indicator with (security_invoker = true) as
  select id, position, name, short, finding, measures, unit, direction, decimals, minimum, maximum, population, source, publisher, url,
         rounds, caveats, breaks, risk_factors
  from knowledge.indicator
  union all
  select id, 1000000 + position, name, short, finding, measures, unit, direction, decimals, minimum, maximum, population, source,
         publisher, url, rounds, caveats, breaks, risk_factors
  from knowledge.own_indicator where municipality_id = platform.current_municipality();
comment on view knowledge.known_indicator is 'National indicators and the municipality''s own';

-- What other areas may read of it.
create view knowledge.public_own_indicator with (security_invoker = true) as
  select municipality_id, id, name from knowledge.own_indicator;
comment on view knowledge.public_own_indicator is 'A municipality''s own indicators by name, for other areas';

-- A result that was published as a figure of an indicator: which answers count, and from which import it can be taken back.
create table followup.published_result (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  measure text not null check (length(measure) between 1 and 200),
  -- the answers that count as yes
  counted_answers text[] not null check (cardinality(counted_answers) > 0),
  indicator text not null check (indicator ~ '^egen_'),
  period text not null,
  -- of knowledge.own_observation_import, by which it is taken back
  import_id uuid not null,
  -- of knowledge.release, which is never deleted
  release_id uuid not null,
  published_at timestamptz not null default now(),
  published_by_name text not null,
  taken_back_at timestamptz,
  taken_back_by_name text,
  primary key (municipality_id, id),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id),
  check ((taken_back_at is null) = (taken_back_by_name is null))
);
create unique index published_result_once on followup.published_result (municipality_id, indicator, period) where taken_back_at is null;
create index on followup.published_result (municipality_id, survey_id);
call platform.protect('followup.published_result');
comment on table followup.published_result is 'Results published to the indicators [app: select, insert, update]';
