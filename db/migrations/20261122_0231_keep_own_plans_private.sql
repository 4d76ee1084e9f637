-- A person's own plan is theirs alone: on top of the municipality, the transaction must name the account. Exports and other people's
-- queries find nothing, also those somebody has yet to write.
create policy own_account on implementation.personal_action as restrictive
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('app.account', true), '')::uuid));
comment on table implementation.personal_action is 'A person’s own plan; read by that account alone (row-level security by app.account)';
