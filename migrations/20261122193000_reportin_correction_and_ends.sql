-- What a person (for a unit its liaison) proposes to put right in a confirmed report-in, until the
-- community has decided: codes and names of places, as in the row itself, and since when.
alter table report_in add column proposed jsonb;
create index report_in_proposed on report_in (tenant_id, area_path, id desc) where proposed is not null;

-- Units that have ended, as far as report-ins speak of them: for the list of people whose unit is
-- no more. The register of units tells of the end in the log.
create table report_in_unit_over (
  tenant_id integer     not null,
  unit_id   uuid        not null,
  over_at   timestamptz not null,
  primary key (tenant_id, unit_id)
);

-- A round is spoken of once before its deadline and once when that has passed.
alter table verification_round add column reminded_at timestamptz;
alter table verification_round add column overdue_told_at timestamptz;
