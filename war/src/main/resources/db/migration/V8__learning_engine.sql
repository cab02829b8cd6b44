-- The terms an attempt began under: whose variant of the content (empty for everybody's), and the share from which it
-- is a success (null for the content's own).
alter table attempt add column audience varchar(8) default '' not null;
alter table attempt add column mastery double precision;

-- How sure the learner was of an answer; formative, never part of a grade.
alter table attempt_move add column confidence varchar(10) default '' not null;

-- What the link of a course asks for, as its latest launch says it; nothing where it asks for nothing.
alter table placement add column audience varchar(8) default '' not null;
alter table placement add column most_attempts integer;
alter table placement add column deadline timestamp(6) with time zone;
alter table placement add column mastery double precision;
alter table placement add constraint placement_permits_an_attempt check (most_attempts > 0);
alter table placement add constraint mastery_is_a_share check (mastery between 0 and 1);

-- One answer to "was this useful?" for each learner and content of a placement; told to others only in numbers.
create table satisfaction (
    placement_id uuid not null references placement (id) on delete cascade,
    learner_id varchar(64) not null,
    playable_id varchar(100) not null,
    answer varchar(20) not null,
    given_at timestamp(6) with time zone not null,
    primary key (placement_id, learner_id, playable_id)
);
