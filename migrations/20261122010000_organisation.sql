-- Units, the overlay of party bodies with its history, appointments, members, teams, zones and
-- social organisations. Periods are half-open days in China. Whose a membership, an appointment,
-- a zone or a place in a team was is forgotten some time after it has ended (rule sheet): the row
-- stays, its account becomes null.

-- One row a district; changes of bodies, appointments and members take its lock, so that each is
-- decided on what the one before left.
create table organisation_state (
  tenant_id integer primary key,
  version   bigint  not null
);

create table unit (
  tenant_id    integer not null,
  id           uuid    not null,
  name         text    not null,
  credit_code  text    collate "C",
  kind         text    not null,
  level        text    not null,
  area_path    text    collate "C" not null,
  party_org    text,
  coverage     text    not null,
  -- How to reach the office. The telephone is an office's, and sealed all the same.
  address      text,
  work_phone   bytea,
  contact_note text,
  ended_on     date,
  end_reason   text,
  version      integer not null default 1,
  primary key (tenant_id, id),
  constraint unit_path_shape check (area_path ~ '^([0-9a-z]{4}){0,4}$')
);
create unique index unit_name_unique on unit (tenant_id, name) where ended_on is null;
create unique index unit_credit_code_unique on unit (tenant_id, credit_code) where ended_on is null;
create index unit_area on unit (tenant_id, area_path, name, id);

create table unit_liaison (
  tenant_id  integer not null,
  id         uuid    not null,
  unit_id    uuid    not null,
  account_id uuid,
  from_on    date    not null,
  to_on      date,
  end_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index unit_liaison_unique on unit_liaison (tenant_id, unit_id, account_id) where to_on is null;
create index unit_liaison_account on unit_liaison (tenant_id, account_id) where to_on is null;

-- What never changes about a body and what is only known as it is now.
create table body (
  tenant_id   integer not null,
  id          uuid    not null,
  kind        text    not null,
  seat_path   text    collate "C" not null,
  unit_id     uuid,
  from_on     date    not null,
  planned_end date,
  to_on       date,
  end_reason  text,
  occasion    text    check (occasion in ('project', 'emergency')),
  project     text,
  purpose     text,
  -- Day of the last change of its standing; nothing can be dated before it.
  changed_on  date    not null,
  version     integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint body_path_shape check (seat_path ~ '^([0-9a-z]{4}){0,4}$'),
  constraint body_validity check (to_on >= from_on)
);
create index body_seat on body (tenant_id, seat_path, id);
create index body_past_end on body (tenant_id, planned_end) where to_on is null and planned_end is not null;

-- Name and place in the tree, with their history. Two changes on one day leave one row.
create table body_standing (
  tenant_id  integer not null,
  body_id    uuid    not null,
  from_on    date    not null,
  to_on      date,
  name       text    not null,
  parent_id  uuid,
  managed_by uuid,
  primary key (tenant_id, body_id, from_on),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, parent_id) references body (tenant_id, id),
  foreign key (tenant_id, managed_by) references body (tenant_id, id)
);
create unique index body_standing_open on body_standing (tenant_id, body_id) where to_on is null;
create index body_standing_parent on body_standing (tenant_id, parent_id);
create index body_standing_managed on body_standing (tenant_id, managed_by) where managed_by is not null;

-- The areas that a body serves, with their history.
create table body_area (
  tenant_id integer not null,
  body_id   uuid    not null,
  area_path text    collate "C" not null,
  from_on   date    not null,
  to_on     date,
  primary key (tenant_id, body_id, area_path, from_on),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  constraint body_area_path_shape check (area_path ~ '^([0-9a-z]{4}){0,4}$')
);
create index body_area_path on body_area (tenant_id, area_path);

-- Units and other bodies that sit in a joint committee, an alliance or a council.
create table body_party (
  tenant_id      integer not null,
  id             uuid    not null,
  body_id        uuid    not null,
  unit_id        uuid,
  member_body_id uuid,
  part           text,
  from_on        date    not null,
  to_on          date,
  end_reason     text,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, member_body_id) references body (tenant_id, id),
  constraint body_party_one check (num_nonnulls(unit_id, member_body_id) = 1)
);
create unique index body_party_unique on body_party (tenant_id, body_id, coalesce(unit_id, member_body_id)) where to_on is null;
create index body_party_unit on body_party (tenant_id, unit_id) where unit_id is not null;
create index body_party_body on body_party (tenant_id, member_body_id) where member_body_id is not null;

