-- Answering in full: mails in the survey's own words and in one or both languages, a link sent again to one person, and what is left of
-- an invitation when the person is taken off the list or the survey has been over for a while: that somebody was asked, and no more.

-- Apart from mail_due, and the same for all: a link sent again must not tell who has answered.
alter table followup.invitation
  add column again_due boolean not null default false,
  add column sent_again_on date,
  -- who was reminded, and when, says who had not answered: reminders are counted for the survey as a whole
  drop column reminded_on,
  drop column reminders;
create index on followup.invitation (municipality_id, survey_id) where again_due;

-- The mails of a survey: how they are worded, where null is as shipped, and how often all who had not answered were reminded.
create table followup.survey_mail (
  municipality_id text not null,
  survey_id uuid not null,
  language text not null default 'da' check (language in ('da', 'en', 'both')),
  -- {"invitation": {"da": {"subject": "…", "words": "…"}, "en": …}, "reminder": …}
  letters jsonb check (jsonb_typeof(letters) = 'object'),
  reminded_on date,
  reminders int not null default 0,
  version int not null default 0,
  primary key (municipality_id, survey_id),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id)
);
call platform.protect('followup.survey_mail');

-- Invitations that are deleted, as counts: the response rate stays, and nobody can see by it whether the one taken away had answered.
create table followup.invitation_count (
  municipality_id text not null,
  survey_id uuid not null,
  asked int not null default 0 check (asked >= 0),
  answered int not null default 0 check (answered >= 0),
  begun int not null default 0 check (begun >= 0),
  primary key (municipality_id, survey_id),
  foreign key (municipality_id, survey_id) references followup.survey (municipality_id, id)
);
call platform.protect('followup.invitation_count');
comment on table followup.invitation_count is 'How many invitations of a survey have been deleted, and how many of those were answered';
