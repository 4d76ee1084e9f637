-- Settings (rammer): what holds where, and how lately somebody saw it. Review (gennemgang): how far every administration is with every
-- recommendation, and the proof that keeps an answer green. Recommendation ids are the catalogue's stable texts, without a foreign key,
-- since a new edition of the catalogue must not take the answers with it.

create table implementation.institution (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  -- a code of the catalogue's arenas
  arena text not null check (length(arena) between 1 and 60),
  district text not null default '' check (length(district) <= 80),
  administration_id uuid,
  -- who meet the place on an ordinary day
  people int check (people between 0 and 200000),
  closed_on date,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
call platform.protect('implementation.institution');

create table implementation.setting (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  sort text not null check (sort in ('rule', 'place', 'routine', 'planning', 'practice')),
  title text not null check (length(title) between 1 and 160),
  description text not null default '' check (length(description) <= 4000),
  administration_id uuid,
  arena text check (length(arena) between 1 and 60),
  district text not null default '' check (length(district) <= 80),
  since date,
  decided_by text not null default '' check (length(decided_by) <= 160),
  people int check (people between 0 and 200000),
  reach_count int check (reach_count >= 0),
  reach_total int check (reach_total > 0),
  last_seen_on date,
  note text not null default '' check (length(note) <= 4000),
  target_groups text[] not null default '{}',
  risk_factors text[] not null default '{}',
  protective_factors text[] not null default '{}',
  recorded_at timestamptz not null default now(),
  removed_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  check (reach_count is null or reach_total is null or reach_count <= reach_total),
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
create index on implementation.setting (municipality_id, administration_id) where removed_at is null;
call platform.protect('implementation.setting');

create table implementation.setting_recommendation (
  municipality_id text not null,
  setting_id uuid not null,
  recommendation_id text not null check (length(recommendation_id) between 1 and 80),
  primary key (municipality_id, setting_id, recommendation_id),
  foreign key (municipality_id, setting_id) references implementation.setting (municipality_id, id) on delete cascade
);
create index on implementation.setting_recommendation (municipality_id, recommendation_id);
call platform.protect('implementation.setting_recommendation');

-- Where a setting is in force: an institution's own "this is how we do it here".
create table implementation.setting_institution (
  municipality_id text not null,
  setting_id uuid not null,
  institution_id uuid not null,
  seen_on date,
  primary key (municipality_id, setting_id, institution_id),
  foreign key (municipality_id, setting_id) references implementation.setting (municipality_id, id) on delete cascade,
  foreign key (municipality_id, institution_id) references implementation.institution (municipality_id, id)
);
create index on implementation.setting_institution (municipality_id, institution_id);
call platform.protect('implementation.setting_institution');

create table implementation.review_round (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  -- editions of the catalogue that the round asks about
  editions text[] not null check (cardinality(editions) > 0),
  started_on date not null,
  closed_on date check (closed_on >= started_on),
  created_at timestamptz not null default now(),
  version int not null default 1,
  primary key (municipality_id, id)
);
create unique index review_round_open on implementation.review_round (municipality_id) where closed_on is null;
call platform.protect('implementation.review_round');

create table implementation.review_answer (
  municipality_id text not null,
  round_id uuid not null,
  recommendation_id text not null check (length(recommendation_id) between 1 and 80),
  administration_id uuid not null,
  status text not null check (status in ('not-started', 'under-way', 'full', 'not-now')),
  reason text not null default '' check (length(reason) <= 1000),
  review_on date,
  reach_count int check (reach_count >= 0),
  reach_total int check (reach_total > 0),
  complexity text check (complexity in ('low', 'middle', 'high')),
  note text not null default '' check (length(note) <= 4000),
  answered_at timestamptz not null,
  answered_by uuid,
  answered_by_name text not null,
  -- the round an answer was carried over from; null once somebody has touched it in this one
  carried_from uuid,
  version int not null default 1,
  primary key (municipality_id, round_id, recommendation_id, administration_id),
  check (status <> 'not-now' or (reason <> '' and review_on is not null)),
  check (reach_count is null or reach_total is null or reach_count <= reach_total),
  foreign key (municipality_id, round_id) references implementation.review_round (municipality_id, id) on delete cascade,
  foreign key (municipality_id, carried_from) references implementation.review_round (municipality_id, id),
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
create index on implementation.review_answer (municipality_id, recommendation_id);
call platform.protect('implementation.review_answer');

-- What an answer said before it was answered again, one dated row each time.
create table implementation.review_answer_history (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  recommendation_id text not null,
  administration_id uuid not null,
  status text not null,
  reason text not null,
  review_on date,
  reach_count int,
  reach_total int,
  note text not null,
  answered_at timestamptz not null,
  answered_by_name text not null,
  replaced_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, round_id) references implementation.review_round (municipality_id, id) on delete cascade,
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
create index on implementation.review_answer_history (municipality_id, recommendation_id, replaced_at desc);
call platform.protect('implementation.review_answer_history');

create table implementation.proof (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  recommendation_id text not null check (length(recommendation_id) between 1 and 80),
  administration_id uuid not null,
  kind text not null check (kind in ('document', 'decision', 'count', 'observation')),
  title text not null check (length(title) between 1 and 200),
  link text not null default '' check (length(link) <= 500),
  note text not null default '' check (length(note) <= 2000),
  seen_on date not null,
  valid_until date not null check (valid_until >= seen_on),
  added_at timestamptz not null default now(),
  added_by_name text not null,
  removed_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
create index on implementation.proof (municipality_id, recommendation_id, administration_id) where removed_at is null;
call platform.protect('implementation.proof');

-- How many days a proof holds: the municipality's choice, a year unless it chose otherwise.
create function implementation.proof_days() returns int
  language sql stable parallel safe
  return coalesce(
    (select (value #>> '{}')::int from platform.choice
     where municipality_id = platform.current_municipality() and key = 'proof-days'), 365);

-- Until when proof of either sort holds: what somebody added, and what the register of settings says is in force.
create view implementation.review_proof with (security_invoker = true) as
select municipality_id, recommendation_id, administration_id, max(valid_until) as valid_until, count(*)::int as proofs
from (
  select municipality_id, recommendation_id, administration_id, valid_until
  from implementation.proof where removed_at is null
  union all
  select link.municipality_id, link.recommendation_id, setting.administration_id,
         setting.last_seen_on + implementation.proof_days()
  from implementation.setting_recommendation link
  join implementation.setting setting
    on setting.municipality_id = link.municipality_id and setting.id = link.setting_id
  where setting.removed_at is null and setting.last_seen_on is not null and setting.administration_id is not null
  union all
  select link.municipality_id, link.recommendation_id, institution.administration_id,
         place.seen_on + implementation.proof_days()
  from implementation.setting_recommendation link
  join implementation.setting setting
    on setting.municipality_id = link.municipality_id and setting.id = link.setting_id
  join implementation.setting_institution place
    on place.municipality_id = link.municipality_id and place.setting_id = link.setting_id
  join implementation.institution institution
    on institution.municipality_id = place.municipality_id and institution.id = place.institution_id
  where setting.removed_at is null and place.seen_on is not null and institution.administration_id is not null
) as proof
group by municipality_id, recommendation_id, administration_id;

-- What other areas read: every answer of the current round (the newest one), and the last day it may be shown as it stands.
-- confirmed_until is null where nothing needs confirming; a day that has passed means unconfirmed. The same rule as freshness.ts.
create view implementation.public_review_status with (security_invoker = true) as
select answer.municipality_id, answer.recommendation_id, answer.administration_id, answer.status, answer.answered_at,
       case
         when answer.status = 'not-now' then answer.review_on
         when answer.carried_from is not null then current_round.started_on - 1
         when answer.status = 'not-started' then null
         else coalesce(proof.valid_until, (answer.answered_at at time zone 'Europe/Copenhagen')::date + implementation.proof_days())
       end as confirmed_until,
       answer.round_id
from (
  select distinct on (municipality_id) municipality_id, id, started_on
  from implementation.review_round order by municipality_id, started_on desc, created_at desc
) as current_round
join implementation.review_answer answer
  on answer.municipality_id = current_round.municipality_id and answer.round_id = current_round.id
left join implementation.review_proof proof
  on proof.municipality_id = answer.municipality_id and proof.recommendation_id = answer.recommendation_id
 and proof.administration_id = answer.administration_id;
