-- Requests (点单), tasks (派单), claims (认领). Rules: crates/cap/requests/core.

-- Numbers people quote are drawn in blocks, so that no two submissions wait for each other.
create sequence request_number increment by 64;

-- The request itself. Nothing that changes in the ordinary course stands in an index here, so a step
-- rewrites the row in its page and no index; what changes is indexed in request_open. See
-- docs/decisions/0008.
create table request (
  tenant_id      integer     not null,
  id             uuid        primary key,
  number         text        not null,
  version        integer     not null,
  kind           text        not null,
  urgency        text        not null,
  source         text        not null,
  area_path      text        collate "C" not null,
  subdistrict_path text      collate "C" not null generated always as (left(area_path, 4)) stored,
  community_path text        collate "C" not null generated always as (left(area_path, 8)) stored,
  category       text,
  stage          text        not null,
  stage_detail   jsonb       not null,
  is_open        boolean     not null generated always as (stage in
    ('submitted', 'asked', 'accepted', 'dispatched', 'in_progress', 'handled', 'suspended')) stored,
  -- How it ended, if not in the ordinary way.
  odd_end        text        generated always as (case when stage in
    ('not_accepted', 'transferred_emergency', 'merged', 'withdrawn', 'expired', 'terminated') then stage end) stored,
  outcome        text,
  verdict        text,
  round          smallint    not null,
  level          text        not null,
  requester      uuid,
  proxy          uuid,
  anonymous      boolean     not null,
  has_contact    boolean     not null,
  secret         boolean     not null,
  submitted_at   timestamptz not null,
  changed_at     timestamptz not null,
  accepted_by    uuid,
  dispatched_by  uuid,
  contact_due    timestamptz,
  finish_due     timestamptz,
  next_alarm     timestamptz,
  -- Clock, handling, verdict, call-back and pending application, read whole by the rules.
  particulars    jsonb       not null,
  title          text        not null,
  body           text        not null,
  public_text    text,
  address        bytea,
  lon            double precision,
  lat            double precision,
  contact        bytea,
  receipt_hash   bytea       not null,
  likes          integer     not null default 0,
  constraint request_number_once unique (tenant_id, number)
) with (fillfactor = 70);
create index request_newest on request (tenant_id, submitted_at desc, id desc);
create index request_of_subdistrict on request (tenant_id, subdistrict_path, submitted_at desc, id desc);
create index request_of_community on request (tenant_id, community_path, submitted_at desc, id desc);
create index request_of_kind on request (tenant_id, kind, submitted_at desc, id desc);
create index request_of_odd_end on request (tenant_id, odd_end, submitted_at desc, id desc) where odd_end is not null;
create index request_urgent on request (tenant_id, submitted_at desc, id desc) where urgency = 'urgent';
create index request_of_requester on request (tenant_id, requester, submitted_at desc, id desc) where requester is not null;
create index request_of_proxy on request (tenant_id, proxy, submitted_at desc, id desc) where proxy is not null;
create unique index request_receipt on request (receipt_hash);

-- One narrow row for each open request, written with it: lists, figures and sweeps of what is
-- still to be done read this. Gone when the request is over.
create table request_open (
  tenant_id        integer     not null,
  id               uuid        primary key,
  area_path        text        collate "C" not null,
  subdistrict_path text        collate "C" not null generated always as (left(area_path, 4)) stored,
  community_path   text        collate "C" not null generated always as (left(area_path, 8)) stored,
  kind             text        not null,
  urgency          text        not null,
  stage            text        not null,
  submitted_at     timestamptz not null,
  changed_at       timestamptz not null,
  finish_due       timestamptz,
  next_alarm       timestamptz
) with (fillfactor = 70);
create index request_open_newest on request_open (tenant_id, submitted_at desc, id desc);
create index request_open_of_subdistrict on request_open (tenant_id, subdistrict_path, submitted_at desc, id desc);
create index request_open_of_community on request_open (tenant_id, community_path, submitted_at desc, id desc);
create index request_open_at_stage on request_open (tenant_id, stage, submitted_at desc, id desc);
create index request_open_due on request_open (tenant_id, finish_due, id) where finish_due is not null;
create index request_open_alarm on request_open (next_alarm) where next_alarm is not null;
create index request_open_wish on request_open (tenant_id, submitted_at desc) where kind = 'wish';

