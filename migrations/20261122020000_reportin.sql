-- Report-ins of units and members, invitations, rounds of re-verification. Names, numbers and
-- what a community writes about a person are sealed; `phone_blind` is a keyed hash by which a
-- number is found. Estate and building are names of places; no flat is ever stored.

create table report_in (
  tenant_id      integer     not null,
  id             uuid        not null,
  kind           text        not null check (kind in ('unit', 'member')),
  state          text        not null check (state in ('invited', 'submitted', 'needs_correction', 'confirmed', 'rejected', 'ended')),
  account_id     uuid,
  name           bytea,
  phone          bytea,
  phone_blind    bytea,
  unit_id        uuid,
  unit_name      text        not null,
  party_org      text,
  community_path text        collate "C",
  grid_path      text        collate "C",
  -- Where it stands for rights: the home, or the district while nobody has said.
  area_path      text        collate "C" not null generated always as (coalesce(grid_path, community_path, '')) stored,
  estate         text,
  building       text,
  branch_id      uuid,
  basis          text        not null,
  notice_version integer,
  reason         bytea,
  end_reason     text,
  previous_id    uuid,
  created_at     timestamptz not null,
  submitted_at   timestamptz,
  confirmed_at   timestamptz,
  ended_at       timestamptz,
  checked_at     timestamptz,
  check_asked_at timestamptz,
  version        integer     not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, previous_id) references report_in (tenant_id, id),
  constraint report_in_community_shape check (community_path ~ '^[0-9a-z]{8}$'),
  constraint report_in_grid_shape check (grid_path ~ '^[0-9a-z]{12}([0-9a-z]{4})?$'
    and left(grid_path, 8) = community_path)
);
create unique index report_in_phone_once on report_in (tenant_id, phone_blind)
  where kind = 'member' and state in ('invited', 'submitted', 'needs_correction', 'confirmed');
create unique index report_in_account_once on report_in (tenant_id, account_id)
  where kind = 'member' and account_id is not null and state in ('invited', 'submitted', 'needs_correction', 'confirmed');
create unique index report_in_unit_once on report_in (tenant_id, unit_id, community_path)
  where kind = 'unit' and state in ('invited', 'submitted', 'needs_correction', 'confirmed');
create index report_in_area on report_in (tenant_id, area_path, id desc);
create index report_in_to_confirm on report_in (tenant_id, area_path, id desc) where state = 'submitted';
create index report_in_unit on report_in (tenant_id, unit_id, id desc) where unit_id is not null;
create index report_in_branch on report_in (tenant_id, branch_id, id desc) where branch_id is not null;
create index report_in_account on report_in (tenant_id, account_id) where account_id is not null;
create index report_in_phone on report_in (tenant_id, phone_blind) where phone_blind is not null;
create index report_in_receipts on report_in (tenant_id, unit_id, confirmed_at desc, id desc)
  where kind = 'member' and confirmed_at is not null;
create index report_in_neighbours on report_in (tenant_id, community_path, estate) where state = 'confirmed' and grid_path is not null;
create index report_in_check on report_in (tenant_id, checked_at) where state = 'confirmed' and check_asked_at is null;
create index report_in_asked on report_in (tenant_id, area_path, id desc) where state = 'confirmed' and check_asked_at is not null;
create index report_in_over on report_in (ended_at) where ended_at is not null and phone_blind is not null;
create index report_in_silent on report_in (created_at) where state = 'invited';

create table report_in_invitation (
  tenant_id    integer     not null,
  id           uuid        not null,
  report_in_id uuid        not null,
  code_blind   bytea       not null,
  created_at   timestamptz not null,
  created_by   uuid        not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  used_by      uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_in_id) references report_in (tenant_id, id) on delete cascade,
  constraint report_in_invitation_code unique (tenant_id, code_blind)
);
create index report_in_invitation_of on report_in_invitation (tenant_id, report_in_id);
create index report_in_invitation_expiry on report_in_invitation (expires_at);

create table verification_round (
  tenant_id integer     not null,
  id        uuid        not null,
  area_path text        collate "C" not null,
  title     text        not null,
  purpose   text        not null,
  state     text        not null check (state in ('open', 'closed')),
  deadline  timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid        not null,
  closed_at timestamptz,
  closed_by uuid,
  version   integer     not null default 1,
  primary key (tenant_id, id),
  constraint verification_round_path_shape check (area_path ~ '^([0-9a-z]{4}){0,4}$')
);
create index verification_round_open on verification_round (tenant_id, area_path) where state = 'open';
create index verification_round_list on verification_round (tenant_id, id desc);

create table verification_line (
  tenant_id      integer     not null,
  id             uuid        not null,
  round_id       uuid        not null,
  report_in_id   uuid        not null,
  community_path text        collate "C" not null,
  branch_id      uuid,
  state          text        not null check (state in ('waiting', 'confirmed', 'corrected', 'reassigned', 'ended')),
  changes        jsonb       not null default '[]',
  checked_at     timestamptz,
  checked_by     uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, round_id) references verification_round (tenant_id, id),
  foreign key (tenant_id, report_in_id) references report_in (tenant_id, id) on delete cascade,
  constraint verification_line_once unique (tenant_id, round_id, report_in_id)
);
create index verification_line_list on verification_line (tenant_id, round_id, community_path, id);
create index verification_line_branch on verification_line (tenant_id, branch_id, round_id) where branch_id is not null;
create index verification_line_waiting on verification_line (tenant_id, report_in_id) where state = 'waiting';
