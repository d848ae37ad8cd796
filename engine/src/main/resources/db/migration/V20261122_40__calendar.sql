-- The calendar is the sum of its entries: each is an act of somebody, none is ever changed.

create table calendar_entry (
  revision      bigint       not null primary key, -- 1, 2, … without gaps: of two writers one takes the number
  kind          varchar(16)  not null,             -- NOTICE, RULING, WITHDRAWAL
  region        char(6),                           -- whose ruling; null: the nation's
  notice_year   int,
  notice        mediumtext,
  notice_hash   char(64),
  first_day     date,
  last_day      date,
  worked        boolean,
  withdraws     bigint,
  reason        varchar(500) not null,
  entered_by    varchar(64)  not null,
  entered_name  varchar(200) not null,
  department    varchar(64),
  entered_at    datetime(6)  not null,
  previous_hash char(64)     not null,
  hash          char(64)     not null,
  unique key withdrawn_once (withdraws)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- one row: how far the book goes, so that entries cut off its end are missed, and up to which
-- entry running cases were told
create table calendar_end (
  id        tinyint  not null primary key,
  revision  bigint   not null,
  hash      char(64) not null,
  announced bigint   not null
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into calendar_end (id, revision, hash, announced) values (1, 0, repeat('0', 64), 0);
