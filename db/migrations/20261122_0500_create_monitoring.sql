-- Monitoring between municipalities (monitorering): the national level opens a round; each municipality answers question × administration,
-- settles what differs and signs; what it signs is counted with the others, and shown by name only where the municipality said so.

-- National: a round, with the questionnaire as it was asked. Never changed but for its days and its closing.
create table followup.monitoring_round (
  id uuid primary key default gen_random_uuid(),
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  -- what the round is about in time, such as 2026
  period text not null check (period ~ '^[0-9]{4}(-[0-9]{2})?$'),
  instrument jsonb not null check (jsonb_typeof(instrument) = 'object'),
  -- which fields of work each section asks: {section: [field]}
  section_fields jsonb not null check (jsonb_typeof(section_fields) = 'object'),
  -- what the living review already knows: [{question, row, groups: [group of recommendations]}]
  review_links jsonb not null default '[]' check (jsonb_typeof(review_links) = 'array'),
  predecessor_id uuid references followup.monitoring_round (id),
  -- imported: an earlier round answered elsewhere
  origin text not null check (origin in ('asked', 'imported')),
  opens_on date not null,
  answers_by date not null,
  -- the share of answers drawn for a proof check; null is off
  proof_share numeric check (proof_share > 0 and proof_share <= 0.5),
  opened_by_name text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  version int not null default 1,
  check (answers_by >= opens_on),
  check (predecessor_id <> id)
);
comment on table followup.monitoring_round is 'Rounds of monitoring, opened by the national level [app: select, insert, update]';

create function followup.only_the_national_level() returns trigger language plpgsql as $$
begin
  if platform.current_municipality() is distinct from '0000' and session_user = 'pejling_app' then
    raise exception 'only the national level writes %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
create trigger monitoring_round_is_national before insert or update or delete on followup.monitoring_round
  for each row execute function followup.only_the_national_level();

-- One municipality in one round.
create table followup.monitoring_response (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  round_id uuid not null references followup.monitoring_round (id),
  coordinator_id uuid,
  coordinator_name text not null,
  started_at timestamptz not null default now(),
  -- who may see our answers by name: we alone, the municipalities that show theirs, or all
  level text not null default 'self' check (level in ('self', 'network', 'public')),
  signed_at timestamptz,
  signed_by_name text,
  signed_by_title text,
  -- what our answers are counted under among the others; made at random, so that the count holds no name
  contributor uuid not null default gen_random_uuid(),
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, round_id),
  foreign key (municipality_id, coordinator_id) references platform.account (municipality_id, id) on delete set null (coordinator_id),
  check ((signed_at is null) = (signed_by_name is null))
);
call platform.protect('followup.monitoring_response');

-- A section for one administration, given to one person.
create table followup.monitoring_delegation (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  response_id uuid not null,
  section_id text not null,
  administration_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) between 3 and 254),
  -- a few words of the coordinator's to the person asked
  note text not null default '' check (length(note) <= 1000),
  sent_at timestamptz,
  reminded_at timestamptz,
  first_seen_at timestamptz,
  done_at timestamptz,
  -- seconds the page was worked on, idle time left out; the burden meter's minutes
  active_seconds int not null default 0 check (active_seconds >= 0),
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, response_id) references followup.monitoring_response (municipality_id, id) on delete cascade,
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
create index on followup.monitoring_delegation (municipality_id, response_id);
call platform.protect('followup.monitoring_delegation');

-- What one person answered to one question (of a matrix: one row). Beside what others answered to it, never over it.
create table followup.monitoring_answer (
  municipality_id text not null,
  delegation_id uuid not null,
  question_id text not null,
  -- a matrix's row; empty for the other questions
  row_id text not null default '',
  answer jsonb not null check (jsonb_typeof(answer) = 'object'),
  comment text not null default '' check (length(comment) <= 2000),
  -- typed: nothing stood there; confirmed: what stood there; corrected: something else than what stood there
  origin text not null check (origin in ('typed', 'confirmed', 'corrected')),
  prefilled_from text check (prefilled_from in ('last-round', 'review')),
  answered_at timestamptz not null default now(),
  version int not null default 1,
  primary key (municipality_id, delegation_id, question_id, row_id),
  foreign key (municipality_id, delegation_id) references followup.monitoring_delegation (municipality_id, id) on delete cascade,
  check ((origin = 'typed') = (prefilled_from is null))
);
call platform.protect('followup.monitoring_answer');

