-- what officials judge, as a hash: an act need not read all of it to know that it is what was seen
alter table approval_case add column fingerprint char(64) null;
