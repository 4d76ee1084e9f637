-- What is kept no longer than it is needed: drafts nobody returns to, answers given by name, and a person's notes of a pair interview.
-- Drafts and notes are read by their owner alone; a job may delete old ones without being able to read them. It says the day before which
-- it forgets (app.forgetting) and asks no more than that, for a question about a row's contents would need the right to see it.

alter table followup.answer_draft add column saved_on date not null default current_date;
alter table followup.answer_draft alter column saved_on drop default;
drop policy own_invitation on followup.answer_draft;
create policy own_invitation_read on followup.answer_draft as restrictive for select
  using (invitation_id = (select nullif(current_setting('app.invitation', true), '')::uuid));
create policy own_invitation_added on followup.answer_draft as restrictive for insert
  with check (invitation_id = (select nullif(current_setting('app.invitation', true), '')::uuid));
create policy own_invitation_changed on followup.answer_draft as restrictive for update
  using (invitation_id = (select nullif(current_setting('app.invitation', true), '')::uuid))
  with check (invitation_id = (select nullif(current_setting('app.invitation', true), '')::uuid));
create policy own_invitation_or_old on followup.answer_draft as restrictive for delete
  using (invitation_id = (select nullif(current_setting('app.invitation', true), '')::uuid)
    or saved_on < (select nullif(current_setting('app.forgetting', true), '')::date));
comment on table followup.answer_draft is
  'Unsent answers; read by the holder of the invitation''s link alone (row-level security by app.invitation), deleted unseen when old (app.forgetting) [backup: none]';

alter table implementation.capacity_note add column saved_on date not null default current_date;
alter table implementation.capacity_note alter column saved_on drop default;
drop policy own_account on implementation.capacity_note;
create policy own_account_read on implementation.capacity_note as restrictive for select
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid));
create policy own_account_added on implementation.capacity_note as restrictive for insert
  with check (account_id = (select nullif(current_setting('app.account', true), '')::uuid));
create policy own_account_changed on implementation.capacity_note as restrictive for update
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('app.account', true), '')::uuid));
create policy own_account_or_old on implementation.capacity_note as restrictive for delete
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid)
    or saved_on < (select nullif(current_setting('app.forgetting', true), '')::date));
comment on table implementation.capacity_note is
  'A person’s own notes from a conversation; read by that account alone (row-level security by app.account), deleted unseen when old (app.forgetting)';

-- When answers given by name were deleted. What was released of them stays, and the survey cannot be opened again.
alter table followup.survey add column answers_deleted_on date;
