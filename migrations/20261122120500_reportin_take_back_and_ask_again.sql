-- What a look at a line found and left, so that it can be taken back exactly while the round is open;
-- and when somebody was last asked whether their report-in still holds.

alter table verification_line add column looked jsonb;

alter table report_in add column last_asked_at timestamptz;
update report_in set last_asked_at = check_asked_at where check_asked_at is not null;
