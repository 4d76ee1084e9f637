-- The people's side of the house: sessions one can see and end, roles that follow the municipality's sign-on, mail that is tried
-- again, and an access log that shows when somebody has altered it.

alter table platform.session
  drop column with_passkey,
  add column id uuid not null default gen_random_uuid(),
  add column method text not null default 'password' check (method in ('password', 'passkey', 'sign-on')),
  add unique (municipality_id, id);

alter table platform.account
  -- whether the municipality's sign-on or an administrator here said which role it is; what the sign-on gave, it also takes away
  add column role_from text not null default 'here' check (role_from in ('here', 'sign-on')),
  -- when name and address of a closed account were taken away
  add column forgotten_at timestamptz;

alter table platform.mail
  add column not_before timestamptz not null default now();
create index on platform.mail (municipality_id, not_before) where sent_at is null;

create index on platform.access_log (municipality_id, subject_id, at desc);

-- Closes the access log in batches: how many rows lie between two instants, and what they said, by a key the database does not hold.
create table platform.access_seal (
  municipality_id text not null references platform.municipality (id),
  number int not null check (number > 0),
  from_at timestamptz not null,
  to_at timestamptz not null,
  row_count int not null check (row_count > 0),
  seal bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (municipality_id, number)
);
call platform.protect('platform.access_seal');
comment on table platform.access_seal is 'Seals on the access log [app: select, insert]';

-- The one way rows leave the access log. The application may only add to the log, so that nobody who breaks into it can hide what
-- they read; yet personal data must go when its time is up. The function belongs to the owner, but row-level security is forced on
-- the owner too, so it reaches no further than the municipality of the transaction, and never nearer than twelve months. The other way,
-- a job on the owner's connection, would hand every process that serves pages the rights to all tables.
create function platform.expire_access_log(before timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone int;
begin
  if before > now() - interval '12 months' then
    raise exception 'the access log is kept for at least twelve months';
  end if;
  delete from platform.access_log
  where municipality_id = platform.current_municipality() and at <= before;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function platform.expire_access_log(timestamptz) from public;
grant execute on function platform.expire_access_log(timestamptz) to pejling_app;

-- What must not come back to life when a backup is restored: somebody's open session, a used link, a mail that was sent.
comment on table platform.session is 'Who is signed in [backup: none]';
comment on table platform.token is 'Links and one-time codes, by their hash [backup: none]';
comment on table platform.idempotency is 'Forms that were received [backup: none]';
comment on table platform.mail is 'Mail to send and lately sent [backup: none]';
