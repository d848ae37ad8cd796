-- The limits of a case, each with its ledger as JSON. The last day is what the ledger gives
-- with the calendar in force.

create table countdown (
  id          char(36)    not null primary key,
  revision    int         not null,
  case_id     char(36)    not null,
  authority   char(6)     not null,
  subject     varchar(16) not null,
  step_id     varchar(64),
  step_key    varchar(64),
  time_limit  varchar(32) not null,
  state       varchar(8)  not null,
  ledger      longtext    not null,
  started_on  date        not null,
  due_on      date        not null,
  due_time    time,
  due_at      datetime(6) not null,
  provisional boolean     not null,
  calendar_revision bigint not null,
  ended_on    date,
  ended_at    datetime(6),
  key of_case (case_id),      -- the limits of a case
  key of_step (step_id),      -- the limit of a step
  key open (state, calendar_revision, id), -- what a revised calendar may move
  key due (state, due_at)     -- what supervision has to look at next
) default charset = utf8mb4 collate = utf8mb4_bin;

-- special procedures (art. 45), whose time does not count
create table special_procedure (
  id             char(36)      not null primary key,
  case_id        char(36)      not null,
  procedure_id   varchar(64)   not null,
  expected       varchar(32)   not null,
  expected_until date          not null,
  reason         varchar(2000) not null,
  begun_by       varchar(64)   not null,
  begun_by_name  varchar(200)  not null,
  begun_on       date          not null,
  begun_at       datetime(6)   not null,
  ended_by_name  varchar(200),
  ended_on       date,
  ended_at       datetime(6),
  result         varchar(2000),
  key of_case (case_id, begun_at) -- the procedures of a case
) default charset = utf8mb4 collate = utf8mb4_bin;

-- what followed a department's silence
alter table review add column silence varchar(16);
