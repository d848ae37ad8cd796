-- many cases one official acts on at once
create table batch (
  id          char(36)     not null primary key,
  act         varchar(16)  not null,
  started_by  varchar(64)  not null,
  to_whom     varchar(64),
  words       longtext     not null,
  conditions  longtext     not null,
  list        varchar(2000) not null,                -- the list they were chosen in
  prepared_at datetime(6)  not null,
  started_at  datetime(6),                           -- null while the summary is read
  key mine (started_by, started_at),                 -- the batches of an official
  key prepared (started_by, prepared_at)             -- those that were never started
) default charset = utf8mb4 collate = utf8mb4_bin;

create table batch_item (
  batch_id    char(36)     not null,
  position    int          not null,
  step_id     varchar(64)  not null,
  case_id     char(36)     not null,
  seen        char(64)     not null,
  holder      varchar(64),
  state       varchar(16)  not null,                 -- EYES, SAFE, WAITING, DONE, FAILED, CANCELLED
  problems    longtext,
  attempts    int          not null default 0,
  next_at     datetime(6),                           -- when a node may take it; only while WAITING
  ended_at    datetime(6),
  primary key (batch_id, position),
  key to_do (next_at, batch_id, position),           -- what the nodes do next
  key of_step (step_id, batch_id)                    -- the lines of a list that a batch left to eyes
) default charset = utf8mb4 collate = utf8mb4_bin;
