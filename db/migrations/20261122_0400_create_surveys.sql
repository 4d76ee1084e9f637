-- Instruments and surveys (skemaer og undersøgelser). An instrument is worked on as a draft and used as versions that never change; a
-- survey asks one version. Answers live elsewhere, and no table here knows who answered what.

-- Questionnaires that come with Pejling. A shape has the scoring and the answer scale of a published scale but not its wording, which
-- must be word for word and is its owners'.
create table followup.ready_instrument (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,79}$'),
  sort text not null check (sort in ('whole', 'shape')),
  position int not null,
  contents jsonb not null check (jsonb_typeof(contents) = 'object'),
  -- for a shape: whose the wording is, where it is found and on what terms
  terms jsonb check (jsonb_typeof(terms) = 'object'),
  check ((sort = 'shape') = (terms is not null))
);
comment on table followup.ready_instrument is 'Questionnaires that come with Pejling, the same for all [app: select]';

create table followup.instrument (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  -- the name in files, stable over versions
  name text not null check (name ~ '^[a-z][a-z0-9-]{0,79}$'),
  -- the ready instrument it began as; no foreign key, since what is shipped may change
  began_as text,
  -- what is being worked on; null when the newest version is all there is
  draft jsonb check (jsonb_typeof(draft) = 'object'),
  -- who confirmed the rights holder's terms for a wording that was entered here, and what they said of its source
  terms_confirmed_at timestamptz,
  terms_confirmed_by_name text,
  terms_source text not null default '' check (length(terms_source) <= 1000),
  created_at timestamptz not null default now(),
  created_by_name text not null,
  retired_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  check ((terms_confirmed_at is null) = (terms_confirmed_by_name is null)),
  check (terms_confirmed_at is null or terms_source <> '')
);
call platform.protect('followup.instrument');

create table followup.instrument_version (
  municipality_id text not null,
  instrument_id uuid not null,
  number int not null check (number > 0),
  contents jsonb not null check (jsonb_typeof(contents) = 'object'),
  -- what was said of each question worded otherwise than in the version before: may it be compared, and why
  comparability jsonb not null default '[]' check (jsonb_typeof(comparability) = 'array'),
  published_at timestamptz not null default now(),
  published_by_name text not null,
  primary key (municipality_id, instrument_id, number),
  foreign key (municipality_id, instrument_id) references followup.instrument (municipality_id, id)
);
call platform.protect('followup.instrument_version');
comment on table followup.instrument_version is 'Published questionnaires: added, never changed [app: select, insert]';

create table followup.survey (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  instrument_id uuid not null,
  version_number int not null,
  title text not null check (length(title) between 1 and 200),
  -- named: the answer carries the person. personal-link and open-link: it does not. anonymous: nothing joins invitation and answer.
  mode text not null check (mode in ('named', 'personal-link', 'open-link', 'anonymous')),
  opens_on date not null,
  closes_on date,
  -- what is asked about the respondent beside the questions: administrations and roles to choose between
  administrations uuid[] not null default '{}' check (cardinality(administrations) <= 60),
  roles text[] not null default '{}' check (cardinality(roles) <= 20),
  -- the survey this one follows, to compare with
  predecessor_id uuid,
  created_at timestamptz not null default now(),
  created_by_name text not null,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, instrument_id, version_number)
    references followup.instrument_version (municipality_id, instrument_id, number),
  foreign key (municipality_id, predecessor_id) references followup.survey (municipality_id, id),
  check (closes_on >= opens_on),
  check (predecessor_id <> id)
);
create index on followup.survey (municipality_id, instrument_id);
call platform.protect('followup.survey');

-- A survey is open when its newest row says so, and closed before its first.
create table followup.survey_state (
  municipality_id text not null,
  survey_id uuid not null,
  id uuid not null default gen_random_uuid(),
  state text not null check (state in ('open', 'closed')),
  at timestamptz not null default clock_timestamp(),
  by_name text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id)
);
create index on followup.survey_state (municipality_id, survey_id, at desc);
call platform.protect('followup.survey_state');
comment on table followup.survey_state is 'When a survey was opened and closed, and by whom [app: select, insert]';
