-- Care: pairings of helpers with households, care visits, services near home.
-- A household is a sealed alias and, if it wishes, a sealed telephone. A visit is choices from
-- lists: there is no free text, and nothing here says anything about health.

create table pairing (
  tenant_id      integer     not null,
  id             uuid        not null,
  version        integer     not null default 1,
  kind           text        not null,
  area_path      text        collate "C" not null,
  -- Erased some time after the end.
  alias          bytea,
  contact        bytea,
  -- The household's own account, if it has one and wishes it.
  recipient      uuid,
  basis          text        not null check (basis in ('consent', 'legal_duty')),
  law            text,
  consent_how    text,
  notice_version integer,
  -- Who took the consent down, or made the pairing for the duty.
  basis_by       uuid        not null,
  basis_at       timestamptz not null,
  frequency      text        not null,
  team           text,
  term_from      date        not null,
  term_until     date        not null,
  next_due       date        not null,
  -- The due day that helpers were reminded of, and the coordinator asked about.
  reminded_for   date,
  asked_for      date,
  ended_at       timestamptz,
  end_cause      text,
  primary key (tenant_id, id),
  constraint pairing_has_an_end check (term_from <= term_until),
  constraint pairing_basis_whole check (
    case basis when 'consent' then consent_how is not null and notice_version is not null and law is null
    else law is not null and consent_how is null and notice_version is null end),
  constraint pairing_end_whole check ((ended_at is null) = (end_cause is null)),
  constraint pairing_named_while_it_lasts check (ended_at is not null or alias is not null)
);
create index pairing_area on pairing (tenant_id, area_path, id);
create index pairing_recipient on pairing (tenant_id, recipient) where recipient is not null;
create index pairing_due on pairing (tenant_id, next_due, id) where ended_at is null;
create index pairing_to_erase on pairing (ended_at) where ended_at is not null and alias is not null;

create table pairing_helper (
  tenant_id   integer     not null,
  pairing_id  uuid        not null,
  account_id  uuid        not null,
  state       text        not null check (state in ('invited', 'active', 'declined', 'left')),
  invited_at  timestamptz not null,
  invited_by  uuid        not null,
  answered_at timestamptz,
  primary key (tenant_id, pairing_id, account_id),
  foreign key (tenant_id, pairing_id) references pairing (tenant_id, id)
);
create index pairing_helper_account on pairing_helper (tenant_id, account_id) where state in ('invited', 'active');

create table care_visit (
  tenant_id  integer     not null,
  id         uuid        not null,
  pairing_id uuid        not null,
  account_id uuid        not null,
  visited_on date        not null,
  kind       text        not null,
  result     text        not null,
  needs      text[]      not null default '{}',
  -- The request that followed.
  request_id uuid,
  noted_at   timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, pairing_id) references pairing (tenant_id, id),
  constraint care_visit_once_a_day unique (tenant_id, pairing_id, account_id, visited_on)
);
create index care_visit_age on care_visit (visited_on);

-- Name and telephone here are public: a work telephone, and of a person only if they agreed.
create table local_service (
  tenant_id     integer     not null,
  id            uuid        not null,
  version       integer     not null default 1,
  state         text        not null check (state in ('offered', 'published', 'withdrawn')),
  kind          text        not null,
  area_path     text        collate "C" not null,
  provider_kind text        not null,
  provider_name text        not null,
  public_agreed boolean     not null,
  name          text        not null,
  what          text        not null,
  when_text     text        not null,
  where_text    text        not null,
  phone         text        not null,
  fee           text        not null,
  fee_text      text,
  valid_until   date        not null,
  offered_by    uuid        not null,
  offered_at    timestamptz not null,
  published_at  timestamptz,
  primary key (tenant_id, id),
  constraint local_service_person_agreed check (provider_kind <> 'person' or public_agreed)
);
create index local_service_area on local_service (tenant_id, area_path, id);
create index local_service_provider on local_service (tenant_id, offered_by, id);
