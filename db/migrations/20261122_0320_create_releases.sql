-- Releases (offentliggørelser): the only road from counts of people to a figure somebody sees. Raw counts stand in one table that only
-- this topic reads; what is shown, exported and compared stands in the other, which is never changed.

-- People counted, before anything is hidden. Deleted when it has served its purpose, and not in a municipality's export.
create table knowledge.protected_count (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  subject text not null check (length(subject) between 1 and 200),
  source text not null check (length(source) between 1 and 300),
  -- dimensions, cells and impossible cells: a CountTable of statistics/disclosure
  contents jsonb not null check (jsonb_typeof(contents) = 'object'),
  stored_at timestamptz not null default clock_timestamp(),
  stored_by text not null,
  primary key (municipality_id, id)
);
create index on knowledge.protected_count (municipality_id, subject, stored_at desc);
call platform.protect('knowledge.protected_count');
comment on table knowledge.protected_count is
  'Raw counts of people, read by knowledge/releases only [app: select, insert, delete]';

-- What was told, as it was told. A subject's releases are a chain: each is made knowing the ones before.
create table knowledge.release (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  subject text not null check (length(subject) between 1 and 200),
  number int not null check (number > 0),
  layer text not null check (layer in ('L1', 'L2', 'L3', 'L4')),
  sensitivity text not null check (sensitivity in ('ordinary', 'sensitive')),
  threshold int not null check (threshold >= 5),
  rules text not null check (length(rules) between 1 and 40),
  title jsonb not null,
  source text not null,
  -- the fixed menu: dimensions and their categories
  menu jsonb not null check (jsonb_typeof(menu) = 'array'),
  -- every cell with its figure or hidden; not why it is hidden
  contents jsonb not null check (jsonb_typeof(contents) = 'array'),
  -- the raw counts it was made from; no foreign key, since they are deleted first
  counts_id uuid not null,
  released_at timestamptz not null default clock_timestamp(),
  released_by text not null,
  primary key (municipality_id, id),
  unique (municipality_id, subject, number)
);
call platform.protect('knowledge.release');
comment on table knowledge.release is 'Frozen releases of protected counts: added, never changed [app: select, insert]';
