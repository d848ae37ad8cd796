-- work on a step that its holder asked of a colleague, and what came of it
create table delegation (
  id       char(36)      not null primary key,
  case_id  char(36)      not null,
  step_id  varchar(64)   not null,
  asked_by varchar(64)   not null,
  asked_of varchar(64)   not null,
  words    varchar(2000) not null,
  asked_at datetime(6)   not null,
  answer   varchar(4000),          -- empty if it was called back
  ended_at datetime(6),
  key of_case (case_id, asked_at)  -- what is told on a case file
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table case_step
  add column delegate varchar(64);

alter table work_item
  add column delegate varchar(64),
  add key delegated (delegate, state, due_on, step_id); -- what an official was asked to work on
