-- What Pejling knows: recommendations in editions, practice examples, and the words to find them by.
-- National content is readable by all; what a municipality writes itself stands beside it in tables of its own and is joined in reads.

-- Words with the same meaning, read on words before stemming.
create table knowledge.synonym (
  word text not null check (word = lower(word)),
  means text not null,
  -- The Danish stemmer makes "ryger" (smoker) a "ryg" (back): such a word is replaced by what it means, in texts and in questions.
  replaces boolean not null default false,
  primary key (word, means)
);
comment on table knowledge.synonym is 'Synonyms for searching, national [app: select]';

-- The words of a text, with those replaced that the stemmer would take for others.
create function knowledge.searchable(content text) returns text
  language sql stable parallel safe
  as $$
    select coalesce(string_agg(coalesce(meaning.words, found.word), ' ' order by found.place), '')
    from (
      select matched.words[1] as word, matched.place
      from regexp_matches(lower(content), '[[:alnum:]]+(?:-[[:alnum:]]+)*', 'g') with ordinality as matched (words, place)
    ) found
    left join (
      select word, string_agg(means, ' ') as words from knowledge.synonym where replaces group by word
    ) meaning on meaning.word = found.word
  $$;

-- What a Danish text is found by: stems for whole words, and the words themselves so that the beginning of one finds it too.
create function knowledge.danish_words(content text) returns tsvector
  language sql stable parallel safe
  as $$
    select to_tsvector('pg_catalog.danish', words) || to_tsvector('pg_catalog.simple', words)
    from (select knowledge.searchable(content) as words) replaced
  $$;

create function knowledge.english_words(content text) returns tsvector
  language sql immutable parallel safe
  as $$ select to_tsvector('pg_catalog.english', coalesce(content, '')) || to_tsvector('pg_catalog.simple', coalesce(content, '')) $$;

-- A question: every word must be found, as itself, as something that means the same, or, from five letters, as a beginning.
create function knowledge.danish_question(question text) returns tsquery
  language plpgsql stable parallel safe
  as $$
declare
  asked record;
  meaning text;
  one tsquery;
  answer tsquery := ''::tsquery;
begin
  for asked in
    select matched.words[1] as word,
      exists (select 1 from knowledge.synonym s where s.word = matched.words[1] and s.replaces) as replaced
    from regexp_matches(lower(question), '[[:alnum:]]+(?:-[[:alnum:]]+)*', 'g') with ordinality as matched (words, place)
    order by matched.place limit 20
  loop
    one := case when asked.replaced then ''::tsquery else plainto_tsquery('pg_catalog.danish', asked.word) end;
    -- A word that says nothing by itself ("og", "til") is not asked for.
    if numnode(one) = 0 and not asked.replaced then continue; end if;
    if not asked.replaced and length(asked.word) >= 5 then
      one := one || to_tsquery('pg_catalog.simple', quote_literal(asked.word) || ':*');
    end if;
    for meaning in select means from knowledge.synonym where word = asked.word loop
      one := one || plainto_tsquery('pg_catalog.danish', meaning);
    end loop;
    answer := case when numnode(answer) = 0 then one else answer && one end;
  end loop;
  return answer;
end $$;

create function knowledge.english_question(question text) returns tsquery
  language plpgsql immutable parallel safe
  as $$
declare
  asked text;
  one tsquery;
  answer tsquery := ''::tsquery;
begin
  for asked in select words[1] from regexp_matches(lower(question), '[[:alnum:]]+', 'g') as words limit 20
  loop
    one := plainto_tsquery('pg_catalog.english', asked);
    if numnode(one) = 0 then continue; end if;
    if length(asked) >= 5 then one := one || to_tsquery('pg_catalog.simple', quote_literal(asked) || ':*'); end if;
    answer := case when numnode(answer) = 0 then one else answer && one end;
  end loop;
  return answer;
end $$;

-- Arenas, risk factors and protective factors: lists that may grow. The closed lists are check constraints below.
create table knowledge.facet (
  sort text not null check (sort in ('arena', 'risk-factor', 'protective-factor')),
  code text not null check (code ~ '^[a-z0-9-]+$'),
  name jsonb not null,
  -- Protective factors: individual, social or structural.
  level text check (level in ('individual', 'social', 'structural')),
  position int not null,
  primary key (sort, code)
);
comment on table knowledge.facet is 'Arenas, risk and protective factors, national [app: select]';

create table knowledge.edition (
  id text primary key check (id ~ '^[a-z0-9-]{1,60}$' and id <> 'own'),
  -- Editions that belong together in the lists: KL's marks, the packages, ABC.
  collection text not null default 'other' check (collection in ('kl', 'packages', 'abc', 'other')),
  publisher text not null,
  title text not null,
  -- As far as it is known: 2012, 2024-05 or 2020-01-28.
  published text,
  url text,
  isbn text,
  language text not null default 'da',
  licence_note jsonb,
  -- The older edition this one takes the place of as a whole.
  replaces text references knowledge.edition (id),
  position int not null default 0
);
comment on table knowledge.edition is 'Editions of recommendations, national; written with write-national-catalogue [app: select, insert, update]';

