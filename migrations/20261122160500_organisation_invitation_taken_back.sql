-- An invitation to a team that who invites took back before it was answered.
alter table team_member drop constraint team_member_state_check;
alter table team_member add constraint team_member_state_check
  check (state in ('invited', 'asked', 'joined', 'declined', 'left', 'taken_back', 'refused', 'removed', 'uninvited'));
