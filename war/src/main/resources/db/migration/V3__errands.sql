-- A launch is not always for playing: it may be for choosing content, or for looking at somebody's work.
alter table launch_session alter column placement_id drop not null;
alter table launch_session add column errand varchar(10) default 'PLAY' not null;
alter table launch_session add column reviewed_learner_id varchar(64);
alter table launch_session add constraint errand_is_known check (errand in ('PLAY', 'CHOOSE', 'REVIEW'));
alter table launch_session add constraint only_a_choice_has_no_place check (placement_id is not null or errand = 'CHOOSE');
alter table launch_session add constraint a_review_is_of_somebody
    check ((reviewed_learner_id is not null) = (errand = 'REVIEW'));

-- A place in a course may wait for its content, and a copy of the course finds it again by where it stood.
alter table placement alter column playable_id drop not null;
alter table placement add column context_id varchar(255);
alter table placement add column title varchar(500) default '' not null;
create index placement_by_context on placement (registration_id, deployment_id, context_id);

-- What a platform or a link waits for while a teacher chooses: answered once (J-17), forgotten with its launch.
create table content_request (
    launch_id varchar(32) primary key references launch_session (id) on delete cascade,
    registration_id uuid references registration (id) on delete cascade,
    deployment_id varchar(255),
    settings text,
    placement_id uuid references placement (id) on delete cascade,
    answered_at timestamp(6) with time zone,
    constraint a_platform_asks_or_a_link
        check ((settings is null) <> (placement_id is null) and (settings is null) = (deployment_id is null)
            and (settings is null) = (registration_id is null))
);

-- The column of a gradebook is found again in a copied course by what is played, not by our name of the place.
alter table grade_target add column resource_id varchar(255);
update grade_target set resource_id = cast(placement_id as varchar(36));
alter table grade_target alter column resource_id set not null;