create table knowledge.recommendation_group (
  id text primary key check (id ~ '^[a-z0-9-]{1,80}$' and id <> 'own'),
  sort text not null check (sort in ('mark', 'sub-theme', 'package', 'contribution')),
  parent text references knowledge.recommendation_group (id) deferrable initially deferred,
  number int not null,
  name jsonb not null,
  intro jsonb not null,
  source_heading text not null default '',
  source_page int,
  editions text[] not null,
  -- False where the edition holds more recommendations than could be confirmed.
  complete boolean not null default true,
  position int not null default 0
);
comment on table knowledge.recommendation_group is 'Guiding marks, sub-themes, packages and contributions, national; written with write-national-catalogue [app: select, insert, update]';

create table knowledge.recommendation (
  id text primary key check (id ~ '^[a-z0-9-]{1,80}$'),
  edition text not null references knowledge.edition (id),
  group_id text not null references knowledge.recommendation_group (id) deferrable initially deferred,
  number int not null check (number > 0),
  statement jsonb not null,
  explanation jsonb not null,
  source_heading text not null default '',
  source_page int,
  source_url text,
  kind text not null check (kind in ('settings', 'encounter', 'offer', 'information', 'leadership')),
  strength text not null check (strength in ('decides', 'ensures', 'urges')),
  addressee text not null check (addressee in ('municipality', 'state')),
  basis text[] not null default '{}' check (basis <@ '{evidence,practice,law}'),
  level text check (level in ('basic', 'development')),
  priority boolean not null default false,
  fields text[] not null default '{}' check (fields <@ '{health,elderly,children,social,employment,culture,technical,central}'),
  staff_roles text[] not null default '{}' check (staff_roles <@ '{leaders,staff}'),
  target_groups text[] not null default '{}',
  arenas text[] not null default '{}',
  risk_factors text[] not null default '{}',
  protective_factors text[] not null default '{}',
  indicators text[] not null default '{}',
  equity text check (equity in ('narrows', 'may-widen')),
  thin_evidence boolean not null default false,
  sentences jsonb not null default '[]',
  supersedes text references knowledge.recommendation (id) deferrable initially deferred,
  -- Came with Pejling: a later version may change or withdraw it. What was imported is left alone.
  shipped boolean not null default false,
  -- Taken out of its source. Kept, because reviews and efforts may point at it.
  withdrawn_on date,
  danish_words tsvector not null,
  english_words tsvector not null
);
create index on knowledge.recommendation using gin (danish_words);
create index on knowledge.recommendation using gin (english_words);
create index on knowledge.recommendation (edition);
comment on table knowledge.recommendation is 'Recommendations of all editions, national; written with write-national-catalogue [app: select, insert, update]';

-- Each time national content was loaded, and what it did to every recommendation it touched.
create table knowledge.catalogue_load (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default now(),
  source text not null,
  by_name text not null
);
comment on table knowledge.catalogue_load is 'Loads of national recommendations [app: select, insert]';

create table knowledge.recommendation_change (
  load_id uuid not null references knowledge.catalogue_load (id),
  recommendation_id text not null references knowledge.recommendation (id),
  change text not null check (change in ('added', 'changed', 'withdrawn')),
  -- Which fields differ.
  fields text[] not null default '{}',
  statement_before jsonb,
  primary key (load_id, recommendation_id)
);
create index on knowledge.recommendation_change (recommendation_id);
comment on table knowledge.recommendation_change is 'What a load did to a recommendation [app: select, insert]';

create table knowledge.own_recommendation (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  statement jsonb not null,
  explanation jsonb not null,
  source_heading text not null default '',
  source_page int,
  source_url text,
  kind text not null check (kind in ('settings', 'encounter', 'offer', 'information', 'leadership')),
  strength text not null check (strength in ('decides', 'ensures', 'urges')),
  basis text[] not null default '{}' check (basis <@ '{evidence,practice,law}'),
  priority boolean not null default false,
  fields text[] not null default '{}' check (fields <@ '{health,elderly,children,social,employment,culture,technical,central}'),
  staff_roles text[] not null default '{}' check (staff_roles <@ '{leaders,staff}'),
  target_groups text[] not null default '{}',
  arenas text[] not null default '{}',
  risk_factors text[] not null default '{}',
  protective_factors text[] not null default '{}',
  indicators text[] not null default '{}',
  equity text check (equity in ('narrows', 'may-widen')),
  thin_evidence boolean not null default false,
  sentences jsonb not null default '[]',
  -- The national recommendation it builds on or replaces here.
  supersedes text references knowledge.recommendation (id),
  withdrawn_on date,
  -- The order they stand in, also when many are taken in at once.
  created_at timestamptz not null default clock_timestamp(),
  version int not null default 1,
  danish_words tsvector not null,
  primary key (municipality_id, id)
);
create index on knowledge.own_recommendation using gin (danish_words);
call platform.protect('knowledge.own_recommendation');

