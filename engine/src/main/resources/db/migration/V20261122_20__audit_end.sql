-- how far each trail goes: without it nobody would miss entries cut off at the end
create table audit_end (
  case_id  char(36) not null primary key,
  position int      not null,
  hash     char(64) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into audit_end (case_id, position, hash)
select e.case_id, e.position, e.hash
from audit_entry e
join (select case_id, max(position) as position from audit_entry group by case_id) l
  on l.case_id = e.case_id and l.position = e.position;
