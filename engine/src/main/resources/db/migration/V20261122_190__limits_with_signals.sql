-- whether a limit may have given a signal: an act on one that gave none need not look for signals to take back
alter table limit_watch add column signalled boolean not null default true;
