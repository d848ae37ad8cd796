-- which columns an official wants to see in work lists, in their order
create table list_columns (
  person  varchar(64)  not null primary key,
  columns varchar(200) not null               -- names, parted by blanks
) default charset = utf8mb4 collate = utf8mb4_bin;
