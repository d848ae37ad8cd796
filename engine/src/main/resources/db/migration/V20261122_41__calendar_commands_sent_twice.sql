-- A command that is sent again, after an answer that was lost, finds what it did.
alter table calendar_entry add column request_key varchar(64);
alter table calendar_entry add unique key once (entered_by, request_key);
