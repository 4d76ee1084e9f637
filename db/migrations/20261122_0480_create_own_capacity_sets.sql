-- Areas a municipality has written itself. An assessment keeps a copy of its areas, so these can change without changing what old dots mean.
create table implementation.capacity_own_set (
  municipality_id text not null references platform.municipality (id),
  id uuid not null default gen_random_uuid(),
  name jsonb not null,
  source jsonb not null,
  dimensions jsonb not null check (jsonb_typeof(dimensions) = 'array' and jsonb_array_length(dimensions) between 3 and 12),
  created_by uuid not null,
  retired_on date,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, created_by) references platform.account (municipality_id, id)
);
call platform.protect('implementation.capacity_own_set');
comment on table implementation.capacity_own_set is 'Areas of capacity a municipality has written itself';

-- When the dots of single people were deleted; what a release let us say of them stays in capacity_result.
alter table implementation.capacity_assessment add column ratings_deleted_on date;
