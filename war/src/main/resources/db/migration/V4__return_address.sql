-- Where a platform wants its people sent back to; empty where it named no place.
alter table launch_session add column return_address varchar(2000) default '' not null;
