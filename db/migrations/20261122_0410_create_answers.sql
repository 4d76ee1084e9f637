-- Answering (besvarelse). Invitation and answer share no key: an invitation knows that it was answered, an answer does not know by whom,
-- unless the survey is asked by name. What is sent waits in a queue and is moved in shuffled batches, under a new random id.

create table followup.invitation (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  -- null for those who came by the open link
  address text check (length(address) between 3 and 254),
  token_hash bytea not null,
  -- that, never when: a time could be laid beside an answer
  answered boolean not null default false,
  -- the mail a job is to send
  mail_due text check (mail_due in ('invitation', 'reminder')),
  mailed_on date,
  reminded_on date,
  reminders int not null default 0,
  primary key (municipality_id, id),
  unique (municipality_id, token_hash),
  unique (municipality_id, survey_id, address),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id),
  check (mail_due is null or address is not null)
);
create index on followup.invitation (municipality_id, survey_id) where mail_due is not null;
call platform.protect('followup.invitation');
comment on table followup.invitation is 'Who is asked to answer, and whether they have; never what or when';

-- What somebody has answered until now. It hangs on the invitation and is deleted when it is sent; the keys of its forms go with it.
create table followup.answer_draft (
  municipality_id text not null,
  invitation_id uuid not null,
  contents jsonb not null check (jsonb_typeof(contents) = 'object'),
  form_keys text[] not null default '{}',
  primary key (municipality_id, invitation_id),
  foreign key (municipality_id, invitation_id) references followup.invitation (municipality_id, id) on delete cascade
);
call platform.protect('followup.answer_draft');
-- On top of the municipality: only whoever has come by the invitation's own link sees its draft, so no export and no other query does.
create policy own_invitation on followup.answer_draft as restrictive
  using (invitation_id = (select nullif(current_setting('app.invitation', true), '')::uuid))
  with check (invitation_id = (select nullif(current_setting('app.invitation', true), '')::uuid));
comment on table followup.answer_draft is
  'Unsent answers; read by the holder of the invitation''s link alone (row-level security by app.invitation) [backup: none]';

create table followup.answer_queue (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  answered_on date not null,
  administration_id uuid,
  role text,
  -- set in surveys asked by name alone
  respondent text,
  contents jsonb not null check (jsonb_typeof(contents) = 'object'),
  primary key (municipality_id, id),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id)
);
create index on followup.answer_queue (municipality_id, survey_id);
call platform.protect('followup.answer_queue');
create policy seen_when_counted on followup.answer_queue as restrictive
  using (survey_id = (select nullif(current_setting('app.counting', true), '')::uuid))
  with check (true);
comment on table followup.answer_queue is
  'Sent answers on their way to the next shuffled batch [app: select, insert, delete]';

create table followup.answer (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  answered_on date not null,
  administration_id uuid,
  role text,
  respondent text,
  contents jsonb not null check (jsonb_typeof(contents) = 'object'),
  primary key (municipality_id, id),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id)
);
create index on followup.answer (municipality_id, survey_id);
call platform.protect('followup.answer');
create policy seen_when_counted on followup.answer as restrictive
  using (survey_id = (select nullif(current_setting('app.counting', true), '')::uuid))
  with check (true);
comment on table followup.answer is
  'Answers, with a date and a random id; counted for a release (row-level security by app.counting) [app: select, insert, delete]';

-- The short address anybody can answer by, as long as there are seats.
create table followup.survey_link (
  municipality_id text not null,
  survey_id uuid not null,
  code text not null check (code ~ '^[a-z2-9]{8}$'),
  seats int not null check (seats between 1 and 100000),
  primary key (municipality_id, survey_id),
  unique (municipality_id, code),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id)
);
call platform.protect('followup.survey_link');