-- What the municipality answers where people differ, or why it does not answer. Added, never changed; the newest counts.
create table followup.monitoring_settlement (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  response_id uuid not null,
  question_id text not null,
  row_id text not null default '',
  administration_id uuid not null,
  answer jsonb check (jsonb_typeof(answer) = 'object'),
  gap_reason text check (gap_reason in ('nobody-knows', 'not-relevant', 'no-time', 'declined', 'other')),
  reason text not null default '' check (length(reason) <= 1000),
  settled_by_name text not null,
  settled_at timestamptz not null default clock_timestamp(),
  primary key (municipality_id, id),
  foreign key (municipality_id, response_id) references followup.monitoring_response (municipality_id, id) on delete cascade,
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id),
  check ((answer is null) <> (gap_reason is null))
);
create index on followup.monitoring_settlement (municipality_id, response_id);
call platform.protect('followup.monitoring_settlement');
comment on table followup.monitoring_settlement is 'Differing answers settled, and by whom [app: select, insert]';

-- What the director signed: frozen. A reopened response loses its final answers until it is signed again.
create table followup.monitoring_final (
  municipality_id text not null,
  response_id uuid not null,
  question_id text not null,
  row_id text not null default '',
  administration_id uuid not null,
  field text not null,
  answer jsonb check (jsonb_typeof(answer) = 'object'),
  gap_reason text,
  -- typed, confirmed, corrected or settled
  origin text not null check (origin in ('typed', 'confirmed', 'corrected', 'settled', 'gap')),
  primary key (municipality_id, response_id, question_id, row_id, administration_id),
  foreign key (municipality_id, response_id) references followup.monitoring_response (municipality_id, id) on delete cascade,
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id),
  check ((answer is null) = (gap_reason is not null))
);
call platform.protect('followup.monitoring_final');
comment on table followup.monitoring_final is 'What a municipality signed in a round [app: select, insert, delete]';

-- A random sample of what was signed, looked up again: does the proof hold?
create table followup.monitoring_proof_check (
  municipality_id text not null,
  response_id uuid not null,
  question_id text not null,
  row_id text not null default '',
  administration_id uuid not null,
  drawn_at timestamptz not null default now(),
  verdict text check (verdict in ('holds', 'partly', 'does-not-hold', 'no-proof')),
  note text not null default '' check (length(note) <= 2000),
  checked_by_name text,
  checked_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, response_id, question_id, row_id, administration_id),
  foreign key (municipality_id, response_id) references followup.monitoring_response (municipality_id, id) on delete cascade,
  check ((verdict is null) = (checked_at is null))
);
call platform.protect('followup.monitoring_proof_check');

-- Answers of an earlier round as it was reported elsewhere: the municipality and the national level see them.
create table followup.monitoring_imported (
  municipality_id text not null references platform.municipality (id),
  round_id uuid not null references followup.monitoring_round (id) on delete cascade,
  question_id text not null,
  row_id text not null default '',
  field text not null,
  answer jsonb not null check (jsonb_typeof(answer) = 'object'),
  primary key (municipality_id, round_id, question_id, row_id, field)
);
alter table followup.monitoring_imported enable row level security;
alter table followup.monitoring_imported force row level security;
create policy own_is_read on followup.monitoring_imported for select
  using ((select platform.current_municipality()) in (municipality_id, '0000'));
create policy national_level_adds on followup.monitoring_imported for insert with check ((select platform.current_municipality()) = '0000');
create policy national_level_removes on followup.monitoring_imported for delete using ((select platform.current_municipality()) = '0000');
comment on table followup.monitoring_imported is 'Answers of earlier rounds, added by the national level [app: select, insert, delete]';

-- National: signed answers without names, to be counted. The contributor is a random number per municipality and round.
create table followup.monitoring_pooled (
  round_id uuid not null references followup.monitoring_round (id) on delete cascade,
  contributor uuid not null,
  region text not null references knowledge.area (id),
  question_id text not null,
  row_id text not null default '',
  field text not null,
  -- the answer's name among those to choose between
  step text not null,
  -- the release it was first told in, of its region (of the country, where region is the country); null waits, 0 will not be told
  told_in int,
  -- it was counted once when nearly all answered the same, and so was not told
  held boolean not null default false,
  -- others know it by name, or have known it
  shown boolean not null default false,
  primary key (round_id, contributor, question_id, row_id, field)
);
create index on followup.monitoring_pooled (round_id, region) where told_in is null;
comment on table followup.monitoring_pooled is 'Signed answers without names, national [app: select, insert, update, delete]';

