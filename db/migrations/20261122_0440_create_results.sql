-- Results of surveys. Counts are releases of knowledge; here are the means that were worked out when they were released, and the free
-- text a person has read and let go. Both are added and never changed.

create table followup.survey_mean (
  municipality_id text not null,
  survey_id uuid not null,
  -- the measure's name: a question, or `score:` and a score
  measure text not null check (length(measure) between 1 and 200),
  mean double precision not null,
  low double precision not null,
  high double precision not null,
  -- the number of the measure's release it was worked out with
  release_number int not null,
  primary key (municipality_id, survey_id, measure),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id),
  check (low <= mean and mean <= high)
);
call platform.protect('followup.survey_mean');
comment on table followup.survey_mean is 'Means of survey answers as they were first told [app: select, insert]';

create table followup.released_text (
  municipality_id text not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  question text not null check (length(question) between 1 and 200),
  text text not null check (length(text) between 1 and 4000),
  released_on date not null,
  released_by_name text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id)
);
create index on followup.released_text (municipality_id, survey_id);
call platform.protect('followup.released_text');
comment on table followup.released_text is 'Free text that a person has read and let others read [app: select, insert, delete]';
