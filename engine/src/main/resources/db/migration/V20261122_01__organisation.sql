-- Authorities, their departments and the people who may sign in.
-- Filled at start from the organisation file; ids come from that file.

create table authority (
	code        varchar(12)  not null comment 'region code, GB/T 2260',
	tier        int          not null comment '1 nation, 2 province, 3 city, 4 county, 5 township',
	name_zh     varchar(200) not null,
	name_en     varchar(200) not null,
	parent_code varchar(12)  null comment 'authority above, where it is in the system',
	credit_code varchar(18)  not null,
	primary key (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table department (
	id             varchar(64)  not null comment 'region code, hyphen, word',
	authority_code varchar(12)  not null,
	name_zh        varchar(200) not null,
	name_en        varchar(200) not null,
	credit_code    varchar(18)  not null,
	primary key (id),
	-- serves Organisation.departmentsOf
	key ix_department_authority (authority_code, id),
	constraint fk_department_authority foreign key (authority_code) references authority (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table account (
	username        varchar(64)  not null,
	password_hash   varchar(255) not null,
	display_name    varchar(200) not null,
	kind            varchar(20)  not null,
	department_id   varchar(64)  null,
	duties          varchar(100) not null comment 'comma-separated',
	language        varchar(8)   not null,
	party_kind      varchar(20)  null,
	identity_number varchar(18)  null,
	phone           varchar(32)  null,
	representative  varchar(200) null,
	enabled         bit(1)       not null comment '0: no longer in the organisation file',
	primary key (username),
	-- serves Organisation.officialsOf
	key ix_account_department (department_id, enabled, username),
	constraint fk_account_department foreign key (department_id) references department (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
