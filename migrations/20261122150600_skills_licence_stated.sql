-- Since when a licence waits to be seen.
alter table held_skill add column licence_stated_on date;
update held_skill h
   set licence_stated_on = (r.updated_at at time zone 'Asia/Shanghai')::date
  from skill_register r
 where r.tenant_id = h.tenant_id and r.account_id = h.account_id and h.licence_until is not null;
alter table held_skill add constraint held_skill_licence_stated
  check ((licence_until is null) = (licence_stated_on is null));
create index held_skill_to_see on held_skill (tenant_id, licence_stated_on) where licence_until is not null and seen_at is null;
