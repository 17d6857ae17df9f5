-- Skills: the district's catalogue, what people state about what they can do, letters of
-- appointment. Source of the rules: docs/decisions/0009-skill-register.md.
-- No health, no household, no data about others: free text is refused when it holds numbers of
-- persons, and there is no column for anything else. Licence numbers and notes are sealed.

-- A district's own rows; they stand over the list that ships with the program.
create table skill (
  tenant_id      integer     not null,
  code           text        not null,
  version        integer     not null default 1,
  skill_group    text        not null,
  name_zh        text        not null,
  name_en        text        not null,
  licence_zh     text,
  licence_en     text,
  licence_by_law boolean     not null default false,
  service_types  text[]      not null default '{}',
  retired_at     timestamptz,
  changed_at     timestamptz not null,
  changed_by     uuid,
  primary key (tenant_id, code),
  constraint skill_licence_named check ((licence_zh is null) = (licence_en is null)),
  constraint skill_law_names_licence check (licence_zh is not null or not licence_by_law)
);

-- The source of what people can do. Identity's list of codes is its projection, written in the
-- same transaction.
create table skill_register (
  tenant_id      integer     not null,
  account_id     uuid        not null,
  version        integer     not null default 1,
  source         text        not null check (source in ('person', 'roster')),
  languages      text[]      not null default '{}',
  service_types  text[]      not null default '{}',
  hours          jsonb       not null default '{"weekly": [], "exceptions": []}',
  radius_km      smallint,
  note           bytea,
  notice_version integer,
  updated_at     timestamptz not null,
  primary key (tenant_id, account_id),
  -- What a person states they have agreed to; a roster's row waits for that.
  constraint skill_register_agreed check (source <> 'person' or notice_version is not null)
);

create table held_skill (
  tenant_id      integer     not null,
  account_id     uuid        not null,
  code           text        not null,
  years          smallint,
  licence_number bytea,
  licence_until  date,
  seen_at        timestamptz,
  seen_by        uuid,
  -- The last day of the licence that the person has been told about beforehand, and afterwards.
  warned_until   date,
  lapsed_until   date,
  primary key (tenant_id, account_id, code),
  foreign key (tenant_id, account_id) references skill_register (tenant_id, account_id) on delete cascade,
  constraint held_skill_licence_whole check ((licence_number is null) = (licence_until is null)),
  constraint held_skill_seen_whole check ((seen_at is null) = (seen_by is null))
);
create index held_skill_of_code on held_skill (tenant_id, code);
create index held_skill_licence on held_skill (licence_until) where licence_until is not null;

create table appointment_letter (
  tenant_id   integer     not null,
  id          uuid        not null,
  version     integer     not null default 1,
  number      text        not null,
  kind        text        not null,
  state       text        not null,
  area_path   text        collate "C" not null,
  account_id  uuid        not null,
  team        text,
  post        text        not null,
  body        text        not null,
  term_from   date        not null,
  term_until  date        not null,
  verify_code text        not null,
  issued_at   timestamptz not null,
  issued_by   uuid        not null,
  answered_at timestamptz,
  ended_at    timestamptz,
  end_reason  text,
  primary key (tenant_id, id),
  constraint appointment_letter_number_once unique (tenant_id, number),
  constraint appointment_letter_code_once unique (verify_code),
  constraint appointment_letter_state check (state in ('issued', 'accepted', 'declined', 'revoked', 'resigned'))
);
create index appointment_letter_area on appointment_letter (tenant_id, area_path, id);
create index appointment_letter_person on appointment_letter (tenant_id, account_id, id);

-- Running numbers of letters, by year.
create table letter_number (
  tenant_id integer  not null,
  year      smallint not null,
  last      integer  not null,
  primary key (tenant_id, year)
);
