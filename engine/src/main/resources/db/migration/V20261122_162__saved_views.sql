-- lists with their filters and orders, as an official named them
create table saved_view (
  id       char(36)      not null primary key,
  person   varchar(64)   not null,
  name     varchar(40)   not null,
  address  varchar(2000) not null,
  saved_at datetime(6)   not null,
  unique key of_person (person, name)   -- what is told beside the lists
) default charset = utf8mb4 collate = utf8mb4_bin;