-- National: what was released about a region or the country, and is never changed. Only this is compared with.
create table followup.monitoring_benchmark (
  round_id uuid not null references followup.monitoring_round (id) on delete cascade,
  area_id text not null references knowledge.area (id),
  number int not null check (number > 0),
  municipalities int not null check (municipalities >= 3),
  -- shape: Benchmark in src/followup/monitoring/benchmark.ts
  contents jsonb not null check (jsonb_typeof(contents) = 'object'),
  released_at timestamptz not null default now(),
  primary key (round_id, area_id, number)
);
comment on table followup.monitoring_benchmark is 'Released comparisons of a round, national [app: select, insert]';

-- Answers a municipality shows by name, by its own choice; taken back by deleting them.
create table followup.monitoring_shared (
  shared_by text not null references platform.municipality (id),
  round_id uuid not null references followup.monitoring_round (id) on delete cascade,
  level text not null check (level in ('network', 'public')),
  contents jsonb not null check (jsonb_typeof(contents) = 'array'),
  shared_at timestamptz not null default now(),
  primary key (shared_by, round_id)
);
alter table followup.monitoring_shared enable row level security;
alter table followup.monitoring_shared force row level security;
-- those that show theirs see each other's: one that shows nothing sees the public ones only
create policy shown_is_read on followup.monitoring_shared for select using (
  level = 'public' or shared_by = (select platform.current_municipality())
  or exists (
    select 1 from followup.monitoring_response
    where monitoring_response.municipality_id = (select platform.current_municipality())
      and monitoring_response.round_id = monitoring_shared.round_id
      and monitoring_response.level <> 'self' and monitoring_response.signed_at is not null));
create policy own_is_shared on followup.monitoring_shared for insert with check (shared_by = (select platform.current_municipality()));
create policy own_is_taken_back on followup.monitoring_shared for delete using (shared_by = (select platform.current_municipality()));
comment on table followup.monitoring_shared is 'Signed answers shown by name, by choice, national [app: select, insert, delete]';

-- How far each municipality is, why something is missing, and what it cost: not what it answered.
create table followup.monitoring_standing (
  shared_by text not null references platform.municipality (id),
  round_id uuid not null references followup.monitoring_round (id) on delete cascade,
  state text not null check (state in ('answering', 'signed', 'declined')),
  reason text not null default '' check (length(reason) <= 1000),
  asked int not null default 0,
  answered int not null default 0,
  gaps jsonb not null default '{}' check (jsonb_typeof(gaps) = 'object'),
  typed int not null default 0,
  confirmed int not null default 0,
  corrected int not null default 0,
  minutes int not null default 0,
  updated_at timestamptz not null default now(),
  primary key (shared_by, round_id)
);
alter table followup.monitoring_standing enable row level security;
alter table followup.monitoring_standing force row level security;
create policy everybody_reads on followup.monitoring_standing for select using (true);
create policy own_is_told on followup.monitoring_standing for insert with check (shared_by = (select platform.current_municipality()));
create policy national_level_tells_imported on followup.monitoring_standing for insert with check (
  (select platform.current_municipality()) = '0000'
  and exists (select 1 from followup.monitoring_round where id = round_id and origin = 'imported'));
create policy own_is_told_again on followup.monitoring_standing for update using (shared_by = (select platform.current_municipality()))
  with check (shared_by = (select platform.current_municipality()));
create policy own_is_untold on followup.monitoring_standing for delete using (shared_by = (select platform.current_municipality()));
comment on table followup.monitoring_standing is 'How far municipalities are in a round, national [app: select, insert, update, delete]';

-- National: why a municipality that has not begun is missing, as the national level was told.
create table followup.monitoring_absence (
  round_id uuid not null references followup.monitoring_round (id) on delete cascade,
  area_id text not null references knowledge.area (id),
  reason text not null check (length(reason) between 1 and 1000),
  told_by_name text not null,
  told_at timestamptz not null default now(),
  primary key (round_id, area_id)
);
comment on table followup.monitoring_absence is 'Why municipalities are missing in a round, national [app: select, insert, update, delete]';
create trigger monitoring_absence_is_national before insert or update or delete on followup.monitoring_absence
  for each row execute function followup.only_the_national_level();
