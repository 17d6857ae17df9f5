-- Who looked at what belongs to one thing.
create index disclosure_subject on disclosure (tenant_id, subject_kind, subject_id, at desc);
