-- Steps beside the process: a review that is done again (退回), a department that was asked to review too (加签), one
-- that was asked a question (征求意见). The engine has no task for them; the steps that wait for them say so.
alter table case_step
  add column origin varchar(16) not null default 'PROCESS',
  add column anchor varchar(64),                        -- the step whose holder asked for it
  add column place varchar(16),                         -- BEFORE, BESIDE, AFTER the step
  add column hold varchar(16) not null default 'NONE',  -- what it waits for before anybody can act on it
  add column answered_by varchar(64);                   -- done, but those asked beside it have not ended yet

-- how many are open, so that most cases need not be looked through
alter table approval_case add column beside int not null default 0;

-- departments that were asked to review or to answer a question; the id is that of their step
create table review_request (
  id             char(36)      not null primary key,
  case_id        char(36)      not null,
  anchor         varchar(64)   not null, -- step whose holder asked
  place          varchar(16),            -- BEFORE, BESIDE, AFTER that step; empty for a question
  department     varchar(64)   not null,
  words          varchar(2000) not null,
  asked_by       varchar(64)   not null,
  asked_by_name  varchar(200)  not null,
  asked_at       datetime(6)   not null,
  answer         varchar(4000),
  answered_by_name varchar(200),
  answered_at    datetime(6),
  removed_by_name varchar(200),
  removed_why    varchar(2000),
  removed_at     datetime(6),
  key of_case (case_id, asked_at)        -- what is told on a case file
) default charset = utf8mb4 collate = utf8mb4_bin;

-- a review that was done again no longer counts
alter table review
  add column origin varchar(16) not null default 'PROCESS',
  add column superseded_at datetime(6),
  add column superseded_by varchar(16); -- RETURNED, WITHDRAWN, FILE_CHANGED

-- a line of a work list says what its step is and what it waits for
alter table work_item
  add column origin varchar(16) not null default 'PROCESS',
  add column hold varchar(16) not null default 'NONE',
  add column answered boolean not null default false;

-- the case file the decider had before them
alter table decision add column seen char(64);

-- who was shown a case without having anything to do there
create table case_copy (
  id      char(36)      not null primary key,
  case_id char(36)      not null,
  sent_by varchar(64)   not null,
  sent_to varchar(64)   not null,
  words   varchar(2000) not null,
  sent_at datetime(6)   not null,
  key of_case (case_id, sent_at) -- what is told on a case file
) default charset = utf8mb4 collate = utf8mb4_bin;
