-- How each open limit stands, nearest to breach first, and how long steps take.

alter table limit_watch
  add column colour tinyint not null default 0,  -- 0 in time, 1 warning, 2 yellow, 3 red
  -- the whole case is one line, the law's limit beside the promised one
  add column listed boolean as (subject <> 'STATUTORY') persistent,
  add key board_of_department (department, listed, due_on, countdown_id), -- a department's page
  add key board_of_authority (authority, listed, due_on, countdown_id);   -- a supervisor's page

-- limits whose colour is not known yet are looked at in the first round
update limit_watch set next_look_at = '2026-01-01' where next_look_at is not null or paused = false;

create table step_took (
  step_id      varchar(64)   not null primary key,
  matter       varchar(64)   not null,
  authority    char(6)       not null,
  step_key     varchar(64)   not null,
  ended_at     datetime(6)   not null,
  working_days decimal(7, 1) not null,
  key latest (matter, authority, step_key, ended_at) -- how long a step takes, by the last ones
) default charset = utf8mb4 collate = utf8mb4_bin;
