-- Notices: the inbox, the way out of the house, and the district's own words.
-- No column here holds a name, a number or free text about a person; see docs/security.md.

-- One line in somebody's inbox. Its id is drawn for the moment of the event, so the order of
-- ids is the order of time and the primary key serves the inbox list.
create table notice (
  tenant_id    integer     not null,
  account_id   uuid        not null,
  id           uuid        not null,
  at           timestamptz not null,
  template     text        not null,
  params       jsonb       not null default '{}',
  subject_kind text        not null,
  subject_id   uuid        not null,
  urgent       boolean     not null default false,
  read_at      timestamptz,
  constraint notice_key primary key (tenant_id, account_id, id)
);
create index notice_unread on notice (tenant_id, account_id, id) where read_at is null;
create index notice_age on notice (at);

-- A notice's way out through one channel. Written together with the notice, sent later by a job.
create table delivery (
  tenant_id       integer     not null,
  account_id      uuid        not null,
  notice_id       uuid        not null,
  channel         text        not null,
  state           text        not null default 'waiting',
  digest          boolean     not null default false,
  attempts        integer     not null default 0,
  next_attempt_at timestamptz not null,
  settled_at      timestamptz,
  last_error      text,
  constraint delivery_key primary key (tenant_id, account_id, notice_id, channel),
  constraint delivery_notice foreign key (tenant_id, account_id, notice_id) references notice on delete cascade,
  constraint delivery_state check (state in ('waiting', 'sent', 'seen_first', 'unreachable', 'given_up'))
);
create index delivery_due on delivery (next_attempt_at) where state = 'waiting';
create index delivery_given_up on delivery (tenant_id, notice_id) where state = 'given_up';

-- What a person chose; no row means the defaults.
create table notice_setting (
  tenant_id  integer     not null,
  account_id uuid        not null,
  version    integer     not null default 1,
  language   text        not null,
  channels   text[]      not null,
  digest     boolean     not null,
  elder      boolean     not null,
  updated_at timestamptz not null,
  constraint notice_setting_key primary key (tenant_id, account_id),
  constraint notice_setting_language check (language in ('zh', 'en'))
);

-- A district's own words. Every change is a new version; without words it is the way back to
-- the shipped ones. A notice keeps the words that were in force when it was written.
create table notice_text (
  tenant_id integer     not null,
  template  text        not null,
  language  text        not null,
  version   integer     not null,
  title     text,
  body      text,
  set_by    uuid        not null,
  set_at    timestamptz not null,
  constraint notice_text_key primary key (tenant_id, template, language, version),
  constraint notice_text_language check (language in ('zh', 'en')),
  constraint notice_text_whole check ((title is null) = (body is null))
);

-- A chat group's robot: told the numbers and links of what its role in its area must do.
create table robot (
  tenant_id  integer     not null,
  id         uuid        not null,
  name       text        not null,
  service    text        not null,
  role       text        not null,
  area_path  text        collate "C" not null,
  address    bytea       not null,
  secret     bytea,
  added_by   uuid        not null,
  added_at   timestamptz not null,
  constraint robot_key primary key (tenant_id, id),
  constraint robot_service check (service in ('wecom', 'dingtalk'))
);

create table robot_line (
  tenant_id       integer     not null,
  robot_id        uuid        not null,
  id              uuid        not null,
  number          text        not null,
  link            text        not null,
  state           text        not null default 'waiting',
  attempts        integer     not null default 0,
  next_attempt_at timestamptz not null,
  settled_at      timestamptz,
  last_error      text,
  constraint robot_line_key primary key (tenant_id, robot_id, id),
  constraint robot_line_robot foreign key (tenant_id, robot_id) references robot on delete cascade,
  constraint robot_line_state check (state in ('waiting', 'sent', 'given_up'))
);
create index robot_line_due on robot_line (next_attempt_at) where state = 'waiting';
create index robot_line_settled on robot_line (settled_at) where state <> 'waiting';

-- The demo's stand-in for phones: what would have been sent. Empty everywhere else.
create table demo_message (
  tenant_id integer     not null,
  id        uuid        not null,
  at        timestamptz not null,
  channel   text        not null,
  receiver  text        not null,
  body      text        not null,
  constraint demo_message_key primary key (tenant_id, id)
);
