-- Gatherings: meetings at a time with people; who is invited, who came, and what is to follow.
-- What is public of one is its kind, title, time and place, and the outcome that was published.

create table gathering (
  tenant_id      integer     not null,
  id             uuid        not null,
  version        integer     not null default 1,
  kind           text        not null,
  state          text        not null,
  area_path      text        collate "C" not null,
  title          text        not null,
  place          text        not null,
  -- The venue that the place is, if it is one of the register.
  venue          uuid,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  agenda         text,
  -- Why persons may say themselves that they are there; null: they may not.
  check_in       text,
  -- Why it was cancelled.
  reason         text,
  outcome        text,
  outcome_public boolean     not null default false,
  planned_by     uuid        not null,
  primary key (tenant_id, id),
  constraint gathering_times check (starts_at < ends_at)
);
create index gathering_time on gathering (tenant_id, starts_at, id);

create table gathering_guest (
  tenant_id    integer not null,
  id           uuid    not null,
  gathering_id uuid    not null,
  kind         text    not null,
  -- The unit, the body or the account.
  who          uuid    not null,
  -- What the unit or body was called when it was invited; empty for a person.
  name         text    not null,
  -- How many come; 0: nobody comes; null: no answer.
  coming       integer,
  -- The person has said on the day that they are there.
  here         boolean not null default false,
  -- How many came, in the host's word; null: not marked.
  came         integer,
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id) on delete cascade,
  constraint gathering_guest_once unique (tenant_id, gathering_id, who)
);
create index gathering_guest_who on gathering_guest (tenant_id, who);

create table gathering_follow_up (
  tenant_id      integer     not null,
  id             uuid        not null,
  gathering_id   uuid        not null,
  version        integer     not null default 1,
  what           text        not null,
  -- Who is responsible: a person, or an invited unit or body.
  account_id     uuid,
  guest_id       uuid,
  due            date        not null,
  done_at        timestamptz,
  note           text,
  -- The request that it became.
  request_id     uuid,
  request_number text,
  -- The day for which the responsible were reminded, before it and after.
  reminded_for   date,
  passed_for     date,
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id) on delete cascade,
  foreign key (tenant_id, guest_id) references gathering_guest (tenant_id, id),
  constraint gathering_follow_up_one check (num_nonnulls(account_id, guest_id) = 1)
);
create index gathering_follow_up_of on gathering_follow_up (tenant_id, gathering_id);
create index gathering_follow_up_open on gathering_follow_up (tenant_id, due) where done_at is null;
create index gathering_follow_up_account on gathering_follow_up (tenant_id, account_id)
  where account_id is not null;
