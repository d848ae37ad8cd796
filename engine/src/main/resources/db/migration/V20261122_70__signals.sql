-- Signals of supervision, and which limit has to be looked at when.

-- One row for each limit of an authority that is open, kept in the transaction that changes the limit.
create table limit_watch (
  countdown_id char(36)    not null primary key,
  case_id      char(36)    not null,
  authority    char(6)     not null,
  department   varchar(64) not null,
  subject      varchar(16) not null,
  step_id      varchar(64),
  step_key     varchar(64),
  due_on       date        not null,
  due_at       datetime(6) not null,
  paused       boolean     not null,
  next_look_at datetime(6),
  key look (next_look_at, countdown_id),   -- what the next round has to look at
  key of_case (case_id, subject),          -- the limits of a case
  key of_step (step_id)                    -- whose department is told when the step begins
) default charset = utf8mb4 collate = utf8mb4_bin;

create table warning (
  id              char(36)      not null primary key,
  revision        int           not null,
  case_id         char(36)      not null,
  case_number     varchar(32)   not null,
  matter          varchar(64)   not null,
  subject         varchar(500)  not null,
  authority       char(6)       not null,
  department      varchar(64)   not null,
  about           varchar(64)   not null,  -- the limit or, where there is none, the case
  step_key        varchar(64),
  level           varchar(8)    not null,
  cause           varchar(32)   not null,
  last_day        date          not null,  -- of the limit; the day it happened where there is none
  as_of           date          not null,
  raised_on       date          not null,
  raised_at       datetime(6)   not null,
  state           varchar(16)   not null,
  answer_by       date          not null,
  answer          varchar(2000),
  answered_by     varchar(64),
  answered_name   varchar(200),
  answered_at     datetime(6),
  ruling          varchar(2000),
  ruled_by        varchar(64),
  ruled_name      varchar(200),
  ruled_at        datetime(6),
  lifted          boolean       not null,
  unique key once (about, cause, last_day),               -- however often, and on however many nodes, it is found
  key of_case (case_id, raised_at),                       -- the signals of a case
  key of_department (department, state, answer_by, id),   -- a department's list
  key of_authority (authority, state, answer_by, id)      -- a supervisor's list
) default charset = utf8mb4 collate = utf8mb4_bin;

-- limits that run already are looked at in the first round
insert into limit_watch (countdown_id, case_id, authority, department, subject, step_id, step_key, due_on, due_at,
paused, next_look_at)
select d.id, d.case_id, d.authority, coalesce(s.department, c.lead_department), d.subject, d.step_id, d.step_key,
d.due_on, d.due_at, d.state = 'PAUSED', d.started_on
from countdown d join approval_case c on c.id = d.case_id left join case_step s on s.id = d.step_id
where d.state <> 'ENDED' and d.subject in ('ACCEPTANCE', 'PROMISED', 'STATUTORY', 'REVIEW', 'ISSUE', 'RENEWAL');
