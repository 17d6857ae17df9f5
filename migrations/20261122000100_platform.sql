-- Ground tables of the house. See docs/architecture.md and docs/decisions/0002.

create extension if not exists btree_gist;

-- The event log: the audit history of every capability and, at the same time, the outbox that
-- consumers and live boards read. `tx` is the id of the writing transaction (plus the base
-- below), so readers who stay under the oldest running transaction never skip an event.
create table event (
  tenant_id    integer     not null,
  tx           bigint      not null,
  seq          bigint      generated always as identity,
  at           timestamptz not null,
  subject_kind text        not null,
  subject_id   uuid        not null,
  area_path    text        collate "C" not null,
  name         text        not null,
  actor        uuid,
  role         text,
  reason       text,
  data         jsonb       not null default '{}'
) partition by range (at);
create index event_order on event (tx, seq);
create index event_subject on event (subject_id, at);

-- Months of the log are created ahead by the program; this catches what falls outside.
create table event_rest partition of event default;

create function ensure_event_month(day date) returns void language plpgsql as $$
declare
  month date := date_trunc('month', day)::date;
  part  text := 'event_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass(part) is null then
    execute format('create table %I partition of event for values from (%L) to (%L)',
      part, month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
  end if;
end $$;

-- Transaction ids start again when a dump is restored into a new cluster; the base keeps the
-- order of the log rising. It is checked at every start of the program.
create table event_base (only_row boolean primary key default true check (only_row), base bigint not null);
insert into event_base (base) values (0);

create function event_tx() returns bigint language sql stable as
  $$ select base + pg_current_xact_id()::text::bigint from event_base $$;

create function event_horizon() returns bigint language sql stable as
  $$ select base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint from event_base $$;

-- Answers to calls that carried an Idempotency-Key, sealed, written with the change itself.
create table idempotent_answer (
  tenant_id   integer     not null,
  caller      text        not null,
  key         text        not null,
  fingerprint bytea       not null,
  status      smallint    not null,
  answer      bytea       not null,
  created_at  timestamptz not null,
  constraint idempotent_answer_key primary key (tenant_id, caller, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);

-- Appends events and, if there is one, the idempotent answer. Called inside the statement that
-- changes the row, so that change, history and answer are one.
create function append_log(log jsonb) returns boolean language plpgsql as $$
declare
  -- event_tx(), written out: here its plan is kept.
  this_tx bigint := (select base + pg_current_xact_id()::text::bigint from event_base);
begin
  insert into event (tenant_id, tx, at, subject_kind, subject_id, area_path, name, actor, role, reason, data)
  select (log->>'tenant')::integer, this_tx, (log->>'at')::timestamptz,
         e.subject_kind, e.subject_id, e.area_path, e.name,
         (log->>'actor')::uuid, e.role, e.reason, e.data
    from jsonb_to_recordset(log->'events')
      as e(subject_kind text, subject_id uuid, area_path text, name text, role text, reason text, data jsonb);
  if log ? 'answer' then
    insert into idempotent_answer (tenant_id, caller, key, fingerprint, status, answer, created_at)
    values ((log->>'tenant')::integer, log->'answer'->>'caller', log->'answer'->>'key',
            decode(log->'answer'->>'fingerprint', 'hex'), (log->'answer'->>'status')::smallint,
            decode(log->'answer'->>'body', 'base64'), (log->>'at')::timestamptz);
  end if;
  return true;
end $$;

-- How far each reader of the log has come.
create table event_consumer (
  name text primary key,
  tx   bigint not null default 0,
  seq  bigint not null default 0
);

-- When each regular job last ran to its end.
create table job_run (
  name     text primary key,
  ran_at   timestamptz not null,
  millis   integer not null,
  failures integer not null default 0,
  note     text
);

-- Who looked at whose personal data, why; shown to the person.
create table disclosure (
  tenant_id    integer     not null,
  id           uuid        not null primary key,
  at           timestamptz not null,
  viewer       uuid        not null,
  role         text,
  person       uuid,
  subject_kind text        not null,
  subject_id   uuid        not null,
  fields       text[]      not null,
  reason       text        not null
);
create index disclosure_person on disclosure (tenant_id, person, at desc) where person is not null;
create index disclosure_viewer on disclosure (tenant_id, viewer, at desc);

-- Every number of the rules: value, source, document number, valid dates (half-open).
create table rule_entry (
  tenant_id  integer     not null,
  key        text        not null,
  valid_from timestamptz not null,
  valid_to   timestamptz,
  value      jsonb       not null,
  source     text        not null,
  document   text,
  set_by     uuid,
  set_at     timestamptz not null,
  primary key (tenant_id, key, valid_from)
);

-- The State Council's yearly calendar: only the days that differ from the plain week.
create table calendar_day (
  tenant_id  integer not null,
  year       smallint not null,
  date       date    not null,
  name       text    not null,
  is_off_day boolean not null,
  primary key (tenant_id, date)
);
create table calendar_year (
  tenant_id   integer  not null,
  year        smallint not null,
  source      text     not null,
  imported_at timestamptz not null,
  primary key (tenant_id, year)
);
