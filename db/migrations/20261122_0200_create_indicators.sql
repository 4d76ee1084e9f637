-- Indicators: what is measured, where and when. Two sets of figures: a national one, and each municipality's own, which is read before it.

-- National: everything a figure can be about. Invented municipalities are marked and never enter spread, region or country.
-- `oestdanmark` is our own id: the official code of the region from 2027 was not available.
create table knowledge.area (
  id text primary key check (length(id) between 2 and 20),
  kind text not null check (kind in ('municipality', 'region', 'country')),
  name text not null check (length(name) between 1 and 120),
  invented boolean not null default false
);
comment on table knowledge.area is 'Municipalities, regions and the country, national list [app: select]';

-- National: which region a municipality belongs to, and when. valid_to is the last day; null means still.
create table knowledge.region_membership (
  municipality text not null references knowledge.area (id),
  region text not null references knowledge.area (id),
  valid_from date not null,
  valid_to date,
  primary key (municipality, valid_from),
  check (valid_to > valid_from)
);
comment on table knowledge.region_membership is 'Regions of municipalities by date, national list [app: select]';

create table knowledge.indicator (
  id text primary key check (id ~ '^[a-z0-9_]{2,60}$'),
  position int not null,
  name jsonb not null,
  short jsonb not null,
  finding jsonb not null,
  measures jsonb not null,
  unit text not null check (unit in ('percent', 'persons')),
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
  check (minimum < maximum)
);
comment on table knowledge.indicator is 'Definitions of indicators, national list [app: select]';

-- One file, survey or hand that brought figures into the national set.
create table knowledge.observation_import (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default now(),
  source text not null check (length(source) between 1 and 300),
  file_name text,
  by_municipality text references platform.municipality (id),
  by_name text not null,
  added int not null,
  changed int not null,
  unchanged int not null,
  undone_at timestamptz,
  undone_by text
);
comment on table knowledge.observation_import is
  'Who brought figures into the national set, from where [app: select, insert, update]';

-- The national set. A key and a partial covering index, so that ten million rows need no partitions.
create table knowledge.observation (
  indicator text not null references knowledge.indicator (id),
  area text not null references knowledge.area (id),
  grp text not null default 'all' check (length(grp) between 1 and 60),
  period text not null check (length(period) between 4 and 20),
  value double precision,
  low double precision,
  high double precision,
  n int check (n >= 0),
  missing_reason text check (missing_reason in ('not-given', 'too-few', 'not-asked')),
  import_id uuid not null references knowledge.observation_import (id),
  primary key (indicator, area, grp, period),
  check ((value is null) = (missing_reason is not null)),
  check ((low is null) = (high is null)),
  check (low <= value and value <= high)
);
create index observation_of_area on knowledge.observation (area, indicator, period)
  include (value, low, high, n, missing_reason, import_id) where grp = 'all';
create index observation_by_import on knowledge.observation (import_id);
comment on table knowledge.observation is
  'National set of figures; advisers and administrators may write it [app: select, insert, update, delete]';

-- What each import changed, with what stood before: the way back, and how an old report knows that its figure was revised.
create table knowledge.observation_change (
  import_id uuid not null references knowledge.observation_import (id),
  indicator text not null,
  area text not null,
  grp text not null,
  period text not null,
  value double precision,
  before_import uuid,
  before_value double precision,
  before_low double precision,
  before_high double precision,
  before_n int,
  before_missing_reason text,
  primary key (import_id, indicator, area, grp, period)
);
create index on knowledge.observation_change (indicator, area, grp, period);
comment on table knowledge.observation_change is
  'What each national import changed, and from what [app: select, insert]';

create table knowledge.own_observation_import (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  source text not null check (length(source) between 1 and 300),
  file_name text,
  by_name text not null,
  added int not null,
  changed int not null,
  unchanged int not null,
  undone_at timestamptz,
  undone_by text,
  primary key (municipality_id, id)
);
call platform.protect('knowledge.own_observation_import');

-- The municipality's own set: its own figures, and its own copy of others' where it wants to see a spread.
create table knowledge.own_observation (
  municipality_id text not null references platform.municipality (id),
  indicator text not null references knowledge.indicator (id),
  area text not null references knowledge.area (id),
  grp text not null default 'all' check (length(grp) between 1 and 60),
  period text not null check (length(period) between 4 and 20),
  value double precision,
  low double precision,
  high double precision,
  n int check (n >= 0),
  missing_reason text check (missing_reason in ('not-given', 'too-few', 'not-asked')),
  import_id uuid not null,
  primary key (municipality_id, indicator, area, grp, period),
  foreign key (municipality_id, import_id) references knowledge.own_observation_import (municipality_id, id),
  check ((value is null) = (missing_reason is not null)),
  check ((low is null) = (high is null)),
  check (low <= value and value <= high)
);
create index own_observation_of_area on knowledge.own_observation (municipality_id, area, indicator, period)
  include (value, low, high, n, missing_reason, import_id) where grp = 'all';
create index own_observation_by_import on knowledge.own_observation (municipality_id, import_id);
call platform.protect('knowledge.own_observation');

create table knowledge.own_observation_change (
  municipality_id text not null,
  import_id uuid not null,
  indicator text not null,
  area text not null,
  grp text not null,
  period text not null,
  value double precision,
  before_import uuid,
  before_value double precision,
  before_low double precision,
  before_high double precision,
  before_n int,
  before_missing_reason text,
  primary key (municipality_id, import_id, indicator, area, grp, period),
  foreign key (municipality_id, import_id) references knowledge.own_observation_import (municipality_id, id)
);
create index on knowledge.own_observation_change (municipality_id, indicator, area, grp, period);
call platform.protect('knowledge.own_observation_change');
comment on table knowledge.own_observation_change is 'What each own import changed, and from what [app: select, insert]';

-- A file that was read and not yet confirmed. Kept for a day, and by no backup.
create table knowledge.observation_draft (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  set_name text not null check (set_name in ('own', 'national')),
  source text not null check (length(source) between 1 and 300),
  file_name text not null check (length(file_name) between 1 and 300),
  content bytea not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id) on delete cascade
);
call platform.protect('knowledge.observation_draft');
comment on table knowledge.observation_draft is 'Uploaded files that wait for a yes, for a day at most [backup: none]';

create table knowledge.peer_group (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id)
);
create unique index peer_group_name on knowledge.peer_group (municipality_id, lower(name)) where deleted_at is null;
call platform.protect('knowledge.peer_group');

create table knowledge.peer_group_member (
  municipality_id text not null,
  group_id uuid not null,
  area text not null references knowledge.area (id),
  primary key (municipality_id, group_id, area),
  foreign key (municipality_id, group_id) references knowledge.peer_group (municipality_id, id) on delete cascade
);
call platform.protect('knowledge.peer_group_member');
