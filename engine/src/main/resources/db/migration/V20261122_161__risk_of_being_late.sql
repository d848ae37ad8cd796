-- how many working days steps usually take: the median of those that ended lately
create table usual_time (
  matter   varchar(64) not null,
  step_key varchar(64) not null,
  days     int         not null,   -- rounded up
  steps    int         not null,   -- how many it is the median of
  primary key (matter, step_key)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- one node computes them, once a day
create table usual_time_day (
  day date not null primary key
) default charset = utf8mb4 collate = utf8mb4_bin;

-- the last day on which a step still has as many working days left as it usually takes
alter table case_step add column act_by date;

alter table work_item
  add column act_by date not null default '9999-12-31',                              -- never for what stands still
  add key mine_by_risk (assignee, state, act_by, step_id),                           -- what an official took, by risk
  add key pool_by_risk (department, state, kind, post_position, post_region, act_by, step_id); -- a pool, by risk

-- what is open already is as risky as its day is near until the first act on it
update case_step set act_by = due_on where ended_at is null;
update work_item w join case_step s on s.id = w.step_id
  set w.act_by = if(w.paused, '9999-12-31', coalesce(s.act_by, '9999-12-31'));
