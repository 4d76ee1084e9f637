-- Failed sign-ins lately, by address and in all, so that guessing is slowed even when it is spread over many accounts, and a restart
-- does not forget them. The address only as a keyed hash.
create table platform.failed_sign_in (
  bucket bytea primary key,
  since timestamptz not null default now(),
  failures int not null default 1 check (failures > 0)
);
comment on table platform.failed_sign_in is 'Failed sign-ins lately, national; holds no personal data [app: select, insert, update, delete] [backup: none]';
