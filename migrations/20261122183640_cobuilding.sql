-- Micro-projects and who claims them. Everything of a project is public once it was published; a
-- claim's spokesperson and note are for its office.

create table micro_project (
  tenant_id    integer     not null,
  id           uuid        not null,
  version      integer     not null default 1,
  state        text        not null,
  kind         text        not null,
  area_path    text        collate "C" not null,
  title        text        not null,
  what         text        not null,
  place        text        not null,
  phone        text        not null,
  -- In what places are counted: people, or units, teams and persons that claim.
  measure      text        not null,
  wanted       integer     not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  published_at timestamptz,
  -- What came of it.
  result       text,
  -- Why it was withdrawn.
  reason       text,
  changed_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint micro_project_state_known check (state in ('draft', 'published', 'running', 'done', 'withdrawn')),
  constraint micro_project_measure_known check (measure in ('people', 'parties')),
  constraint micro_project_wants check (wanted > 0),
  constraint micro_project_times_forward check (starts_at < ends_at),
  constraint micro_project_result_of_done check ((state = 'done') = (result is not null)),
  constraint micro_project_reason_of_withdrawn check ((state = 'withdrawn') = (reason is not null))
);
create index micro_project_area on micro_project (tenant_id, area_path, id);
create index micro_project_state on micro_project (tenant_id, state, starts_at, id);

create table micro_claim (
  tenant_id   integer     not null,
  id          uuid        not null,
  project_id  uuid        not null,
  party       text        not null,
  -- The unit, the team, or the person's account.
  party_id    uuid        not null,
  -- The unit's or team's name when it claimed; a person's is not kept here.
  name        text,
  -- Who made the claim.
  account_id  uuid        not null,
  people      integer     not null,
  note        text,
  state       text        not null,
  -- Why it was declined.
  reason      text,
  -- What the claimant said afterwards: took part, or did not.
  took_part   boolean,
  claimed_at  timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references micro_project (tenant_id, id),
  constraint micro_claim_party_known check (party in ('unit', 'team', 'person')),
  constraint micro_claim_state_known check (state in ('asked', 'accepted', 'declined', 'taken_back')),
  constraint micro_claim_people check (people > 0),
  constraint micro_claim_name_of_many check ((party = 'person') = (name is null))
);
-- Nobody holds two claims on one project.
create unique index micro_claim_once on micro_claim (tenant_id, project_id, party_id)
  where state in ('asked', 'accepted');
create index micro_claim_project on micro_claim (tenant_id, project_id, claimed_at, id);
create index micro_claim_party on micro_claim (tenant_id, party_id, id);