-- What requests are found by: title and text folded to lower case and half width, and its
-- two-character pieces with labels of place, kind and days; see docs/decisions/0007 and 0008.
-- Parted, so that a search among the open ones meets nothing else.
create table request_text (
  tenant_id    integer     not null,
  request_id   uuid        not null,
  is_open      boolean     not null,
  submitted_at timestamptz not null,
  words        text        not null,
  pieces       tsvector    not null,
  primary key (request_id, is_open)
) partition by list (is_open);
create table request_text_open partition of request_text for values in (true);
create table request_text_over partition of request_text for values in (false);
create index request_text_pieces on request_text using gin (pieces) with (fastupdate = on, gin_pending_list_limit = 256);

-- Identities behind secret requests lie apart from the requests themselves.
create table request_identity (
  tenant_id  integer not null,
  request_id uuid    primary key,
  requester  uuid,
  sealed     bytea
);
create index request_identity_requester on request_identity (tenant_id, requester) where requester is not null;

create table task (
  tenant_id    integer     not null,
  id           uuid        primary key,
  request_id   uuid        not null references request,
  round        smallint    not null,
  version      integer     not null,
  area_path    text        collate "C" not null,
  mode         text        not null,
  mode_detail  jsonb       not null,
  -- The area whose desk receives it, and the person who receives it for a unit or department.
  desk_path    text        collate "C",
  recipient    uuid,
  places       smallint    not null,
  taken        smallint    not null,
  span_from    timestamptz,
  span_until   timestamptz,
  skills       text[]      not null,
  adults_only  boolean     not null,
  duty         jsonb       not null,
  stage        text        not null,
  stage_detail jsonb       not null,
  given_at     timestamptz not null,
  return_until timestamptz not null,
  received_by  uuid,
  objection    jsonb,
  title        text        not null,
  instructions text        not null,
  constraint task_places check (taken between 0 and places)
);
create index task_of_request on task (request_id);
create index task_open_call on task (tenant_id, area_path, id) where stage = 'open' and mode = 'open_call';
create index task_open_newest on task (tenant_id, id desc) where stage = 'open' and mode = 'open_call';
create index task_of_recipient on task (tenant_id, recipient) where recipient is not null and stage = 'open';
create index task_of_desk on task (tenant_id, desk_path) where desk_path is not null and stage = 'open';

create table claim (
  tenant_id  integer   not null,
  id         uuid      primary key,
  task_id    uuid      not null references task,
  request_id uuid      not null,
  account    uuid      not null,
  span       tstzrange,
  stage      text      not null,
  reason     text,
  report     jsonb,
  confirmed  jsonb,
  holds      boolean   not null generated always as
    (stage = 'accepted' and (confirmed is null or confirmed->>'presence' = 'present')) stored,
  made_at    timestamptz not null,
  -- Nobody is in two places at once. Half-open: one may follow the other at once.
  constraint claim_no_overlap exclude using gist (account with =, span with &&)
    where (stage = 'accepted' and span is not null)
);
create unique index claim_once on claim (task_id, account) where stage in ('offered', 'waitlisted', 'accepted');
create index claim_of_account on claim (tenant_id, account, id desc);
create index claim_of_request on claim (request_id);
create index claim_of_task on claim (task_id, id);

create table co_requester (
  tenant_id  integer     not null,
  request_id uuid        not null references request,
  account    uuid        not null,
  joined_at  timestamptz not null,
  verdict    text,
  constraint co_requester_once primary key (request_id, account)
);
create index co_requester_account on co_requester (tenant_id, account);

create table photo (
  tenant_id  integer     not null,
  id         uuid        primary key,
  request_id uuid        not null references request,
  added_by   uuid,
  added_at   timestamptz not null,
  width      integer     not null,
  height     integer     not null,
  bytes      integer     not null
);
create index photo_of_request on photo (request_id, id);

-- Drawn by chance from handled requests; nobody chooses which.
create table callback_sample (
  tenant_id  integer     not null,
  request_id uuid        not null references request,
  round      smallint    not null,
  area_path  text        collate "C" not null,
  drawn_at   timestamptz not null,
  officer    uuid,
  done_at    timestamptz,
  primary key (request_id, round)
);
create index callback_waiting on callback_sample (tenant_id, drawn_at) where done_at is null;

-- 履职事项清单: what a body is to lead or to assist with.
create table duty_item (
  tenant_id integer not null,
  code      text    not null,
  name      text    not null,
  -- community, subdistrict, or a department's name
  body      text    not null,
  leads     boolean not null,
  source    text    not null,
  primary key (tenant_id, code, body)
);
