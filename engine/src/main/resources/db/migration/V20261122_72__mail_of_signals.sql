-- Signals told by mail: where departments read theirs, and what has been sent.

alter table department add column mail varchar(254) null comment 'where signals of supervision are sent';

create table signal_mail (
  signal_id   char(36)     not null primary key, -- one mail for each signal
  address     varchar(254) not null,
  attempts    int          not null,
  next_try_at datetime(6),                       -- null once it is sent or given up
  sent_at     datetime(6),
  failure     varchar(500),
  key to_send (next_try_at, signal_id)           -- what the next round sends
) default charset = utf8mb4 collate = utf8mb4_bin;
