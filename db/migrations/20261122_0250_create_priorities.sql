-- Priorities: what a municipality says about each risk factor, and how much each column is to count. Everything else on the page is
-- read where it lives: burden in the shipped figures, gap in the indicators, coverage and efforts through views (decision 0003).

-- One row per line that somebody has judged. The line is a risk factor of the catalogue by its code, without a foreign key, since the
-- list may grow and a judgement must outlive a code that is taken out.
create table knowledge.priority_judgement (
  municipality_id text not null references platform.municipality (id),
  line text not null check (line ~ '^[a-z0-9-]{1,60}$'),
  -- Whether a policy of the municipality speaks of it; null is "nobody has looked". Stands here until policies have a topic of their own.
  mandate text check (mandate in ('stated', 'not-stated')),
  mandate_reference text not null default '' check (length(mandate_reference) <= 500),
  -- 1 much is missing, 2 something is in place, 3 ready to begin; null is not judged.
  readiness int check (readiness between 1 and 3),
  readiness_note text not null default '' check (length(readiness_note) <= 1000),
  judged_at timestamptz not null default now(),
  judged_by_name text not null,
  version int not null default 1,
  primary key (municipality_id, line),
  check (mandate is distinct from 'stated' or mandate_reference <> '')
);
call platform.protect('knowledge.priority_judgement');

-- How much each column counts, 0 to 3; without a row the defaults in weights.ts hold.
create table knowledge.priority_weights (
  municipality_id text primary key references platform.municipality (id),
  burden int not null check (burden between 0 and 3),
  gap int not null check (gap between 0 and 3),
  coverage int not null check (coverage between 0 and 3),
  mandate int not null check (mandate between 0 and 3),
  readiness int not null check (readiness between 0 and 3),
  measure text not null check (measure in ('heaviest', 'deaths', 'sick-leave', 'quality-of-life')),
  -- The country, the region, or the id of a group, without a foreign key: a group that is gone gives way to the country.
  compared_with text not null check (compared_with in ('country', 'region') or compared_with ~ '^[0-9a-f-]{36}$'),
  saved_at timestamptz not null default now(),
  saved_by_name text not null,
  version int not null default 1,
  check (burden + gap + coverage + mandate + readiness > 0)
);
call platform.protect('knowledge.priority_weights');

-- What all municipalities read, in one row: for the adviser's front page.
create view knowledge.public_national_content with (security_invoker = true) as
  select
    (select count(*)::int from knowledge.edition) as editions,
    (select count(*)::int from knowledge.recommendation where withdrawn_on is null) as recommendations,
    (select count(*)::int from knowledge.example) as examples,
    (select count(*)::int from knowledge.indicator where unit = 'percent') as indicators,
    (select count(distinct indicator)::int from knowledge.observation
     join knowledge.indicator on indicator.id = observation.indicator and indicator.unit = 'percent') as indicators_with_figures,
    (select jsonb_build_object('source', source, 'on', (at at time zone 'Europe/Copenhagen')::date)
     from knowledge.observation_import where undone_at is null order by at desc limit 1) as latest;
comment on view knowledge.public_national_content is 'How much national content there is, for other areas';
