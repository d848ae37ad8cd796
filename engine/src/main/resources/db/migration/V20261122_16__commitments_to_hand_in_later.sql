-- What applicants sign to be taken in before every material is there, and what the acceptance says of it.

create table commitment (
  id             char(36)      not null primary key,
  application_id char(36)      not null,
  materials      varchar(4000) not null,
  due_on         date          not null,
  provisional    boolean       not null,
  text           longtext      not null,
  signed_by      varchar(64)   not null,
  signed_by_name varchar(200)  not null,
  signed_at      datetime(6)   not null,
  key of_application (application_id, signed_at) -- the commitments of a case
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table acceptance
  add column outstanding varchar(4000),
  add column complete_by date;
