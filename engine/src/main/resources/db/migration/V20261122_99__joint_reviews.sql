-- a review that nobody needed any more, because the joint review had passed without it
alter table review add column spared boolean not null default false;

-- ids of the materials an opinion rests on, parted by blanks
alter table opinion add column cites varchar(2000) not null default '';
