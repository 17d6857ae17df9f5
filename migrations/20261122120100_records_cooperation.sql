-- Two-way evaluation (双向评价): what a community and a unit say of a year's work together. Each word is
-- sealed as a whole; nothing of it can be counted or put in order.
create table cooperation_review (
  tenant_id      integer     not null,
  id             uuid        primary key,
  -- The community.
  area_path      text        collate "C" not null,
  unit_id        uuid        not null,
  unit_name      text        not null,
  year           smallint    not null,
  opened_at      timestamptz not null,
  closes_at      timestamptz not null,
  community_said bytea,
  unit_said      bytea,
  constraint cooperation_review_once unique (tenant_id, area_path, unit_id, year)
);
create index cooperation_review_newest on cooperation_review (tenant_id, id desc);
create index cooperation_review_of_unit on cooperation_review (tenant_id, unit_id, id desc);
