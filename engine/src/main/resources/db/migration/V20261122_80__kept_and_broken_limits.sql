-- How the limits of decided cases and of reviews ended: what was promised beside what it took.

create table limit_done (
  countdown_id char(36)    not null primary key,
  case_id      char(36)    not null,
  authority    char(6)     not null,
  department   varchar(64) not null,
  subject      varchar(16) not null,
  ended_on     date        not null,
  colour       tinyint     not null,  -- 0 kept, 2 past the promise or a step's limit, 3 past a limit of the law
  key done_by_department (department, ended_on, countdown_id),           -- a department's page
  key done_by_authority (authority, subject, ended_on, countdown_id)     -- a supervisor's page: whole cases
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into limit_done (countdown_id, case_id, authority, department, subject, ended_on, colour)
select d.id, d.case_id, d.authority, coalesce(s.department, c.lead_department), d.subject, d.ended_on,
case when d.subject = 'PROMISED' and exists (select 1 from countdown l
    where l.case_id = d.case_id and l.subject = 'STATUTORY' and l.ended_at >= l.due_at) then 3
  when d.ended_at >= d.due_at then 2 else 0 end
from countdown d join approval_case c on c.id = d.case_id left join case_step s on s.id = d.step_id
where d.state = 'ENDED' and (d.subject = 'PROMISED' and c.decided_at is not null
  or d.subject = 'REVIEW' and s.ended_at is not null and c.status not in ('WITHDRAWN', 'LAPSED'));
