-- Capacity (kapacitet): how ready a place is to carry an effort through, as dots from 1 to 5 that people place, each their own or together.

-- National: the dimensions one may choose between. An assessment keeps a copy of its own, so that old dots keep their meaning.
create table implementation.capacity_set (
  id text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  position int not null,
  name jsonb not null,
  source jsonb not null,
  dimensions jsonb not null check (jsonb_typeof(dimensions) = 'array')
);
comment on table implementation.capacity_set is 'Dimensions of capacity, shipped [app: select]';

-- `way`: each for themselves, together as one, or a room where phones place dots at once.
create table implementation.capacity_assessment (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  subject text not null check (subject in ('effort', 'team', 'municipality')),
  effort_id uuid,
  team text check (length(team) between 1 and 120),
  moment text not null check (moment in ('before', 'during', 'after')),
  held_on date not null,
  way text not null check (way in ('each', 'shared', 'room')),
  set_id text not null,
  dimensions jsonb not null check (jsonb_typeof(dimensions) = 'array'),
  -- the dots people agreed on, by dimension; they are nobody's own
  shared_scores jsonb check (jsonb_typeof(shared_scores) = 'object'),
  -- part of the short address of phones and links; works only while the assessment is open
  code text not null check (code ~ '^[a-z2-9]{8}$'),
  seats int not null default 100 check (seats between 1 and 500),
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  removed_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete cascade,
  foreign key (municipality_id, opened_by) references platform.account (municipality_id, id),
  check ((subject = 'effort') = (effort_id is not null)),
  check ((subject = 'team') = (team is not null)),
  check (shared_scores is null or way = 'shared')
);
create index on implementation.capacity_assessment (municipality_id, effort_id) where removed_at is null;
call platform.protect('implementation.capacity_assessment');
comment on column implementation.capacity_assessment.code is
  'Not a key to anything: whoever has it may place dots while the assessment is open, and see no more than the room does';

-- One person's dots: a date, no time, no address and no order. Those who came by a link or a phone have no account here.
create table implementation.capacity_rating (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  assessment_id uuid not null,
  account_id uuid,
  role text check (role in ('leader', 'staff')),
  scores jsonb not null check (jsonb_typeof(scores) = 'object'),
  answered_on date not null,
  primary key (municipality_id, id),
  unique (municipality_id, assessment_id, account_id),
  foreign key (municipality_id, assessment_id) references implementation.capacity_assessment (municipality_id, id) on delete cascade,
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id)
);
call platform.protect('implementation.capacity_rating');
-- On top of the municipality: one sees one's own dots only, and the machine those of the one assessment it says it is counting. So no
-- export and no other query can show who placed what.
create policy own_or_counted on implementation.capacity_rating as restrictive
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid)
    or assessment_id = (select nullif(current_setting('app.counting', true), '')::uuid))
  with check (account_id is null or account_id = (select nullif(current_setting('app.account', true), '')::uuid));
comment on table implementation.capacity_rating is
  'A person’s own dots; read by that account, and counted for a release (row-level security by app.account and app.counting)';

-- What a release lets us say of a closed assessment: the middle and the middle half of each group. Frozen with the release.
create table implementation.capacity_result (
  municipality_id text not null,
  assessment_id uuid not null,
  -- of knowledge.release, which is never deleted
  release_id uuid not null,
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  primary key (municipality_id, assessment_id),
  foreign key (municipality_id, assessment_id) references implementation.capacity_assessment (municipality_id, id) on delete cascade
);
call platform.protect('implementation.capacity_result');
comment on table implementation.capacity_result is 'Protected results of assessments [app: select, insert]';

-- A person's notes from the pair interview. They are that person's own until one line becomes an action in the plan.
create table implementation.capacity_note (
  municipality_id text not null,
  assessment_id uuid not null,
  account_id uuid not null,
  works text not null default '' check (length(works) <= 4000),
  hard text not null default '' check (length(hard) <= 4000),
  focus text not null default '' check (length(focus) <= 4000),
  action_id uuid,
  version int not null default 1,
  primary key (municipality_id, assessment_id, account_id),
  foreign key (municipality_id, assessment_id) references implementation.capacity_assessment (municipality_id, id) on delete cascade,
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id),
  foreign key (municipality_id, action_id) references implementation.action (municipality_id, id)
);
call platform.protect('implementation.capacity_note');
create policy own_account on implementation.capacity_note as restrictive
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('app.account', true), '')::uuid));
comment on table implementation.capacity_note is
  'A person’s own notes from a conversation; read by that account alone (row-level security by app.account)';
