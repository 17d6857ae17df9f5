-- Since when a unit counts, so that a census of an earlier day leaves out those that came later.
-- Null where nobody knows: such a unit counts on every day until its end.
alter table unit add column since_on date;
