-- Many requests out of six. The program wrote those; here they are copied with other ids, times,
-- places and words. Run as the database's owner, by bench/loop only.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set work_mem = '256MB';
set max_parallel_maintenance_workers = 2;
set statement_timeout = 0;

create function bench.pieces(words text) returns tsvector language sql as $$
  select array_to_tsvector(array(
    select distinct substr(run, i, 2)
      from regexp_split_to_table(lower(words), '[^[:alnum:]]+') as run,
           generate_series(1, greatest(length(run) - 1, 1)) as i
     where run <> ''))
$$;

create table bench.template as
  select substr(r.title, length(':pattern') + 1) as stage_name, r.* from request r where r.title like ':pattern%';

create table bench.problem as select n, words, bench.pieces(words) as pieces from bench.phrase where kind = 'problem';
create table bench.detail as select n, words, bench.pieces(words) as pieces from bench.phrase where kind = 'detail';
create table bench.plea as select n, words, bench.pieces(words) as pieces from bench.phrase where kind = 'plea';
-- Four estates of twenty houses in every community.
create table bench.house as
  select row_number() over () - 1 as n, words, bench.pieces(words) as pieces from (
    select e.words || house || '栋' as words from bench.phrase e, generate_series(1, 20) as house where e.kind = 'estate') h;
create table bench.grid as
  select row_number() over (order by path) - 1 as n, path from area where level = 3;

create unlogged table bench.base as
  select i,
         now() - interval '1095 days' * ((:requests - i)::double precision / :requests) as at,
         floor(random() * (select count(*) from bench.grid))::integer as grid,
         floor((select count(*) from bench.problem) * random() ^ 1.7)::integer as problem,
         floor(random() * (select count(*) from bench.detail))::integer as detail,
         floor(random() * (select count(*) from bench.plea))::integer as plea,
         floor(random() * 80)::integer as house,
         random() as chance
    from generate_series(1, :requests) as i;

-- Time-ordered ids, as the program draws them.
create function bench.id(at timestamptz, what text, i bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(what || i), 1, 3) || '8' || substr(md5(what || i), 4, 15))::uuid
$$;

-- What is older than two weeks is closed; of the newer ones some are anywhere on the way.
create unlogged table bench.filled as
  select b.i, b.at, g.path, bench.id(b.at, 'request', b.i) as id, bench.id(b.at, 'task', b.i) as task_id,
         t.id as template, t.stage_name, b.problem, b.detail, b.plea,
         -- Four of the estates stand in this grid's community.
         ((b.grid / 6 * 7 % 21) * 20 + b.house)::bigint as house, b.chance
    from bench.base b
    join bench.grid g on g.n = b.grid
    join bench.template t on t.stage_name = case
      when b.at < now() - interval '14 days' then 'closed'
      when b.chance < 0.15 then 'submitted'
      when b.chance < 0.25 then 'accepted'
      when b.chance < 0.40 then 'dispatched'
      when b.chance < 0.55 then 'claimed'
      when b.chance < 0.60 and b.at > now() - interval '1 day' then 'handled'
      else 'closed' end
   order by b.i;
analyze bench.filled;

-- Indexes are made again at the end; what a constraint rests on stays.
create table bench.saved_index as
  select indexname, indexdef from pg_indexes i
   where schemaname = 'public' and tablename in ('request', 'request_open', 'request_text', 'task', 'claim', 'event')
     and not exists (select 1 from pg_constraint c where c.conname = i.indexname);
do $$
declare saved record;
begin
  for saved in select * from bench.saved_index loop
    execute format('drop index %I', saved.indexname);
  end loop;
  perform ensure_event_month((current_date - (n || ' month')::interval)::date) from generate_series(0, 37) n;
end $$;

insert into request (tenant_id, id, number, version, kind, urgency, source, area_path, category, stage, stage_detail,
    outcome, verdict, round, level, requester, proxy, anonymous, has_contact, secret, submitted_at, changed_at, accepted_by,
    dispatched_by, contact_due, finish_due, next_alarm, particulars, title, body, public_text, address, lon, lat, contact,
    receipt_hash, likes)
