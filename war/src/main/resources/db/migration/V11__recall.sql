-- A question a learner has missed, until it was answered right at each of its reminders; known to the learner only.
create table recall (
    registration_id uuid not null references registration (id) on delete cascade,
    deployment_id varchar(255) not null,
    learner_id varchar(64) not null,
    playable_id varchar(100) not null,
    question_id varchar(100) not null,
    reminder varchar(10) not null,
    due_on date not null,
    primary key (registration_id, deployment_id, learner_id, playable_id, question_id)
);
create index recall_by_day on recall (due_on);

-- The questions put together for one learner on one day, in the versions that are asked: what the attempt is played on.
create table recall_series (
    id varchar(64) primary key,
    placement_id uuid not null references placement (id) on delete cascade,
    made_at timestamp(6) with time zone not null
);
create table recall_series_question (
    series_id varchar(64) not null references recall_series (id) on delete cascade,
    place integer not null,
    playable_id varchar(100) not null,
    playable_version varchar(100) not null,
    question_id varchar(100) not null,
    primary key (series_id, place)
);
create index recall_series_by_age on recall_series (made_at);
