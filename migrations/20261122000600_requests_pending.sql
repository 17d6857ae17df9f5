-- What waits for somebody's decision is found without reading every request: an application stands on
-- the request, a wish to give back on the task. Both change seldom, so they may stand in an index.
alter table request add column pending_ask text
  generated always as (particulars->'pending'->'ask'->>'ask') stored;
create index request_pending on request (tenant_id, submitted_at desc, id desc) where pending_ask is not null;
create index task_return_pending on task (request_id)
  where stage = 'open' and objection is not null and objection->>'refused_by' is null;

-- Which round an open request is in, for counting those that began again.
alter table request_open add column round smallint not null default 1;
update request_open o set round = r.round from request r where r.id = o.id and r.round > 1;

-- A picture that a helper added to their report stands with the claim.
alter table photo add column claim_id uuid;
create index photo_of_claim on photo (claim_id, id) where claim_id is not null;

-- The secret address at which a calendar program fetches a person's commitments; only its hash.
create table calendar_feed (
  tenant_id  integer     not null,
  account    uuid        not null,
  token_hash bytea       not null,
  made_at    timestamptz not null,
  primary key (tenant_id, account),
  constraint calendar_feed_token unique (token_hash)
);
