-- Sources that stay alive: recipes that say how a table becomes an indicator, the sources' answers as they came, and every run.

-- National: one recipe for one indicator. The words, selections and schedule are checked by recipe.ts before they come here.
create table knowledge.source_recipe (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9_-]{1,59}$'),
  recipe jsonb not null check (jsonb_typeof(recipe) = 'object'),
  -- a shipped recipe follows the shipped content until somebody here changes it
  is_shipped boolean not null default false,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  version int not null default 1
);
comment on table knowledge.source_recipe is 'How tables become indicators, national list [app: select, insert, update]';

-- National: what a source answered, as it came, so that a recipe can be run again and a run without network is possible.
create table knowledge.source_answer (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  url text not null check (length(url) between 1 and 2000),
  body text check (length(body) <= 4000000),
  -- packed with gzip; the size is that of the answer itself
  content bytea not null,
  byte_count int not null check (byte_count >= 0),
  content_type text not null default '' check (length(content_type) <= 200),
  etag text check (length(etag) <= 400),
  fetched_at timestamptz not null
);
comment on table knowledge.source_answer is
  'Answers of public statistics, national; hold no personal data [app: select, insert, update, delete]';

-- National: each time a recipe was run or is waiting to be, and what came of it.
create table knowledge.source_run (
  id uuid primary key default gen_random_uuid(),
  recipe_id text not null references knowledge.source_recipe (id),
  -- a trial fetches and shows, and stores no figures
  kind text not null check (kind in ('refresh', 'trial')),
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  asked_at timestamptz not null default now(),
  asked_by_name text not null,
  started_at timestamptz,
  finished_at timestamptz,
  -- the oldest of the answers it was made from
  fetched_at timestamptz,
  source_updated text check (length(source_updated) <= 100),
  import_id uuid references knowledge.observation_import (id),
  figures int,
  added int,
  changed int,
  unchanged int,
  -- places of the table that are none of ours, and municipalities of ours that the table lacks in its newest period
  left_out int,
  absent text[],
  -- why it failed, as sentences in both languages
  problem jsonb,
  check ((state = 'failed') = (problem is not null)),
  check ((state in ('done', 'failed')) = (finished_at is not null))
);
create index on knowledge.source_run (recipe_id, asked_at desc);
create unique index source_run_one_waiting on knowledge.source_run (recipe_id, kind) where state = 'queued';
create index on knowledge.source_run (import_id);
comment on table knowledge.source_run is 'Runs of recipes, national [app: select, insert, update]';

-- A recipe may bring an indicator that is not shipped: advisers and administrators, and the job that runs recipes, define it.
comment on table knowledge.indicator is 'Definitions of indicators, national list [app: select, insert, update]';

-- What other areas may read: which frozen report stands on which figure, as the figure was.
create view followup.public_figure_use with (security_invoker = true) as
  select i.municipality_id, i.id as report_id, i.title, i.frozen_at, f.figure_id, f.label, f.written
  from followup.committee_item i
  join followup.committee_item_figure f on f.municipality_id = i.municipality_id and f.item_id = i.id
  where i.frozen_at is not null and i.removed_at is null;
comment on view followup.public_figure_use is 'Figures of frozen reports by their ids, for other areas';
