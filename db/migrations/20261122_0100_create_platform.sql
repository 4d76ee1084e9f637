-- The house: who works here, who may, what happened. Every tenant table has municipality_id first in its keys and forced row-level security.

create schema if not exists platform;
create schema knowledge;
create schema policy;
create schema implementation;
create schema followup;

create extension if not exists unaccent with schema platform;
create extension if not exists pg_trgm with schema platform;

-- The municipality of this transaction; null when none is set, so that nothing is readable.
create function platform.current_municipality() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.municipality', true), '');

-- Puts the second lock on a tenant table. Called once per table, right after it is created.
create procedure platform.protect(tenant_table regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy own_municipality on %s using (municipality_id = (select platform.current_municipality()))
       with check (municipality_id = (select platform.current_municipality()))',
    tenant_table);
end $$;

-- National: every municipality there is; 0000 is the national level itself (advisers). joined_at says that it works here.
create table platform.municipality (
  id text primary key check (id ~ '^[0-9]{4}$'),
  name text not null,
  invented boolean not null default false,
  joined_at timestamptz
);
comment on table platform.municipality is 'Municipalities by code, national list [app: select]';

create table platform.administration (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  fields text[] not null default '{}',
  position int not null default 0,
  closed_on date,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
call platform.protect('platform.administration');

create table platform.account (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  role text check (role in ('coordinator', 'editor', 'leader', 'frontline', 'politician', 'partner', 'adviser', 'administrator')),
  administration_id uuid,
  password_hash text,
  oidc_issuer text,
  oidc_subject text,
  locale text not null default 'da' check (locale in ('da', 'en')),
  failed_attempts int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  last_seen_on date,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, email),
  unique (municipality_id, oidc_issuer, oidc_subject),
  foreign key (municipality_id, administration_id) references platform.administration (municipality_id, id)
);
call platform.protect('platform.account');

-- Which municipalities know a sign-in name; the name only as a keyed hash. Needed before a municipality can be set.
create table platform.sign_in_name (
  name_hash bytea not null,
  municipality_id text not null,
  account_id uuid not null,
  primary key (name_hash, municipality_id),
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id) on delete cascade
);
comment on table platform.sign_in_name is 'Keyed hash of a sign-in name to municipality; holds no personal data';

create table platform.passkey (
  municipality_id text not null,
  id text not null,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id) on delete cascade
);
call platform.protect('platform.passkey');

create table platform.session (
  municipality_id text not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text not null default '',
  with_passkey boolean not null default false,
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id) on delete cascade
);
call platform.protect('platform.session');
comment on table platform.session is 'Who is signed in; a restore signs everybody out [backup: none]';

-- Links and one-time codes: bound to one purpose, one subject, one time; only the hash is kept.
create table platform.token (
  municipality_id text not null references platform.municipality (id),
  token_hash bytea not null,
  purpose text not null,
  subject_id text not null,
  account_id uuid,
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id) on delete cascade
);
call platform.protect('platform.token');
comment on table platform.token is 'Links and one-time codes; a restore must not bring a used one back [backup: none]';

-- What happened: audit trail, timeline and notification in one. Never changed, never deleted by the application.
create table platform.event (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  by_account uuid,
  by_name text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  primary key (municipality_id, id)
);
create index on platform.event (municipality_id, subject_kind, subject_id, at desc);
create index on platform.event (municipality_id, at desc);
call platform.protect('platform.event');
comment on table platform.event is 'Audit trail [app: select, insert]';

-- Who looked at whose personal data, when and why.
create table platform.access_log (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  by_account uuid,
  by_name text not null,
  purpose text not null,
  subject_kind text not null,
  subject_id text not null,
  request_id text not null,
  primary key (municipality_id, id)
);
create index on platform.access_log (municipality_id, at desc);
call platform.protect('platform.access_log');
comment on table platform.access_log is 'Reads of personal data [app: select, insert]';

-- A form sent twice is answered twice and stored once.
create table platform.idempotency (
  municipality_id text not null references platform.municipality (id),
  key text not null check (length(key) between 16 and 64),
  account_id uuid,
  route text not null,
  body_hash bytea not null,
  location text not null default '',
  at timestamptz not null default now(),
  primary key (municipality_id, key)
);
call platform.protect('platform.idempotency');
comment on table platform.idempotency is 'Keys of forms already stored [backup: none]';

-- The municipality's own choices; unknown keys have their default in code.
create table platform.choice (
  municipality_id text not null references platform.municipality (id),
  key text not null,
  value jsonb not null,
  version int not null default 1,
  primary key (municipality_id, key)
);
call platform.protect('platform.choice');

-- Mail to send, written in the transaction that wants it sent and sent by a job after commit.
create table platform.mail (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts int not null default 0,
  primary key (municipality_id, id)
);
create index on platform.mail (municipality_id, created_at) where sent_at is null;
call platform.protect('platform.mail');
comment on table platform.mail is 'Outgoing mail; a restore must not send it again [backup: none]';

-- What was deleted, without what it said; replayed after a restore so that the deleted stays deleted.
create table platform.deletion (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  table_schema text not null,
  table_name text not null,
  key jsonb not null,
  at timestamptz not null default now(),
  primary key (municipality_id, id)
);
call platform.protect('platform.deletion');
comment on table platform.deletion is 'Content-free deletion ledger [app: select, insert]';

-- Which shipped content is loaded.
create table platform.seed (
  name text primary key,
  fingerprint text not null,
  loaded_at timestamptz not null default now()
);
comment on table platform.seed is 'Shipped content that is loaded, national [app: select]';
