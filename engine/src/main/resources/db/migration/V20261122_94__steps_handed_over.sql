-- who handed a step to the official who holds it, and why
alter table case_step
  add column handed_by   varchar(64),
  add column handed_why  varchar(2000),
  add column handed_at   datetime(6);

alter table work_item
  add column handed_by   varchar(64);
