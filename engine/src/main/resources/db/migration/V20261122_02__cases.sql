-- Cases, from draft to end. Ids are made by the application; numbers a person reads are drawn from case_serial.

create table application (
  id           char(36)     not null primary key,
  revision     int          not null,
  matter       varchar(64)  not null,
  pack_version char(64)     not null,
  authority    char(6)      not null,
  applicant    varchar(64)  not null,
  draft        longtext,
  filed        longtext,
  created_at   datetime(6)  not null,
  saved_at     datetime(6)  not null,
  filed_at     datetime(6),
  key my_drafts (applicant, saved_at) -- drafts of an applicant, last written first
) default charset = utf8mb4 collate = utf8mb4_bin;

create table material (
  id             char(36)     not null primary key,
  application_id char(36)     not null,
  slot           varchar(64)  not null,
  file_name      varchar(400) not null,
  media_type     varchar(64)  not null,
  size           bigint       not null,
  sha256         char(64)     not null,
  state          varchar(16)  not null,
  uploaded_at    datetime(6)  not null,
  key of_application (application_id, uploaded_at) -- the files of a case
) default charset = utf8mb4 collate = utf8mb4_bin;

create table case_serial (
  authority   char(6) not null,
  received_on date    not null,
  serial      bigint  not null,
  primary key (authority, received_on)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table approval_case (
  id                   char(36)     not null primary key,
  revision             int          not null,
  number               varchar(32)  not null,
  matter               varchar(64)  not null,
  pack_version         char(64)     not null,
  authority            char(6)      not null,
  lead_department      varchar(64)  not null,
  applicant            varchar(64)  not null,
  applicant_name       varchar(200) not null,
  subject              varchar(500) not null,
  status               varchar(32)  not null,
  received_at          datetime(6)  not null,
  received_on          date         not null,
  accepted_on          date,
  promised_by          date,
  statutory_by         date,
  deadline_provisional boolean      not null,
  decided_at           datetime(6),
  ended_at             datetime(6),
  unique key number (number),
  key my_cases (applicant, received_at) -- cases of an applicant, newest first
) default charset = utf8mb4 collate = utf8mb4_bin;

create table case_step (
  id         varchar(64) not null primary key,
  revision   int         not null,
  case_id    char(36)    not null,
  step_id    varchar(64) not null,
  kind       varchar(16) not null,
  department varchar(64),
  assignee   varchar(64),
  started_at datetime(6) not null,
  due_on     date,
  ended_at   datetime(6),
  ended_by   varchar(64),
  key of_case (case_id, started_at) -- the steps of a case
) default charset = utf8mb4 collate = utf8mb4_bin;

-- which departments may see a case
create table case_department (
  case_id    char(36)    not null,
  department varchar(64) not null,
  primary key (case_id, department)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- who acted in which capacity: whoever examined a case does not decide it
create table case_participant (
  case_id char(36)    not null,
  kind    varchar(16) not null,
  person  varchar(64) not null,
  primary key (case_id, kind, person)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table request_key (
  person      varchar(64) not null,
  request_key varchar(64) not null,
  used_at     datetime(6) not null,
  primary key (person, request_key)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table acceptance (
  case_id         char(36)      not null primary key,
  outcome         varchar(16)   not null,
  reason          varchar(2000),
  right_authority varchar(2000),
  decided_by      varchar(64)   not null,
  decided_by_name varchar(200)  not null,
  decided_at      datetime(6)   not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- the key is the case: a second notice cannot exist (art. 32)
create table correction_notice (
  case_id       char(36)     not null primary key,
  asked_by      varchar(64)  not null,
  asked_by_name varchar(200) not null,
  asked_at      datetime(6)  not null,
  answered_at   datetime(6)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table correction_item (
  case_id  char(36)      not null,
  position int           not null,
  about    varchar(64)   not null,
  request  varchar(2000) not null,
  primary key (case_id, position)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table review (
  id         varchar(64) not null primary key,
  case_id    char(36)    not null,
  step_id    varchar(64) not null,
  department varchar(64) not null,
  examiners  int         not null,
  started_at datetime(6) not null,
  due_on     date,
  ended_at   datetime(6),
  key of_case (case_id, started_at) -- the reviews of a case
) default charset = utf8mb4 collate = utf8mb4_bin;

-- an official has one opinion on a review
create table opinion (
  review_id     varchar(64)   not null,
  position      int           not null,
  official      varchar(64)   not null,
  official_name varchar(200)  not null,
  verdict       varchar(16)   not null,
  findings      varchar(4000) not null,
  conditions    varchar(4000) not null,
  seen          char(64)      not null,
  given_at      datetime(6)   not null,
  primary key (review_id, position),
  unique key one_each (review_id, official)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table decision (
  case_id         char(36)      not null primary key,
  outcome         varchar(16)   not null,
  reasons         longtext      not null,
  conditions      longtext      not null,
  remedies        longtext      not null,
  decided_by      varchar(64)   not null,
  decided_by_name varchar(200)  not null,
  decided_at      datetime(6)   not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create table delivery (
  case_id      char(36)    not null primary key,
  channel      varchar(16) not null,
  delivered_at datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create table audit_entry (
  case_id       char(36)     not null,
  position      int          not null,
  act           varchar(32)  not null,
  acted_by      varchar(64)  not null,
  acted_by_name varchar(200) not null,
  on_behalf_of  varchar(64)  not null,
  step_id       varchar(64),
  status_from   varchar(32)  not null,
  status_to     varchar(32)  not null,
  seen          char(64),
  details       longtext     not null,
  acted_at      datetime(6)  not null,
  previous_hash char(64)     not null,
  hash          char(64)     not null,
  primary key (case_id, position)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table work_item (
  step_id        varchar(64)  not null primary key,
  case_id        char(36)     not null,
  case_number    varchar(32)  not null,
  matter         varchar(64)  not null,
  step_key       varchar(64)  not null,
  kind           varchar(16)  not null,
  subject        varchar(500) not null,
  applicant_name varchar(200) not null,
  department     varchar(64)  not null,
  status         varchar(32)  not null,
  state          varchar(16)  not null, -- POOL, CLAIMED, DONE
  assignee       varchar(64),
  started_at     datetime(6)  not null,
  due_on         date         not null,
  ended_at       datetime(6),
  ended_by       varchar(64),
  key pool (department, state, kind, due_on, step_id), -- a department's pool by duty
  key mine (assignee, state, due_on, step_id),         -- what an official took
  key done (ended_by, ended_at, step_id),              -- what an official did
  key of_case (case_id)                                -- upkeep when a case changes
) default charset = utf8mb4 collate = utf8mb4_bin;
