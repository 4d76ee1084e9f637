/** A small house with everything that makes a backup hard: circles, triggers, walls, partitions, numbered rows, odd text. */
export const hardHouse = `
create schema if not exists platform; create schema policy; create schema knowledge;

create table platform.municipality (id text primary key, name text not null);
create table platform.session (id uuid primary key, municipality_id text not null references platform.municipality);
comment on table platform.session is 'Who is signed in [backup: none]';
create table platform.deletion (
  id uuid primary key default gen_random_uuid(), municipality_id text not null references platform.municipality,
  table_schema text not null, table_name text not null, key jsonb not null, at timestamptz not null default now());
comment on table platform.deletion is 'Content-free deletion ledger [app: select, insert]';

create table policy.goal (
  municipality_id text not null references platform.municipality, id uuid not null, number int generated always as identity,
  title text, title_length int generated always as (length(title)) stored, parent_id uuid, adopted_by uuid,
  share numeric, measured double precision, tags text[], details jsonb, picture bytea, adopted_at timestamptz, due date,
  primary key (municipality_id, id), foreign key (municipality_id, parent_id) references policy.goal);
create table policy.decision (
  municipality_id text not null, id uuid not null, goal_id uuid not null,
  primary key (municipality_id, id), foreign key (municipality_id, goal_id) references policy.goal);
alter table policy.goal add constraint goal_adopted_by
  foreign key (municipality_id, adopted_by) references policy.decision;
create table policy.note (text text);
alter table policy.goal enable row level security;
alter table policy.goal force row level security;
create policy own on policy.goal using (municipality_id = current_setting('app.municipality', true))
  with check (municipality_id = current_setting('app.municipality', true));

create table knowledge.observation (indicator text, period int, value float8, primary key (indicator, period))
  partition by range (period);
create table knowledge.observation_early partition of knowledge.observation for values from (2000) to (2020);
create table knowledge.observation_late partition of knowledge.observation for values from (2020) to (2040);

create function policy.note_down() returns trigger language plpgsql as $$
  begin insert into policy.note values ('goal ' || new.title); return new; end $$;
create trigger noting after insert on policy.goal for each row execute function policy.note_down();
`

/** Rows for it, put in by the superuser: two municipalities, every kind of text, and two rows that point at each other. */
export const hardRows = `
insert into platform.municipality values ('9901', 'Havby'), ('9902', 'Fjordby');
insert into platform.session values (gen_random_uuid(), '9901');
insert into policy.goal (municipality_id, id, title, share, measured, tags, details, picture, adopted_at, due) values
  ('9901', '00000000-0000-0000-0000-000000000001', E'Færre\\trygere\\nog \\\\. 🚭', 0.1, 0.1::float8 + 0.2::float8,
   array['a,b', 'c"d', null, ''], '{"a": [1, null, "æ"]}', '\\x00ff0a5c', '2026-11-22 10:00:00.123456+01', '2026-11-22'),
  ('9902', '00000000-0000-0000-0000-000000000002', '', null, 'NaN', '{}', null, '\\x', '-infinity', 'infinity'),
  ('9902', '00000000-0000-0000-0000-000000000003', null, 1e30, 1e-300, null, '"\\n"', null, null, null);
update policy.goal set parent_id = '00000000-0000-0000-0000-000000000003'
  where id = '00000000-0000-0000-0000-000000000002';
insert into policy.decision values ('9901', '00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001');
update policy.goal set adopted_by = '00000000-0000-0000-0000-00000000000a' where municipality_id = '9901';
insert into knowledge.observation select 'smokers', year, sqrt(year) from generate_series(2000, 2039) year;
`
