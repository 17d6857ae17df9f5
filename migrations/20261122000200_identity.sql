-- Districts, accounts, what has been entrusted to whom, sign-in, consent and data rights.
-- Names, numbers and free text about people are sealed (bytea); `…_blind` columns are keyed
-- hashes by which a number is found without being stored in the clear.

create table tenant (
  id                integer     primary key,
  code              text        not null,
  name              text        not null,
  hosts             text[]      not null default '{}',
  supervision_phone text        not null,
  help_phone        text        not null,
  settings          jsonb       not null default '{}',
  version           integer     not null default 1,
  created_at        timestamptz not null,
  constraint tenant_code_unique unique (code)
);

create table account (
  tenant_id   integer     not null references tenant (id),
  id          uuid        not null,
  name        bytea,
  phone       bytea,
  phone_blind bytea,
  state       text        not null default 'active' check (state in ('active', 'suspended', 'closed')),
  version     integer     not null default 1,
  created_at  timestamptz not null,
  closed_at   timestamptz,
  primary key (tenant_id, id),
  constraint account_phone_unique unique (tenant_id, phone_blind),
  -- A closed account keeps nothing that tells who it was.
  constraint account_closed_is_empty check (
    case state when 'closed' then name is null and phone is null and phone_blind is null
    else phone is not null and phone_blind is not null end)
);

create table volunteer_profile (
  tenant_id       integer     not null,
  account_id      uuid        not null,
  home_path       text        collate "C",
  skills          text[]      not null default '{}',
  adult           boolean     not null default false,
  unit_name       text,
  receives_offers boolean     not null default false,
  updated_at      timestamptz not null,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index volunteer_profile_home on volunteer_profile (tenant_id, home_path, account_id) where home_path is not null;

create table role_grant (
  tenant_id     integer     not null,
  id            uuid        not null,
  account_id    uuid        not null,
  role          text        not null,
  area_path     text        collate "C" not null,
  valid_from    timestamptz not null,
  valid_until   timestamptz,
  reason        text        not null,
  instrument    text,
  granted_by    uuid,
  granted_at    timestamptz not null,
  revoked_at    timestamptz,
  revoked_by    uuid,
  revoke_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check (valid_until is null or valid_from < valid_until)
);
create index role_grant_account on role_grant (tenant_id, account_id) where revoked_at is null;
create index role_grant_holders on role_grant (tenant_id, role, area_path) where revoked_at is null;
create index role_grant_area on role_grant (tenant_id, area_path, id);

create table session (
  token_hash   bytea       primary key,
  tenant_id    integer     not null,
  id           uuid        not null,
  account_id   uuid        not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  user_agent   text        not null,
  revoked_at   timestamptz,
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index session_account on session (tenant_id, account_id, id) where revoked_at is null;
create index session_expiry on session (expires_at);

create table access_token (
  tenant_id    integer     not null,
  id           uuid        not null,
  account_id   uuid        not null,
  name         text        not null,
  token_hash   bytea       not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (tenant_id, id),
  constraint access_token_hash unique (token_hash),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index access_token_account on access_token (tenant_id, account_id) where revoked_at is null;

create table sign_in_code (
  tenant_id   integer     not null,
  phone_blind bytea       not null,
  code_hash   bytea       not null,
  attempts    integer     not null default 0,
  sent_at     timestamptz not null,
  expires_at  timestamptz not null,
  primary key (tenant_id, phone_blind)
);

-- What has been sent to and what has failed for one telephone or one network address, so that
-- limits hold over all nodes. `subject` is a keyed hash.
create table sign_in_counter (
  tenant_id      integer     not null,
  subject_kind   text        not null check (subject_kind in ('phone', 'address')),
  subject        bytea       not null,
  last_sent_at   timestamptz,
  hour_since     timestamptz not null default 'epoch',
  hour_count     integer     not null default 0,
  day_since      timestamptz not null default 'epoch',
  day_count      integer     not null default 0,
  failures_since timestamptz not null default 'epoch',
  failures       integer     not null default 0,
  locked_until   timestamptz,
  touched_at     timestamptz not null,
  primary key (tenant_id, subject_kind, subject)
);
create index sign_in_counter_age on sign_in_counter (touched_at);

create table consent_notice (
  tenant_id    integer     not null references tenant (id),
  purpose      text        not null,
  version      integer     not null,
  text_zh      text        not null,
  text_en      text        not null,
  valid_from   timestamptz not null,
  published_by uuid,
  published_at timestamptz not null,
  constraint consent_notice_version primary key (tenant_id, purpose, version)
);

create table consent (
  tenant_id    integer     not null,
  id           uuid        not null,
  account_id   uuid        not null,
  purpose      text        not null,
  version      integer     not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, purpose, version) references consent_notice (tenant_id, purpose, version)
);
create unique index consent_in_force on consent (tenant_id, account_id, purpose, version) where withdrawn_at is null;

create table data_right (
  tenant_id   integer     not null,
  id          uuid        not null,
  account_id  uuid        not null,
  kind        text        not null,
  state       text        not null check (state in ('received', 'identity_checked', 'done', 'refused')),
  detail      bytea,
  reason      text,
  received_at timestamptz not null,
  due_at      timestamptz not null,
  decided_at  timestamptz,
  decided_by  uuid,
  version     integer     not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index data_right_open on data_right (tenant_id, account_id, kind) where state in ('received', 'identity_checked');
create index data_right_list on data_right (tenant_id, id);

-- Ready-made persons that a visitor of the demo may step into; empty in production.
create table demo_person (
  tenant_id  integer not null,
  account_id uuid    not null,
  position   integer not null,
  label_zh   text    not null,
  label_en   text    not null,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