-- What an own recommendation said before it was changed.
create table knowledge.own_recommendation_version (
  municipality_id text not null,
  recommendation_id uuid not null,
  version int not null,
  content jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by text not null,
  primary key (municipality_id, recommendation_id, version),
  foreign key (municipality_id, recommendation_id) references knowledge.own_recommendation (municipality_id, id) on delete cascade
);
call platform.protect('knowledge.own_recommendation_version');

-- What the municipality has raised with the state, and the answer. The state's recommendations never count in coverage.
create table knowledge.state_request (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  recommendation_id text not null references knowledge.recommendation (id),
  raised_with text not null check (length(raised_with) between 1 and 200),
  raised_on date not null,
  answer text check (length(answer) between 1 and 4000),
  answered_on date check (answered_on >= raised_on),
  version int not null default 1,
  primary key (municipality_id, id)
);
create index on knowledge.state_request (municipality_id, recommendation_id);
call platform.protect('knowledge.state_request');

-- A file on its way in: kept while somebody looks at what it would change.
create table knowledge.catalogue_upload (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  national boolean not null,
  file_name text not null,
  content bytea not null,
  uploaded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references platform.account (municipality_id, id) on delete cascade
);
call platform.protect('knowledge.catalogue_upload');
comment on table knowledge.catalogue_upload is 'Files being looked at before they are taken in [backup: none]';

create table knowledge.example (
  id text primary key check (id ~ '^[a-z0-9-]{1,80}$'),
  title jsonb not null,
  municipality_name text,
  municipality_code text,
  country text not null default 'DK',
  year int,
  -- Null is "not stated": the source does not say.
  what jsonb,
  for_whom jsonb,
  how_much jsonb,
  outcome jsonb,
  contact text,
  kind text not null check (kind in ('settings', 'encounter', 'offer', 'information', 'leadership')),
  target_groups text[] not null default '{}',
  arenas text[] not null default '{}',
  risk_factors text[] not null default '{}',
  protective_factors text[] not null default '{}',
  recommendations text[] not null default '{}',
  source jsonb,
  danish_words tsvector not null,
  english_words tsvector not null
);
create index on knowledge.example using gin (danish_words);
create index on knowledge.example using gin (english_words);
create index on knowledge.example using gin (recommendations);
comment on table knowledge.example is 'Practice examples from published sources, national [app: select]';

create table knowledge.own_example (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  year int check (year between 1900 and 2200),
  what text not null,
  for_whom text,
  how_much text,
  outcome text,
  contact text,
  kind text not null check (kind in ('settings', 'encounter', 'offer', 'information', 'leadership')),
  target_groups text[] not null default '{}',
  arenas text[] not null default '{}',
  risk_factors text[] not null default '{}',
  protective_factors text[] not null default '{}',
  recommendations text[] not null default '{}',
  created_at timestamptz not null default now(),
  version int not null default 1,
  danish_words tsvector not null,
  primary key (municipality_id, id)
);
create index on knowledge.own_example using gin (danish_words);
call platform.protect('knowledge.own_example');

-- A municipality's example as it chose to show it to the others: a snapshot, taken back by deleting it.
-- Everybody reads it; only the municipality that shared it writes it.
create table knowledge.example_shared (
  shared_by text not null references platform.municipality (id),
  id uuid not null,
  shared_at timestamptz not null default now(),
  title text not null,
  year int,
  what text not null,
  for_whom text,
  how_much text,
  outcome text,
  contact text,
  kind text not null,
  target_groups text[] not null default '{}',
  arenas text[] not null default '{}',
  risk_factors text[] not null default '{}',
  protective_factors text[] not null default '{}',
  recommendations text[] not null default '{}',
  danish_words tsvector not null,
  primary key (shared_by, id)
);
create index on knowledge.example_shared using gin (danish_words);
create index on knowledge.example_shared using gin (recommendations);
alter table knowledge.example_shared enable row level security;
alter table knowledge.example_shared force row level security;
create policy everybody_reads on knowledge.example_shared for select using (true);
create policy own_is_shared on knowledge.example_shared for insert with check (shared_by = (select platform.current_municipality()));
create policy own_is_taken_back on knowledge.example_shared for delete using (shared_by = (select platform.current_municipality()));
comment on table knowledge.example_shared is 'Snapshots of examples municipalities share by choice, national [app: select, insert, delete]';

-- What other areas may read: every recommendation the municipality has, national and its own.
create view knowledge.public_recommendation with (security_invoker = true) as
  select null::text as municipality_id, id, false as own, edition, group_id, number, kind, strength, addressee, fields, staff_roles,
         target_groups, arenas, statement, thin_evidence, withdrawn_on
  from knowledge.recommendation
  union all
  select municipality_id, id::text, true, 'own', 'own', 1, kind, strength, 'municipality', fields, staff_roles,
         target_groups, arenas, statement, thin_evidence, withdrawn_on
  from knowledge.own_recommendation;
