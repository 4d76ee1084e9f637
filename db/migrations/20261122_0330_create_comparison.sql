-- Comparison of areas: outlines of the municipalities for the map, and how a group of nearest municipalities was found.

-- National: outlines that everybody's map may be drawn with. The newest that is not removed counts.
create table knowledge.geometry (
  id uuid primary key default gen_random_uuid(),
  stored_at timestamptz not null default clock_timestamp(),
  stored_by text not null,
  source text not null check (length(source) between 1 and 300),
  file_name text not null check (length(file_name) between 1 and 300),
  code_property text not null check (length(code_property) between 1 and 100),
  municipalities int not null check (municipalities > 0),
  points int not null check (points > 0),
  -- municipalities of the list that the file has no outline of
  absent text[] not null default '{}',
  -- [{"code": "0101", "rings": [[[12.45, 55.71], …]]}, …], simplified; longitude and latitude, or metres
  shapes jsonb not null check (jsonb_typeof(shapes) = 'array'),
  removed_at timestamptz,
  removed_by text,
  check ((removed_at is null) = (removed_by is null))
);
comment on table knowledge.geometry is
  'Outlines of municipalities, national; advisers and administrators may store them [app: select, insert, update]';

-- The municipality's own outlines, drawn with before the national ones.
create table knowledge.own_geometry (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  stored_at timestamptz not null default clock_timestamp(),
  stored_by text not null,
  source text not null check (length(source) between 1 and 300),
  file_name text not null check (length(file_name) between 1 and 300),
  code_property text not null check (length(code_property) between 1 and 100),
  municipalities int not null check (municipalities > 0),
  points int not null check (points > 0),
  absent text[] not null default '{}',
  shapes jsonb not null check (jsonb_typeof(shapes) = 'array'),
  removed_at timestamptz,
  removed_by text,
  primary key (municipality_id, id),
  check ((removed_at is null) = (removed_by is null))
);
call platform.protect('knowledge.own_geometry');
comment on table knowledge.own_geometry is
  'Outlines of municipalities that one of them stored for itself [app: select, insert, update]';

-- What a group was found by, when it was not chosen by hand: measures with names and weights, rounds and the day. See group-origin.ts.
alter table knowledge.peer_group
  add column found_by jsonb check (jsonb_typeof(found_by) = 'object');
