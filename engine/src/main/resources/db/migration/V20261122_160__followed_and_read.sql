-- cases officials follow (关注)
create table follow (
  person      varchar(64)  not null,
  case_id     char(36)     not null,
  followed_at datetime(6)  not null,
  primary key (person, case_id),   -- what an official follows
  key of_case (case_id, person)    -- who is told of a case
) default charset = utf8mb4 collate = utf8mb4_bin;

-- when officials last opened a case file; each writes rows of their own
create table case_reading (
  person  varchar(64)  not null,
  case_id char(36)     not null,
  read_at datetime(6)  not null,
  primary key (person, case_id)
) default charset = utf8mb4 collate = utf8mb4_bin;
