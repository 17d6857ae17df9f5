-- The last days of a two-way evaluation and their end are each told once.
alter table cooperation_review
  -- Who had not spoken has been reminded.
  add column reminded  boolean not null default false,
  -- The days are over, and who spoke alone has heard so.
  add column over_told boolean not null default false;
-- Nobody is told now of days that are long over.
update cooperation_review set reminded = true, over_told = true where closes_at <= now();
create index cooperation_review_ends on cooperation_review (tenant_id, closes_at) where not over_told;
