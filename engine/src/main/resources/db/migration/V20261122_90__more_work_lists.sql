-- What waits for applicants stands in the list of the department that leads the case, and each list can be read by
-- age and for one matter.

-- state APPLICANT: the ball is the applicant's
insert ignore into work_item (step_id, case_id, case_number, matter, step_key, kind, subject, applicant_name, department,
status, state, assignee, started_at, due_on, ended_at, ended_by)
select s.id, c.id, c.number, c.matter, s.step_id, s.kind, c.subject, c.applicant_name, c.lead_department,
c.status, if(s.ended_at is null, 'APPLICANT', 'DONE'), s.assignee, s.started_at,
coalesce(s.due_on, date '9999-12-31'), s.ended_at, s.ended_by
from case_step s join approval_case c on c.id = s.case_id where s.department is null;

alter table work_item
  add key pool_by_age (department, state, kind, started_at, step_id),           -- a department's pool, oldest first
  add key pool_of_matter (department, state, kind, matter, due_on, step_id),    -- one matter of it, earliest due first
  add key mine_by_age (assignee, state, started_at, step_id);                   -- what an official took, oldest first

-- materials that may follow and have not come yet, earliest due first
alter table countdown add key outstanding (subject, state, due_on, id);
