-- what officials have typed and not sent yet, and sentences of their own

create table act_draft (
  account  varchar(64)  not null,
  case_id  char(36)     not null,
  form     varchar(120) not null,        -- address of the form below that of the case file
  step_id  varchar(64),                  -- null for what belongs to no step
  fields   longtext     not null,
  saved_at datetime(6)  not null,
  primary key (account, case_id, form),  -- what is shown again
  key of_step (step_id),                 -- what goes with its step
  key old (account, saved_at)            -- what is forgotten
) default charset = utf8mb4 collate = utf8mb4_bin;

create table own_phrase (
  id       char(36)     not null primary key,
  account  varchar(64)  not null,
  matter   varchar(64)  not null,
  step_key varchar(64)  not null,
  words    varchar(500) not null,
  added_at datetime(6)  not null,
  key listed (account, matter, step_key, added_at) -- what is offered at a step
) default charset = utf8mb4 collate = utf8mb4_bin;

-- the last decisions on a matter
alter table approval_case
  add key decided (matter, authority, decided_at);
