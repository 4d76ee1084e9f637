-- Districts (lokalområder): a municipality's own parts, for figures by place within it. The counts are not here: raw ones go to the
-- releases' store, and what may be seen is a release.

create table knowledge.district (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  code text not null check (length(code) between 1 and 40 and code not like '%|%' and code not like '%*%'),
  name text not null check (length(name) between 1 and 120),
  -- the larger part it lies in, by name; null when that is the municipality
  parent text check (length(parent) between 1 and 120),
  primary key (municipality_id, id),
  unique (municipality_id, code)
);
call platform.protect('knowledge.district');
comment on table knowledge.district is
  'Districts of municipalities, named by the files they come with [app: select, insert, update]';

-- Counts somebody has brought that wait to be released or thrown away; one of each indicator and period.
create table knowledge.district_upload (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  indicator text not null references knowledge.indicator (id),
  period text not null check (length(period) between 4 and 20),
  sensitivity text not null check (sensitivity in ('ordinary', 'sensitive')),
  -- the raw counts in the releases' store; no foreign key, since they are deleted first
  counts_id uuid not null,
  source text not null check (length(source) between 1 and 300),
  file_name text not null check (length(file_name) between 1 and 300),
  -- the districts the file names: [{"code", "name", "parent"}]; no counts
  districts jsonb not null check (jsonb_typeof(districts) = 'array'),
  uploaded_at timestamptz not null default clock_timestamp(),
  uploaded_by text not null,
  primary key (municipality_id, id),
  unique (municipality_id, indicator, period)
);
call platform.protect('knowledge.district_upload');
comment on table knowledge.district_upload is
  'Which counts by district wait for release; the counts are elsewhere [app: select, insert, update, delete]';
