-- What was seen of somebody sent into a community (选派、挂职): a dated text, which the person reads.
create table appointment_observation (
  tenant_id      integer not null,
  id             uuid    not null,
  appointment_id uuid    not null,
  seen_on        date    not null,
  -- Sealed: it is about a person.
  words          bytea   not null,
  written_by     uuid    not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, appointment_id) references appointment (tenant_id, id)
);
create index appointment_observation_of on appointment_observation (tenant_id, appointment_id, seen_on, id);
