-- whether a batch was started and its official not told yet that it is over
alter table batch
  add column running boolean not null default false,
  add key running (running); -- what a round looks at

update batch set running = true where exists (select 1 from batch_item i
where i.batch_id = batch.id and i.state = 'WAITING');
