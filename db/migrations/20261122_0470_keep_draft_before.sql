-- What a draft of an instrument said before its last change, so that removing something can be undone. Only the one step back is kept.
alter table followup.instrument add column draft_before jsonb check (jsonb_typeof(draft_before) = 'object');
