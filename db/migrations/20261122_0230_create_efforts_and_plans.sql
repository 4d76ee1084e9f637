-- Efforts: what people work on, from idea over test to routine or stopped. Plans: who does what, how and when, and how far it is.

create table implementation.effort (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  about text check (length(about) <= 4000),
  stage text not null default 'idea' check (stage in ('idea', 'test', 'running', 'routine', 'stopped')),
  kind text not null check (kind in ('settings', 'encounter', 'offer', 'information', 'leadership')),
  scope text not null check (scope in ('programme', 'specific')),
  owner_account uuid,
  tactic text check (tactic in ('all-at-once', 'where-it-moves', 'good-relation', 'most-ready')),
  hard text check (length(hard) <= 4000),
  target_groups text[] not null default '{}',
  arenas text[] not null default '{}',
  risk_factors text[] not null default '{}',
  protective_factors text[] not null default '{}',
  origin_kind text not null default 'own' check (origin_kind in ('own', 'recommendation', 'priority', 'example')),
  origin_id text check (length(origin_id) <= 80),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by text not null default '',
  removed_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, owner_account) references platform.account (municipality_id, id),
  check ((origin_kind = 'own') = (origin_id is null))
);
create index on implementation.effort (municipality_id, stage) where removed_at is null;
call platform.protect('implementation.effort');
comment on table implementation.effort is 'What people work on';

create table implementation.effort_administration (
  municipality_id text not null,
  effort_id uuid not null,
  administration_id uuid not null,
  primary key (municipality_id, effort_id, administration_id),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete cascade,
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
create index on implementation.effort_administration (municipality_id, administration_id);
call platform.protect('implementation.effort_administration');

-- Recommendations have an id for ever; superseded ones stay in the catalogue, so no row here can lose its meaning.
create table implementation.effort_recommendation (
  municipality_id text not null,
  effort_id uuid not null,
  recommendation_id text not null check (length(recommendation_id) between 1 and 80),
  primary key (municipality_id, effort_id, recommendation_id),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete cascade
);
create index on implementation.effort_recommendation (municipality_id, recommendation_id);
call platform.protect('implementation.effort_recommendation');

-- The parts that are filled in later: design, chain, dilemma, resources, success factors, closing test. Each has its own version, so
-- that two people can write on two parts at once. What a part asks stands in efforts/parts.ts.
create table implementation.effort_part (
  municipality_id text not null,
  effort_id uuid not null,
  part text not null check (part in ('design', 'chain', 'dilemma', 'resources', 'success', 'closing')),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  changed_at timestamptz not null default now(),
  changed_by text not null,
  version int not null default 1,
  primary key (municipality_id, effort_id, part),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete cascade
);
call platform.protect('implementation.effort_part');

-- Every move along the life cycle, with its day and reason. A move that was undone stays, dated.
create table implementation.effort_move (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  effort_id uuid not null,
  from_stage text not null,
  to_stage text not null check (to_stage in ('idea', 'test', 'running', 'routine', 'stopped')),
  moved_on date not null,
  reason text check (length(reason) <= 2000),
  by_name text not null,
  at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete cascade
);
create index on implementation.effort_move (municipality_id, effort_id, at desc);
call platform.protect('implementation.effort_move');

-- How the plan of an effort is shown and followed up; without a row the defaults in plans/plan.ts hold.
create table implementation.plan (
  municipality_id text not null,
  effort_id uuid not null,
  columns text[] not null default '{}',
  follow_up_days int not null default 30 check (follow_up_days between 7 and 365),
  version int not null default 1,
  primary key (municipality_id, effort_id),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete cascade
);
call platform.protect('implementation.plan');

-- One action of a plan: hvad, hvordan, hvem, hvornår. The owner is an account, or somebody outside with a name and an e-mail address.
create table implementation.action (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  effort_id uuid not null,
  position int not null default 0,
  what text not null check (length(what) between 1 and 300),
  how text check (length(how) <= 4000),
  owner_account uuid,
  owner_name text check (length(owner_name) between 1 and 120),
  owner_email text check (length(owner_email) between 3 and 254 and owner_email = lower(owner_email)),
  administration_id uuid,
  starts_on date,
  due_on date,
  goal text check (length(goal) <= 500),
  columns jsonb not null default '{}' check (jsonb_typeof(columns) = 'object'),
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, effort_id, id),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete cascade,
  foreign key (municipality_id, owner_account) references platform.account (municipality_id, id),
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id),
  check (owner_account is null or (owner_name is null and owner_email is null)),
  check (due_on is null or starts_on is null or due_on >= starts_on)
);
create index on implementation.action (municipality_id, effort_id) where removed_at is null;
create index on implementation.action (municipality_id, owner_account) where removed_at is null;
create index on implementation.action (municipality_id, owner_email) where removed_at is null;
call platform.protect('implementation.action');

-- What an action waits for, within one plan.
create table implementation.action_dependency (
  municipality_id text not null,
  effort_id uuid not null,
  action_id uuid not null,
  waits_for uuid not null,
  primary key (municipality_id, action_id, waits_for),
  foreign key (municipality_id, effort_id, action_id) references implementation.action (municipality_id, effort_id, id) on delete cascade,
  foreign key (municipality_id, effort_id, waits_for) references implementation.action (municipality_id, effort_id, id) on delete cascade,
  check (action_id <> waits_for)
);
call platform.protect('implementation.action_dependency');

-- What somebody reported, and when. The latest row speaks; silence is told from its age. A report taken back stays, dated.
create table implementation.action_status (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  status text not null check (status in ('not-started', 'under-way', 'delayed', 'done')),
  reported_on date not null,
  note text check (length(note) <= 1000),
  by_account uuid,
  by_name text not null,
  via text not null check (via in ('page', 'link')),
  at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, action_id) references implementation.action (municipality_id, id) on delete cascade
);
create index on implementation.action_status (municipality_id, action_id, at desc) where withdrawn_at is null;
call platform.protect('implementation.action_status');

-- When the owner of an action was asked by mail, so that nobody is asked too often.
create table implementation.status_request (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  asked_on date not null,
  by_name text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, action_id) references implementation.action (municipality_id, id) on delete cascade
);
create index on implementation.status_request (municipality_id, action_id, asked_on desc);
call platform.protect('implementation.status_request');

-- A person's own plan, private: every query names the account.
create table implementation.personal_action (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  prompt text not null default 'work-on' check (prompt in ('work-on', 'curious', 'talk-to')),
  what text not null check (length(what) between 1 and 300),
  how text check (length(how) <= 2000),
  with_whom text check (length(with_whom) <= 200),
  due_on date,
  done_on date,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id) on delete cascade
);
create index on implementation.personal_action (municipality_id, account_id) where removed_at is null;
call platform.protect('implementation.personal_action');

-- What the other areas may read: which efforts follow which recommendations.
create view implementation.public_effort_recommendation with (security_invoker = true) as
  select effort.municipality_id, linked.recommendation_id, effort.id as effort_id, effort.title, effort.stage
  from implementation.effort_recommendation linked
  join implementation.effort effort
    on effort.municipality_id = linked.municipality_id and effort.id = linked.effort_id
  where effort.removed_at is null;
comment on view implementation.public_effort_recommendation is 'Efforts by recommendation, for other areas';
