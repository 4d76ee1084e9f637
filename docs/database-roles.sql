-- Pejling on the municipality's own PostgreSQL server (15 or newer): run once, by an administrator, with psql:
--
--   psql -v owner_password=… -v app_password=… -f docs/database-roles.sql
--
-- Then set, for the process that serves pages,
--   DATABASE_URL=postgres://pejling_app:…@server:5432/pejling?sslmode=verify-full
-- and, where migrations, backups and restores run,
--   DATABASE_OWNER_URL=postgres://pejling_owner:…@server:5432/pejling?sslmode=verify-full
--
-- Three roles, so that no slip in the app can cross the wall between municipalities:
--   pejling_app     owns nothing, and row-level security binds it: one municipality at a time.
--   pejling_owner   owns the tables and migrates them; row-level security is forced on it too.
--   pejling_backup  nobody signs in as it; the owner steps into it while a backup or a restore runs, the only time
--                   that all rows are seen. Without it a backup is refused, since it would silently be empty.
-- Pejling refuses to start when DATABASE_URL names a superuser, a role with BYPASSRLS, or the tables' owner.

create role pejling_owner login password :'owner_password';
create role pejling_app login password :'app_password';
create role pejling_backup nologin bypassrls;
grant pejling_backup to pejling_owner;

-- Behind PgBouncer in transaction mode these limits are what counts; let it ignore them at start-up:
--   ignore_startup_parameters = statement_timeout,lock_timeout,idle_in_transaction_session_timeout
-- The owner always connects to PostgreSQL itself: a migration holds a lock for its whole session.
alter role pejling_app set statement_timeout = '15s';
alter role pejling_app set lock_timeout = '10s';
alter role pejling_app set idle_in_transaction_session_timeout = '30s';

-- Danish order by default; a server without ICU can leave the two icu options out, as every sort names its collation.
create database pejling owner pejling_owner template template0
  encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'da-DK';

revoke all on database pejling from public;
grant connect, temporary on database pejling to pejling_app, pejling_backup;

\connect pejling

-- Only an administrator may make these two; the other extensions come with the migrations.
create extension if not exists cube schema public;
create extension if not exists earthdistance schema public;
revoke create on schema public from public;