select t.tenant_id, f.id, 'F' || lpad(f.i::text, 9, '0'), t.version,
       (array['help', 'help', 'help', 'complain', 'complain', 'consult', 'consult', 'suggest', 'suggest', 'grid_event'])
         [1 + floor(f.chance * 1000)::integer % 10],
       t.urgency, t.source, f.path, t.category, t.stage, t.stage_detail, t.outcome, t.verdict, t.round, t.level,
       md5((f.i::bigint * 7919 % 50000)::text)::uuid, t.proxy, t.anonymous, t.has_contact, t.secret, f.at,
       f.at + (t.changed_at - t.submitted_at), t.accepted_by, t.dispatched_by,
       f.at + (t.contact_due - t.submitted_at), f.at + (t.finish_due - t.submitted_at), null, t.particulars,
       p.words, h.words || '，' || p.words || '，' || d.words || '，' || w.words || '。',
       null, null, null, null, null, sha256(int8send(f.i)), 0
  from bench.filled f
  join bench.template t on t.id = f.template
  join bench.problem p on p.n = f.problem
  join bench.detail d on d.n = f.detail
  join bench.plea w on w.n = f.plea
  join bench.house h on h.n = f.house
 order by f.i;

-- What the program keeps beside each request: see docs/decisions/0008.
insert into request_open (tenant_id, id, area_path, kind, urgency, stage, submitted_at, changed_at, finish_due, next_alarm)
select tenant_id, id, area_path, kind, urgency, stage, submitted_at, changed_at, finish_due, next_alarm
  from request r where is_open and not exists (select 1 from request_open o where o.id = r.id);

create function bench.labels(tenant integer, kind text, path text, at timestamptz) returns tsvector language sql as $$
  select array_to_tsvector(array(
    select 'k.' || kind
    union all select 'a.' || left(path, n) from generate_series(4, least(length(path), 16), 4) as n
    union all select 'd.' || tenant || '.' || l || '.' || floor(extract(epoch from at) / (86400 * 8 ^ l))::bigint
      from generate_series(0, 3) as l))
$$;

insert into request_text (tenant_id, request_id, is_open, submitted_at, words, pieces)
select r.tenant_id, r.id, r.is_open, r.submitted_at, lower(translate(r.title || ' ' || r.body, '，', ',')),
       h.pieces || p.pieces || d.pieces || w.pieces || bench.labels(r.tenant_id, r.kind, r.area_path, r.submitted_at)
  from request r
  join bench.filled f on f.id = r.id
  join bench.problem p on p.n = f.problem
  join bench.detail d on d.n = f.detail
  join bench.plea w on w.n = f.plea
  join bench.house h on h.n = f.house
 order by f.i;

insert into task (tenant_id, id, request_id, round, version, area_path, mode, mode_detail, desk_path, recipient, places,
    taken, span_from, span_until, skills, adults_only, duty, stage, stage_detail, given_at, return_until, received_by,
    objection, title, instructions)
select t.tenant_id, f.task_id, f.id, t.round, t.version, f.path, t.mode, t.mode_detail, t.desk_path, t.recipient, t.places,
    t.taken, t.span_from, t.span_until, t.skills, t.adults_only, t.duty, t.stage, t.stage_detail, f.at, f.at + interval '1 day',
    t.received_by, t.objection, t.title, t.instructions
  from bench.filled f join task t on t.request_id = f.template order by f.i;

insert into claim (tenant_id, id, task_id, request_id, account, span, stage, reason, report, confirmed, made_at)
select c.tenant_id, bench.id(f.at, 'claim', f.i), f.task_id, f.id, c.account, c.span, c.stage, c.reason, c.report,
    c.confirmed, f.at
  from bench.filled f join claim c on c.request_id = f.template order by f.i;

insert into event (tenant_id, tx, at, subject_kind, subject_id, area_path, name, actor, role, reason, data)
select e.tenant_id, 1, f.at + (e.at - t.submitted_at), e.subject_kind, f.id, f.path, e.name, e.actor, e.role, e.reason, e.data
  from bench.filled f
  join bench.template t on t.id = f.template
  join event e on e.subject_id = t.id
 order by f.i, e.seq;

do $$
declare saved record;
begin
  for saved in select * from bench.saved_index loop
    -- A partitioned table's index stands there as one of the parent only.
    execute replace(saved.indexdef, ' ON ONLY ', ' ON ');
  end loop;
end $$;
reset session_replication_role;
vacuum (analyze) request;
vacuum (analyze) request_open;
vacuum (analyze) request_text;
vacuum (analyze) task;
vacuum (analyze) claim;
vacuum (analyze) event;
checkpoint;
