-- Walks through a grid (入网格、同走访): when, where one meets, who comes along, and what was noted as a choice.
create table grid_walk (
  tenant_id  integer     not null,
  id         uuid        not null,
  version    integer     not null default 1,
  area_path  text        collate "C" not null,
  starts_at  timestamptz not null,
  -- Where one meets, in words without personal data.
  meet       text        not null,
  places     smallint    not null,
  planned_by uuid        not null,
  state      text        not null,
  result     text,
  needs      text[]      not null default '{}',
  request_id uuid,
  noted_at   timestamptz,
  primary key (tenant_id, id),
  constraint grid_walk_state check (state in ('planned', 'noted', 'cancelled')),
  constraint grid_walk_noted check ((state = 'noted') = (result is not null))
);
create index grid_walk_newest on grid_walk (tenant_id, starts_at desc, id desc);

create table grid_walk_along (
  tenant_id  integer     not null,
  walk_id    uuid        not null,
  account_id uuid        not null,
  joined_at  timestamptz not null,
  primary key (tenant_id, walk_id, account_id),
  foreign key (tenant_id, walk_id) references grid_walk (tenant_id, id) on delete cascade
);
create index grid_walk_along_person on grid_walk_along (tenant_id, account_id, walk_id);
