-- Venues: places that serve people, brands of communities, base figures of areas. All of it is
-- public, and nothing of it is about a person: a telephone is an office's.

create table community_brand (
  tenant_id integer     not null,
  id        uuid        not null,
  version   integer     not null default 1,
  area_path text        collate "C" not null,
  name      text        not null,
  what      text        not null,
  since     date        not null,
  ended_at  timestamptz,
  primary key (tenant_id, id)
);
-- One community, one brand at a time.
create unique index community_brand_current on community_brand (tenant_id, area_path) where ended_at is null;

create table venue (
  tenant_id   integer     not null,
  id          uuid        not null,
  version     integer     not null default 1,
  kind        text        not null,
  area_path   text        collate "C" not null,
  name        text        not null,
  address     text        not null,
  -- WGS-84, degrees.
  lon         float8,
  lat         float8,
  -- In words, Monday to Sunday; empty on a day on which it is closed.
  hours       text[]      not null,
  phone       text        not null,
  services    text[]      not null default '{}',
  brand_id    uuid,
  -- Why it is closed for now, and until when.
  closed_note text,
  ended_at    timestamptz,
  changed_at  timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, brand_id) references community_brand (tenant_id, id),
  constraint venue_point_whole check ((lon is null) = (lat is null)),
  constraint venue_week_whole check (cardinality(hours) = 7)
);
create index venue_area on venue (tenant_id, area_path, id);
create index venue_brand on venue (tenant_id, brand_id) where brand_id is not null;

-- Every saying of a figure is kept; the one with the highest version holds.
create table area_figure (
  tenant_id integer     not null,
  id        uuid        not null,
  area_path text        collate "C" not null,
  figure    text        not null,
  version   integer     not null,
  value     text        not null,
  source    text        not null,
  as_of     date        not null,
  saved_at  timestamptz not null,
  saved_by  uuid        not null,
  primary key (tenant_id, id),
  constraint area_figure_once unique (tenant_id, area_path, figure, version)
);
