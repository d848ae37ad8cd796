-- a line of a work list says how its limit is counted and whether it stands still: both from the index alone
alter table countdown
  drop key of_case,
  add key of_case (case_id, state, subject, step_id, started_on, time_limit); -- the limits of a case
