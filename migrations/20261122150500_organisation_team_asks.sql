-- Asking to be let into a team, and being taken out of one.
alter table team_member drop constraint team_member_state_check;
alter table team_member add constraint team_member_state_check
  check (state in ('invited', 'asked', 'joined', 'declined', 'left', 'taken_back', 'refused', 'removed'));

-- What the person reads who was not let in or was taken out; forgotten with whose it was.
alter table team_member add column reason text;
create index team_member_asks on team_member (tenant_id, team_id) where state = 'asked';
