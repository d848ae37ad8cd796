-- who asked a department to hurry with a step, and in what words
create table urging (
  id        char(36)     not null primary key,
  case_id   char(36)     not null,
  step_id   varchar(64)  not null,
  urged_by  varchar(64)  not null,
  words     varchar(500) not null,
  urged_at  datetime(6)  not null,
  urged_on  date         not null,
  unique key once_a_day (step_id, urged_by, urged_on), -- when somebody may urge again
  key of_case (case_id, urged_at)                      -- what is told on a case file
) default charset = utf8mb4 collate = utf8mb4_bin;

-- when it was urged last, for the mark in the work list
alter table case_step
  add column urged_at datetime(6);

alter table work_item
  add column urged_at datetime(6);

-- where officials read mail of the system
alter table account
  add column mail varchar(254);
