-- One row; the node that writes it is the one that deploys packs until its transaction ends.

create table pack_handover (
  id tinyint     not null primary key,
  at datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_bin;
