-- Signing keys stand in rings, each published at its own address. The common ring has the keys of before: they sign on.
create table key_ring (
    id varchar(40) primary key,
    registration_id uuid,
    created_at timestamp(6) with time zone not null,
    constraint a_registration_has_one_key_ring unique (registration_id),
    constraint key_ring_of_a_registration foreign key (registration_id) references registration (id) on delete cascade
);
insert into key_ring (id, created_at) values ('common', current_timestamp);

alter table tool_key add column ring varchar(40) default 'common' not null;
alter table tool_key add column signs_from timestamp(6) with time zone;
alter table tool_key add column published_until timestamp(6) with time zone;
alter table tool_key add column revoked_at timestamp(6) with time zone;
update tool_key set signs_from = created_at;
alter table tool_key alter column signs_from set not null;

-- Two nodes that rotate at once both want the next place in the ring: the database lets one have it.
alter table tool_key drop constraint tool_keys_stand_in_a_row;
alter table tool_key add constraint tool_keys_stand_in_a_row_of_their_ring unique (ring, place);
alter table tool_key add constraint tool_key_of_a_ring foreign key (ring) references key_ring (id) on delete cascade;

-- Which product a platform is: its habits differ in what we may write to it (A-2, I-1).
alter table registration add column product varchar(20) default 'GENERIC' not null;
