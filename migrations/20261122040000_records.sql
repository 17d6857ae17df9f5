-- Service records (服务记录), feedback sheets (反馈单), letters of thanks (感谢信), commendation
-- (评选树优), the auditor's questions. Rules: crates/cap/records/core.

create table record (
  tenant_id   integer     not null,
  id          uuid        primary key,
  version     integer     not null,
  person      uuid        not null,
  area_path   text        collate "C" not null,
  request_id  uuid        not null,
  task_id     uuid        not null,
  claim_id    uuid        not null,
  number      text        not null,
  title       text        not null,
  slot        tstzrange,
  day         date        not null,
  minutes     integer     not null,
  max_minutes integer     not null,
  kind        text,
  evidence    text[]      not null,
  -- What those who were served said of the request; null when they said nothing.
  verdict     text,
  stage       text        not null,
  counts      boolean     not null generated always as (stage in ('verified', 'exported')) stored,
  edition     smallint    not null,
  late        boolean     not null,
  entered_by  uuid        not null,
  entered_at  timestamptz not null,
  edited_by   uuid,
  answered_by uuid,
  disputes    smallint    not null,
  changed_at  timestamptz not null,
  constraint record_minutes check (minutes between 1 and max_minutes),
  -- Nobody is in two places at once. Half-open: one may follow the other at once.
  constraint record_no_overlap exclude using gist (person with =, slot with &&)
    where (slot is not null and stage <> 'withdrawn')
) with (fillfactor = 80);
-- A place on a task has one record; one that was withdrawn may be proposed again.
create unique index record_of_claim on record (claim_id) where stage <> 'withdrawn';
create index record_of_person on record (tenant_id, person, day desc, id desc);
create index record_of_area on record (tenant_id, area_path, day desc, id desc);
create index record_newest on record (tenant_id, day desc, id desc);
create index record_waiting on record (tenant_id, area_path, day desc, id desc)
  where stage in ('disputed', 'person_confirmed');
create index record_of_request on record (request_id);

-- Every step with what the record said after it: the editions and the history in one. The words
-- may name people, so they are sealed.
create table record_step (
  tenant_id integer     not null,
  record_id uuid        not null references record on delete cascade,
  version   integer     not null,
  at        timestamptz not null,
  actor     uuid,
  role      text,
  step      text        not null,
  stage     text        not null,
  edition   smallint    not null,
  day       date        not null,
  minutes   integer     not null,
  kind      text,
  note      bytea,
  primary key (record_id, version)
);

create table feedback_sheet (
  tenant_id  integer     not null,
  id         uuid        primary key,
  version    integer     not null,
  person     uuid        not null,
  unit_id    uuid        not null,
  unit_name  text        not null,
  year       smallint    not null,
  services   integer     not null,
  minutes    integer,
  thanks     text        not null,
  stage      text        not null,
  made_at    timestamptz not null,
  changed_at timestamptz not null,
  constraint feedback_sheet_once unique (tenant_id, person, unit_id, year)
);
create index feedback_sheet_of_unit on feedback_sheet (tenant_id, unit_id, year desc, id desc) where stage = 'agreed';

create table thanks_letter (
  tenant_id     integer     not null,
  id            uuid        primary key,
  version       integer     not null,
  area_path     text        collate "C" not null,
  task_id       uuid,
  team_id       uuid,
  -- What it is about, in words without personal data: the task's title or the team's name.
  about         text        not null,
  writer        uuid,
  proxy         uuid,
  -- What a coordinator wrote down as the writer's name.
  writer_name   bytea,
  body          bytea       not null,
  writer_agrees boolean     not null,
  public_text   text,
  stage         text        not null,
  written_at    timestamptz not null,
  published_at  timestamptz,
  changed_at    timestamptz not null,
  constraint thanks_letter_target check (num_nonnulls(task_id, team_id) = 1)
);
create index thanks_letter_of_area on thanks_letter (tenant_id, area_path, id desc);
create index thanks_letter_of_writer on thanks_letter (tenant_id, writer, id desc) where writer is not null;
create index thanks_letter_on_wall on thanks_letter (tenant_id, published_at desc, id desc) where stage = 'published';

create table thanked (
  tenant_id integer not null,
  letter_id uuid    not null references thanks_letter on delete cascade,
  person    uuid    not null,
  consent   text    not null,
  primary key (letter_id, person)
);
create index thanked_person on thanked (tenant_id, person, letter_id desc);

create table commendation (
  tenant_id integer     not null,
  id        uuid        primary key,
  version   integer     not null,
  area_path text        collate "C" not null,
  title     text        not null,
  basis     text        not null,
  -- The services looked at: half-open.
  day_from  date        not null,
  day_until date        not null,
  opened_by uuid        not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index commendation_of_area on commendation (tenant_id, area_path, id desc);

create table nomination (
  tenant_id       integer     not null,
  id              uuid        primary key,
  version         integer     not null,
  commendation_id uuid        not null references commendation,
  area_path       text        collate "C" not null,
  person          uuid        not null,
  by_kind         text        not null,
  by_account      uuid        not null,
  branch          text,
  -- Why, in the nominator's words; they may name people.
  words           bytea       not null,
  evidence        jsonb,
  tell_unit       boolean     not null,
  notice_until    timestamptz,
  decision        jsonb,
  decided_by      uuid,
  stage           text        not null,
  nominated_at    timestamptz not null,
  changed_at      timestamptz not null,
  constraint nomination_once unique (commendation_id, person)
);
create index nomination_of_person on nomination (tenant_id, person, id desc);
create index nomination_public on nomination (tenant_id, id) where stage in ('public_notice', 'announced');

create table nomination_objection (
  tenant_id     integer     not null,
  id            uuid        primary key,
  nomination_id uuid        not null references nomination on delete cascade,
  objector      uuid        not null,
  words         bytea       not null,
  made_at       timestamptz not null,
  answer        bytea,
  answered_by   uuid,
  answered_at   timestamptz
);
create index nomination_objection_of on nomination_objection (nomination_id, id);

-- Rows that look odd, as questions. One for each kind, subject and period, however often it is found.
create table record_question (
  tenant_id   integer     not null,
  id          uuid        primary key,
  area_path   text        collate "C" not null,
  kind        text        not null,
  subject     uuid        not null,
  day         date        not null,
  found       integer     not null,
  above       integer     not null,
  records     uuid[]      not null,
  asked_at    timestamptz not null,
  answer      bytea,
  answered_by uuid,
  answered_at timestamptz,
  closed_by   uuid,
  closed_at   timestamptz,
  constraint record_question_once unique (tenant_id, kind, subject, day)
);
create index record_question_of_area on record_question (tenant_id, area_path, id desc);
