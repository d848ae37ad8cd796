-- The register of licences. One case leads to one licence: a second issue cannot be written.

create table licence (
  identifier        varchar(120) not null primary key,
  case_id           char(36)     not null,
  code              varchar(32)  not null,
  title_zh          varchar(200) not null,
  title_en          varchar(200) not null,
  holder_name       varchar(500) not null,
  issuer_department varchar(64)  not null,
  issuer_name       varchar(200) not null,
  issued_on         date         not null,
  valid_from        date         not null,
  valid_until       date,
  issued_at         datetime(6)  not null,
  data              longtext     not null,
  sha256            char(64)     not null,
  size              bigint       not null,
  unique key of_case (case_id),
  unique key of_file (sha256) -- verification of an uploaded file
) default charset = utf8mb4 collate = utf8mb4_bin;

create table licence_serial (
  type_code char(21)    not null,
  issuer    varchar(18) not null,
  serial    bigint      not null,
  primary key (type_code, issuer)
) default charset = utf8mb4 collate = utf8mb4_bin;
