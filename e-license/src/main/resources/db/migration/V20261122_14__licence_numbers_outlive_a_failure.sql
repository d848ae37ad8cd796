-- The number a case has drawn, before its licence exists: sealing takes seconds and may fail, and
-- nobody else waits for it. A number without a licence is one whose licence is still being made.

create table licence_number (
  case_id   char(36)    not null primary key,
  type_code char(21)    not null,
  issuer    varchar(18) not null,
  serial    bigint      not null,
  code      varchar(32) not null,
  drawn_at  datetime(6) not null,
  unique key no_number_twice (type_code, issuer, serial)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 1.2.156.3005.2.<type>.<issuer>.<serial>.<version>.<check>
insert into licence_number (case_id, type_code, issuer, serial, code, drawn_at)
select case_id,
       substring_index(substring_index(identifier, '.', 6), '.', -1),
       substring_index(substring_index(identifier, '.', 7), '.', -1),
       cast(substring_index(substring_index(identifier, '.', 8), '.', -1) as unsigned),
       code,
       issued_at
from licence;
