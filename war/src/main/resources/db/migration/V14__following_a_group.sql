-- A mentor looks at the learners they follow (A-39), and plays nothing; their ids, separated by spaces.
alter table launch_session drop constraint errand_is_known;
alter table launch_session add constraint errand_is_known check (errand in ('PLAY', 'CHOOSE', 'REVIEW', 'FOLLOW'));
alter table launch_session add column followed text;
alter table launch_session add constraint only_a_mentor_follows check ((followed is not null) = (errand = 'FOLLOW'));

-- How long a learner was at it, pauses left out; and whether a teacher set the attempt aside, so that it counts no more.
alter table attempt add column active_seconds bigint default 0 not null;
alter table attempt add column set_aside boolean default false not null;

-- What a teacher arranged with one learner of an activity.
create table arrangement (
    placement_id uuid not null references placement (id) on delete cascade,
    learner_id varchar(64) not null,
    more_attempts integer not null,
    deadline timestamp(6) with time zone,
    excused boolean not null,
    version bigint not null,
    primary key (placement_id, learner_id),
    constraint an_arrangement_takes_nothing_away check (more_attempts >= 0)
);

-- Who arranged what, when; nothing here is ever changed.
create table arrangement_trace (
    id uuid primary key,
    placement_id uuid not null references placement (id) on delete cascade,
    learner_id varchar(64) not null,
    kind varchar(20) not null,
    until_at timestamp(6) with time zone,
    made_by varchar(64) not null,
    made_at timestamp(6) with time zone not null
);
create index arrangement_trace_newest on arrangement_trace (placement_id, learner_id, made_at);
