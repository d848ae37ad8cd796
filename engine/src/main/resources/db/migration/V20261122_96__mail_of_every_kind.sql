-- mails of every kind wait in one table
create table mail (
  kind        varchar(16)  not null,              -- see Letters
  about       char(36)     not null,              -- id of what it tells of, such as a signal
  recipient   varchar(64)  not null,              -- account or department
  address     varchar(254) not null,
  attempts    int          not null,
  next_try_at datetime(6),                        -- null once it is sent or given up
  sent_at     datetime(6),
  failure     varchar(500),
  primary key (kind, about, recipient),
  key to_send (next_try_at, kind, about, recipient) -- what the next round sends
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into mail (kind, about, recipient, address, attempts, next_try_at, sent_at, failure)
select 'SIGNAL', m.signal_id, w.department, m.address, m.attempts, m.next_try_at, m.sent_at, m.failure
from signal_mail m join warning w on w.id = m.signal_id;

drop table signal_mail;
