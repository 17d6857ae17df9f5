-- Areas from district to micro-grid, estates, buildings, and who works a grid.

-- One number a district, raised with every change here. Raising it takes the row's lock, so
-- changes of one district's territory come one after the other and each is decided on what the
-- one before left; a program that holds places in memory sees by it that they are old.
create table territory_state (
  tenant_id integer primary key,
  version   bigint  not null
);

-- `path` never changes and is never given twice; code and name may change (320602 became
-- 320613) and keep their history in the two tables below.
create table area (
  tenant_id         integer     not null,
  id                uuid        not null,
  path              text        collate "C" not null,
  level             smallint    generated always as (length(path) / 4) stored not null,
  code              text        collate "C" not null,
  name              text        not null,
  stat_code         text,
  mca_code          text,
  urban_rural_class text,
  aliases           text[]      not null default '{}',
  notes             text,
  supervision_phone text,
  -- A GeoJSON Polygon or MultiPolygon in WGS-84, checked when it came in, and its box.
  boundary          jsonb,
  west              double precision,
  south             double precision,
  east              double precision,
  north             double precision,
  valid_from        date        not null,
  valid_to          date,
  -- Day of the last change of code or name; nothing can be dated before it.
  changed_on        date        not null,
  version           integer     not null default 1,
  primary key (tenant_id, id),
  constraint area_path_unique unique (tenant_id, path),
  constraint area_path_shape check (path ~ '^([0-9a-z]{4}){0,4}$'),
  constraint area_code_fits_level check (length(code) = (array[6, 9, 12, 15, 17])[length(path) / 4 + 1]),
  constraint area_validity check (valid_to >= valid_from),
  constraint area_box check (num_nonnulls(boundary, west, south, east, north) in (0, 5))
);
create unique index area_code_current on area (tenant_id, code) where valid_to is null;

create table area_code (
  tenant_id  integer not null,
  area_id    uuid    not null,
  seq        bigint  generated always as identity,
  code       text    collate "C" not null,
  valid_from date    not null,
  valid_to   date,
  primary key (tenant_id, area_id, seq),
  foreign key (tenant_id, area_id) references area (tenant_id, id)
);
create unique index area_code_open on area_code (tenant_id, area_id) where valid_to is null;
create index area_code_value on area_code (tenant_id, code);

create table area_name (
  tenant_id  integer not null,
  area_id    uuid    not null,
  seq        bigint  generated always as identity,
  name       text    not null,
  valid_from date    not null,
  valid_to   date,
  primary key (tenant_id, area_id, seq),
  foreign key (tenant_id, area_id) references area (tenant_id, id)
);
create unique index area_name_open on area_name (tenant_id, area_id) where valid_to is null;

-- `area_path` is the community, grid or micro-grid; a grid's path begins with its community's.
create table estate (
  tenant_id       integer  not null,
  id              uuid     not null,
  area_path       text     collate "C" not null,
  name            text     not null,
  aliases         text[]   not null default '{}',
  -- Street address of the gate, never of a flat: public.
  address         text,
  management_mode text     not null default 'unknown'
                  check (management_mode in ('market', 'safety_net', 'self_managed', 'unknown')),
  households      integer  check (households between 0 and 100000),
  lon             double precision,
  lat             double precision,
  ended_on        date,
  version         integer  not null default 1,
  primary key (tenant_id, id),
  constraint estate_path_shape check (length(area_path) in (8, 12, 16)),
  constraint estate_point check (num_nonnulls(lon, lat) in (0, 2))
);
create unique index estate_name_unique on estate (tenant_id, left(area_path, 8), name) where ended_on is null;
create index estate_area on estate (tenant_id, area_path, name, id) where ended_on is null;

create table building (
  tenant_id  integer  not null,
  id         uuid     not null,
  estate_id  uuid,
  area_path  text     collate "C" not null,
  name       text     not null,
  aliases    text[]   not null default '{}',
  address    text,
  households integer  check (households between 0 and 100000),
  lon        double precision,
  lat        double precision,
  ended_on   date,
  version    integer  not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, estate_id) references estate (tenant_id, id),
  constraint building_path_shape check (length(area_path) in (8, 12, 16)),
  constraint building_point check (num_nonnulls(lon, lat) in (0, 2))
);
create unique index building_name_unique on building (tenant_id, estate_id, left(area_path, 8), name)
  nulls not distinct where ended_on is null;
create index building_area on building (tenant_id, area_path, name, id) where ended_on is null;
create index building_estate on building (tenant_id, estate_id, area_path, name, id) where ended_on is null;

-- The persons on the grid board. While somebody serves, name and work telephone are public by
-- law; they are sealed all the same, and gone once the person no longer serves.
create table grid_staff (
  tenant_id  integer     not null,
  id         uuid        not null,
  area_path  text        collate "C" not null,
  role       text        not null check (role in ('grid_head', 'grid_worker', 'micro_grid_head')),
  name       bytea,
  work_phone bytea,
  from_at    timestamptz not null,
  until_at   timestamptz,
  primary key (tenant_id, id),
  constraint grid_staff_ended_is_empty check (
    case when until_at is null then name is not null and work_phone is not null
    else name is null and work_phone is null end)
);
create index grid_staff_area on grid_staff (tenant_id, area_path) where until_at is null;
