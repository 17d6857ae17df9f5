-- The account that is asked whether it is the household's; once it says so it is the recipient.
alter table pairing add column recipient_asked uuid;
alter table pairing add constraint pairing_one_recipient check (recipient is null or recipient_asked is null);
create index pairing_recipient_asked on pairing (tenant_id, recipient_asked) where recipient_asked is not null;
