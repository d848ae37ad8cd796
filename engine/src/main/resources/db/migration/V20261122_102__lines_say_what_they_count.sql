-- A line of a work list says itself whether its time stands still and what its limit counts: a page is read from the
-- lines alone.
alter table work_item
  add column paused     boolean     not null default false,
  add column time_limit varchar(32);                        -- of its step, as the countdown has it

update work_item w set
  paused = w.kind <> 'CORRECTION' and exists (select 1 from countdown p where p.case_id = w.case_id and p.state = 'PAUSED'),
  time_limit = (select d.time_limit from countdown d where d.case_id = w.case_id and (d.step_id = w.step_id
    or d.subject = case w.kind when 'ACCEPTANCE' then 'ACCEPTANCE' when 'DECISION' then 'PROMISED'
      when 'CORRECTION' then 'CORRECTION' end) order by d.started_on desc, d.id limit 1);
