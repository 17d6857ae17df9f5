-- A letter of appointment for a team of the register names it by id; the name stands as it was then.
alter table appointment_letter add column team_id uuid;
create index appointment_letter_team on appointment_letter (tenant_id, team_id, id) where team_id is not null;
