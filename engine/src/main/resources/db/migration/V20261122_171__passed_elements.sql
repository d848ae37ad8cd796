-- which elements and flows of a process a case has passed, and how often
create table passed_element (
  process_instance varchar(64)  not null,
  element          varchar(255) not null,
  times            int          not null,
  primary key (process_instance, element)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
