-- One instance serves many organisations; none sees another's rows.
create table organisation (
    id uuid primary key,
    name varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint organisation_has_its_own_name unique (name)
);

-- How a platform becomes known: a one-time link, kept as its hash.
create table invitation (
    token_hash varchar(64) primary key,
    organisation_id uuid not null references organisation (id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);

-- Our agreement with a platform: issuer + client id (A-1), compared as written (A-4).
create table registration (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    name varchar(200) not null,
    issuer varchar(500) not null,
    client_id varchar(255) not null,
    authorization_endpoint varchar(2000) not null,
    token_endpoint varchar(2000) not null,
    token_audience varchar(2000) not null,
    jwks_uri varchar(2000) not null,
    algorithms varchar(100) not null,
    allowed_hosts varchar(2000) not null,
    anonymous_allowed boolean not null,
    new_deployments varchar(10) not null,
    active boolean not null,
    created_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint registration_is_issuer_and_client unique (issuer, client_id),
    constraint new_deployments_wait_or_work check (new_deployments in ('PENDING', 'ACTIVE'))
);

create table deployment (
    registration_id uuid not null references registration (id) on delete cascade,
    deployment_id varchar(255) not null,
    state varchar(10) not null,
    first_seen_at timestamp(6) with time zone not null,
    primary key (registration_id, deployment_id),
    constraint deployment_state_is_known check (state in ('ACTIVE', 'PENDING', 'DISABLED'))
);

-- Our signing keys; the private part is sealed with the instance's secret. Two nodes that open at once both want to
-- make the first: the database lets one.
create table tool_key (
    kid varchar(100) primary key,
    place integer not null,
    sealed_key varchar(8000) not null,
    created_at timestamp(6) with time zone not null,
    constraint tool_keys_stand_in_a_row unique (place)
);

-- A state is taken by inserting its id: the second one to try finds it there (A-23).
create table taken_state (
    state_id varchar(64) primary key,
    expires_at timestamp(6) with time zone not null
);
create index taken_state_by_expiry on taken_state (expires_at);

-- A playable put in a course by a resource link (A-3).
create table placement (
    id uuid primary key,
    registration_id uuid not null references registration (id) on delete cascade,
    deployment_id varchar(255) not null,
    resource_link_id varchar(255) not null,
    playable_id varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    constraint placement_is_one_resource_link unique (registration_id, deployment_id, resource_link_id)
);

-- Who was launched, where; the ticket and the browser's secret are kept as hashes.
create table launch_session (
    id varchar(32) primary key,
    registration_id uuid not null references registration (id) on delete cascade,
    placement_id uuid not null references placement (id) on delete cascade,
    learner_id varchar(64) not null,
    teacher boolean not null,
    graded boolean not null,
    platform_name varchar(200) not null,
    frame_ancestors varchar(2000) not null,
    ticket_hash varchar(64) not null,
    awaited_secret_hash varchar(64),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index launch_session_by_expiry on launch_session (expires_at);

-- One learner's one run; open_marker is 'open' or null, so that the constraint sees open ones only.
create table attempt (
    id uuid primary key,
    placement_id uuid not null references placement (id) on delete cascade,
    learner_id varchar(64) not null,
    playable_id varchar(100) not null,
    playable_version varchar(100) not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    open_marker varchar(4),
    points_earned double precision,
    points_possible double precision,
    passed boolean,
    version bigint not null,
    constraint one_open_attempt_per_learner_and_placement unique (placement_id, learner_id, open_marker),
    constraint attempt_is_open_or_finished check ((open_marker is null) = (finished_at is not null))
);

-- What the learner did, in order; the attempt is replayed from it.
create table attempt_move (
    attempt_id uuid not null references attempt (id) on delete cascade,
    place integer not null,
    kind varchar(10) not null,
    screen varchar(200) not null,
    answer varchar(4000) not null,
    made_at timestamp(6) with time zone not null,
    primary key (attempt_id, place)
);

-- Where a score may go, for whom: refreshed at every launch, and not graded any more once a launch says so (D-1).
create table grade_target (
    placement_id uuid not null references placement (id) on delete cascade,
    learner_id varchar(64) not null,
    user_id varchar(255) not null,
    deployment_id varchar(255) not null,
    resource_link_id varchar(255) not null,
    label varchar(500) not null,
    graded boolean not null,
    scopes varchar(2000) not null,
    line_items varchar(2000),
    line_item varchar(2000),
    last_timestamp timestamp(6) with time zone,
    version bigint not null,
    primary key (placement_id, learner_id)
);

-- A grade is a row before it is a request.
create table score_outbox (
    id uuid primary key,
    placement_id uuid not null,
    learner_id varchar(64) not null,
    attempt_id uuid not null,
    score_given double precision not null,
    score_maximum double precision not null,
    scored_at timestamp(6) with time zone not null,
    state varchar(12) not null,
    tries integer not null,
    next_try_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone,
    reason varchar(500) not null,
    version bigint not null,
    constraint one_score_per_attempt unique (attempt_id),
    constraint score_goes_to_a_target foreign key (placement_id, learner_id)
        references grade_target (placement_id, learner_id) on delete cascade,
    constraint score_state_is_known check (state in ('PENDING', 'SENT', 'STUCK', 'SUPERSEDED'))
);
create index score_outbox_by_due on score_outbox (state, next_try_at);

-- Every try is kept, and written before it is made: one without an answer is one whose end nobody saw.
create table score_try (
    score_id uuid not null references score_outbox (id) on delete cascade,
    number integer not null,
    tried_at timestamp(6) with time zone not null,
    answer varchar(500),
    primary key (score_id, number)
);

-- Refused launches, for the administrator's eyes: no personal data.
create table launch_refusal (
    reference varchar(12) primary key,
    code varchar(40) not null,
    registration_id uuid references registration (id) on delete cascade,
    facts varchar(2000) not null,
    checks_passed varchar(1000) not null,
    refused_at timestamp(6) with time zone not null
);
create index launch_refusal_by_time on launch_refusal (registration_id, refused_at);

-- db-scheduler's table, with its own names.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(150) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
