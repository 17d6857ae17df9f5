-- Who decides is told once, when the public notice of a nomination is over.
alter table nomination add column over_told boolean not null default false;
create index nomination_over on nomination (tenant_id, notice_until) where stage = 'public_notice' and not over_told;