-- `area_path` is the body's seat, or the area of a post that is no body's.
create table appointment (
  tenant_id  integer not null,
  id         uuid    not null,
  kind       text    not null,
  body_id    uuid,
  area_path  text    collate "C" not null,
  account_id uuid,
  unit_id    uuid,
  instrument text,
  duties     text,
  from_on    date    not null,
  until_on   date,
  ended_on   date,
  end_reason text,
  -- First day on which it no longer holds: the earlier of the two above.
  to_on      date    generated always as (least(until_on, ended_on)) stored,
  told_end   boolean not null default false,
  version    integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint appointment_term check (until_on > from_on and ended_on >= from_on)
);
create index appointment_body on appointment (tenant_id, body_id, kind) where body_id is not null;
create index appointment_area on appointment (tenant_id, area_path, id);
create index appointment_account on appointment (tenant_id, account_id) where account_id is not null;
create index appointment_ending on appointment (until_on) where ended_on is null;

create table branch_member (
  tenant_id  integer not null,
  id         uuid    not null,
  body_id    uuid    not null,
  account_id uuid,
  -- Where the member formally belongs.
  unit_id    uuid,
  home_body  uuid,
  home_words text,
  from_on    date    not null,
  to_on      date,
  end_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, home_body) references body (tenant_id, id)
);
create unique index branch_member_unique on branch_member (tenant_id, body_id, account_id) where to_on is null;
create index branch_member_body on branch_member (tenant_id, body_id, id);
create index branch_member_account on branch_member (tenant_id, account_id) where account_id is not null;

create table team (
  tenant_id    integer not null,
  id           uuid    not null,
  kind         text    not null,
  name         text    not null,
  area_path    text    collate "C" not null,
  body_id      uuid,
  unit_id      uuid,
  what         text,
  why          text,
  how          text,
  is_open      boolean not null,
  leader_id    uuid,
  formed_on    date    not null,
  disbanded_on date,
  end_reason   text,
  version      integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint team_path_shape check (area_path ~ '^([0-9a-z]{4}){0,4}$')
);
create unique index team_name_unique on team (tenant_id, area_path, name) where disbanded_on is null;
create index team_area on team (tenant_id, area_path, name, id);

-- One row a person and team; who comes back gets the same row again.
create table team_member (
  tenant_id  integer not null,
  id         uuid    not null,
  team_id    uuid    not null,
  account_id uuid,
  part       text    not null,
  state      text    not null check (state in ('invited', 'joined', 'declined', 'left')),
  changed_on date    not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  constraint team_member_once unique (tenant_id, team_id, account_id)
);
create index team_member_account on team_member (tenant_id, account_id) where account_id is not null;

create table team_activity (
  tenant_id integer not null,
  id        uuid    not null,
  team_id   uuid    not null,
  held_on   date    not null,
  title     text    not null,
  note      text,
  primary key (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index team_activity_team on team_activity (tenant_id, team_id, held_on desc, id);

create table duty_zone (
  tenant_id  integer not null,
  id         uuid    not null,
  kind       text    not null,
  account_id uuid,
  area_path  text    collate "C" not null,
  place_kind text    not null check (place_kind in ('area', 'estate', 'building')),
  place_id   uuid,
  place_name text    not null,
  task       text,
  from_on    date    not null,
  to_on      date,
  end_reason text,
  primary key (tenant_id, id),
  constraint duty_zone_path_shape check (area_path ~ '^([0-9a-z]{4}){0,4}$'),
  constraint duty_zone_place check ((place_kind = 'area') = (place_id is null))
);
create index duty_zone_area on duty_zone (tenant_id, area_path, place_name, id);
create index duty_zone_account on duty_zone (tenant_id, account_id) where account_id is not null;

create table social_organisation (
  tenant_id   integer not null,
  id          uuid    not null,
  name        text    not null,
  credit_code text    collate "C",
  kind        text    not null,
  area_path   text    collate "C" not null,
  service     text,
  incubator   text,
  coverage    text    not null,
  body_id     uuid,
  stage       text    not null,
  stage_on    date    not null,
  version     integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  constraint social_name_unique unique (tenant_id, name),
  constraint social_path_shape check (area_path ~ '^([0-9a-z]{4}){0,4}$')
);
create index social_organisation_area on social_organisation (tenant_id, area_path, name, id);

create table social_stage (
  tenant_id       integer not null,
  organisation_id uuid    not null,
  seq             bigint  generated always as identity,
  stage           text    not null,
  from_on         date    not null,
  note            text,
  primary key (tenant_id, organisation_id, seq),
  foreign key (tenant_id, organisation_id) references social_organisation (tenant_id, id)
);
