-- Who does a step: positions and regions of officials, and colleagues who do the work of those on leave.

alter table account
  add column positions varchar(1000) not null default '', -- comma-separated
  add column regions   varchar(1000) not null default ''; -- comma-separated

alter table department
  add column regions varchar(2000) not null default ''; -- those of its officials

-- nothing is deleted: what was entered stays, with who ended it
create table substitution (
  id         char(36)      not null primary key,
  official   varchar(64)   not null,
  substitute varchar(64)   not null,
  first_day  date          not null,
  last_day   date          not null,
  matters    varchar(2000) not null, -- codes, comma-separated; empty for all
  up_to      varchar(16)   not null, -- ACCEPT, REVIEW, DECIDE
  entered_by varchar(64)   not null,
  entered_at datetime(6)   not null,
  ended_by   varchar(64),
  ended_at   datetime(6),
  key of_official (official, first_day),      -- whose leaves overlap, and what a person sees
  key by_substitute (substitute, last_day),   -- whose work somebody does today
  key of_a_day (last_day, first_day)          -- who is on leave today
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table case_step
  add column matter        varchar(64) not null default '',
  add column post_position varchar(64) not null default '', -- what it takes, empty for anything
  add column post_region   varchar(12) not null default '',
  add column fallback      varchar(16),                     -- who may do it because nobody else can
  add column assigned_to   varchar(64),                     -- whom the system gave it to, and when
  add column assigned_at   datetime(6),
  add key held (assignee, ended_at),                        -- who has the fewest open steps
  add key turn (assigned_to, assigned_at),                  -- who got one longest ago
  add key open_of_department (department, ended_at, id);    -- what is looked at when its people change

update case_step s join approval_case c on c.id = s.case_id set s.matter = c.matter;

-- the pool of a department for those of a position and region takes the place of the pool for all
alter table work_item
  add column post_position varchar(64) not null default '',
  add column post_region   varchar(12) not null default '',
  add column fallback      varchar(16),
  drop key pool,
  add key pool_of_post (department, state, kind, post_position, post_region, due_on, step_id),
  add key nobody_can (fallback, state, department, due_on, step_id); -- what falls to heads and supervisors

-- the people of a department as they were when its open steps were last looked at
create table staffing (
  department  varchar(64) not null primary key,
  fingerprint char(64)    not null
) default charset = utf8mb4 collate = utf8mb4_bin;
