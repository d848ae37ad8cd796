-- what officials are told: in the application, at once by mail, or once a day by mail

create table notice (
  id          char(36)    not null primary key,
  recipient   varchar(64) not null,
  kind        varchar(32) not null,               -- what happened, see the rules of the package notice
  topic       varchar(16) not null,
  case_id     char(36),
  case_number varchar(32),
  step_key    varchar(64),
  told_by     varchar(64) not null,
  words       varchar(500),                       -- what was said with it
  href        varchar(200),                       -- where it leads, if not to the case
  noted_at    datetime(6) not null,
  unread      boolean     not null,
  mail        varchar(16) not null,               -- NONE, AT_ONCE, DIGEST
  digest_id   char(36),
  key listed (recipient, unread, noted_at, id),   -- the page of notices, and how many are unread
  key of_case (recipient, case_id, unread),       -- opening a case marks them read
  key to_digest (recipient, mail, digest_id),     -- what the next daily mail tells
  key in_digest (digest_id),                      -- what a daily mail told
  key old (unread, noted_at)                      -- what is forgotten
) default charset = utf8mb4 collate = utf8mb4_bin;

-- one row for each official and day: one mail a day however many nodes there are
create table notice_digest (
  id        char(36)    not null primary key,
  recipient varchar(64) not null,
  made_on   date        not null,
  made_at   datetime(6) not null,
  since     datetime(6) not null,                 -- from when on it tells of new work of the department
  unique key once_a_day (recipient, made_on),
  key old (made_on)                               -- what is forgotten
) default charset = utf8mb4 collate = utf8mb4_bin;

create table notice_preference (
  account           varchar(64) not null primary key,
  digest_at         time        not null,
  working_days_only boolean     not null,
  language          varchar(8),                   -- null for that of the account
  saved_at          datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create table notice_channel (
  account varchar(64) not null,
  topic   varchar(16) not null,
  channel varchar(16) not null,
  primary key (account, topic),
  key of_topic (topic, channel, account)          -- who wants to be told of new work of the department
) default charset = utf8mb4 collate = utf8mb4_bin;
