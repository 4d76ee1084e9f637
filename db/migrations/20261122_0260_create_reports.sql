-- Reports (rapporter): committee items and other documents that are composed from living figures, then frozen. What a frozen one says,
-- it says for ever: its document and its figures are kept as they were. What the public may read is a table of its own.

create table followup.committee_item (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('effort', 'review', 'yearly-status', 'brief')),
  effort_id uuid,
  language text not null default 'da' check (language in ('da', 'en')),
  title text not null check (length(title) between 1 and 200),
  committee text not null default '' check (length(committee) <= 160),
  meeting_day date,
  author text not null default '' check (length(author) <= 160),
  -- the parts people write; figures stand in them as {{tal:key}}
  purpose text not null default '' check (length(purpose) <= 8000),
  short_case text not null default '' check (length(short_case) <= 12000),
  dilemma text not null default '' check (length(dilemma) <= 8000),
  economy text not null default '' check (length(economy) <= 8000),
  decisions text not null default '' check (length(decisions) <= 8000),
  further_process text not null default '' check (length(further_process) <= 8000),
  -- keys of the indicators that are shown, and of those that are drawn over time
  shown_figures text[] not null default '{}' check (cardinality(shown_figures) <= 40),
  drawn_figures text[] not null default '{}' check (cardinality(drawn_figures) <= 6),
  -- the edition this one follows
  predecessor_id uuid,
  edition int not null default 1 check (edition > 0),
  created_at timestamptz not null default now(),
  created_by_name text not null,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  frozen_at timestamptz,
  frozen_by_name text,
  -- the whole document with its references, and the SHA-256 of it in canonical JSON
  frozen_document jsonb,
  frozen_sha256 text check (frozen_sha256 ~ '^[0-9a-f]{64}$'),
  -- sentences with a number and no figure that were frozen all the same
  frozen_unfounded int,
  removed_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, effort_id) references implementation.effort (municipality_id, id) on delete set null (effort_id),
  foreign key (municipality_id, predecessor_id) references followup.committee_item (municipality_id, id),
  check ((frozen_at is null) = (frozen_document is null)),
  check ((frozen_at is null) = (frozen_sha256 is null)),
  check ((frozen_at is null) = (frozen_by_name is null)),
  check (frozen_at is null or removed_at is null),
  check (predecessor_id <> id)
);
create index on followup.committee_item (municipality_id, meeting_day) where removed_at is null;
create index on followup.committee_item (municipality_id, effort_id) where removed_at is null;
-- an edition has one successor, so that the chain is a line
create unique index committee_item_one_successor on followup.committee_item (municipality_id, predecessor_id)
  where removed_at is null and predecessor_id is not null;
call platform.protect('followup.committee_item');
comment on table followup.committee_item is 'Committee items, yearly statuses and briefs, drafts and frozen';

-- The figures of an item as they were when it was last saved, and for ever when it is frozen.
create table followup.committee_item_figure (
  municipality_id text not null,
  item_id uuid not null,
  number int not null check (number > 0),
  key text not null check (key ~ '^[a-z0-9_-]{1,80}$'),
  figure_id text not null check (length(figure_id) between 1 and 200),
  label text not null check (length(label) <= 300),
  -- the amount as it is written in the document
  written text not null check (length(written) <= 80),
  value double precision,
  period text not null check (length(period) <= 80),
  source text not null check (length(source) <= 400),
  definition text not null check (length(definition) <= 1000),
  method text not null check (length(method) <= 1000),
  uncertainty text not null check (length(uncertainty) <= 400),
  region text not null default '' check (length(region) <= 300),
  country text not null default '' check (length(country) <= 300),
  retrieved_on date not null,
  primary key (municipality_id, item_id, number),
  unique (municipality_id, item_id, key),
  foreign key (municipality_id, item_id) references followup.committee_item (municipality_id, id) on delete cascade
);
call platform.protect('followup.committee_item_figure');
comment on table followup.committee_item_figure is 'Figures of committee items, with source, definition and day';

-- What the municipality has chosen to show everybody. A copy of a frozen item, so that the open page can reach nothing else.
create table followup.published_item (
  municipality_id text not null,
  item_id uuid not null,
  kind text not null check (kind in ('effort', 'review', 'yearly-status', 'brief')),
  title text not null,
  committee text not null,
  meeting_day date,
  frozen_on date not null,
  document jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  figures jsonb not null check (jsonb_typeof(figures) = 'array'),
  published_at timestamptz not null default now(),
  published_by_name text not null,
  primary key (municipality_id, item_id),
  foreign key (municipality_id, item_id) references followup.committee_item (municipality_id, id) on delete cascade
);
call platform.protect('followup.published_item');
comment on table followup.published_item is 'Frozen items everybody may read';

-- What other areas may read: the frozen items.
create view followup.public_committee_item with (security_invoker = true) as
  select municipality_id, id, title, kind, meeting_day, frozen_at
  from followup.committee_item where frozen_at is not null and removed_at is null;
comment on view followup.public_committee_item is 'Frozen committee items, for other areas';
