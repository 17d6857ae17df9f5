-- Reminders of records that wait for their person's word: since when each has waited, and how often
-- the person has been reminded of it (twice at most). A new edition and an answered dispute ask anew.
alter table record
  add column waits_since timestamptz,
  add column reminded    smallint not null default 0;
update record set waits_since = changed_at;
alter table record alter column waits_since set not null;
create index record_unanswered on record (tenant_id, person, id) where stage = 'proposed' and reminded < 2;

-- Who objected reads what was answered.
create index nomination_objection_by on nomination_objection (tenant_id, objector, id desc);
