-- What officials may do goes by their duty, not by the kind of step: a pool is one range for each duty, position and
-- region, in each order it is read in, and whichever of the keys it is counted in holds all the count needs.
alter table work_item
  add column duty varchar(16) as (case kind
    when 'ACCEPTANCE' then 'ACCEPT'
    when 'REVIEW' then 'REVIEW'
    when 'CONSULTATION' then 'REVIEW'
    when 'DECISION' then 'DECIDE' end) stored, -- what an official who does the step has to be entitled to; none: the applicant
  drop key pool_by_age,
  drop key pool_of_matter,
  drop key pool_of_post,
  drop key pool_by_risk,
  add key pool_of_post (department, state, duty, post_position, post_region, due_on, step_id),           -- earliest due first
  add key pool_by_age (department, state, duty, post_position, post_region, started_at, step_id),        -- oldest first
  add key pool_by_risk (department, state, duty, post_position, post_region, act_by, step_id),           -- by risk
  add key pool_of_matter (department, state, duty, post_position, post_region, matter, due_on, step_id); -- of one matter
