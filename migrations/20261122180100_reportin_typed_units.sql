-- Report-ins that were written down under the name of a unit before it was registered are found by it.
create index report_in_typed_unit on report_in (tenant_id, unit_name) where kind = 'member' and unit_id is null;
