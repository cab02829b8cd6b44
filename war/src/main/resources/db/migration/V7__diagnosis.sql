-- Where the services of a course are, as the latest launch from it said: what a self-test can try them on.
create table context_services (
    registration_id uuid not null references registration (id) on delete cascade,
    deployment_id varchar(255) not null,
    context_id varchar(255) not null,
    line_items varchar(2000),
    memberships varchar(2000),
    seen_at timestamp(6) with time zone not null,
    primary key (registration_id, deployment_id, context_id),
    constraint a_context_is_kept_for_its_services check (line_items is not null or memberships is not null)
);
create index context_services_newest on context_services (registration_id, seen_at);

-- What a self-test found, line by line; the last few of each platform.
create table self_test_run (
    id uuid primary key,
    registration_id uuid not null references registration (id) on delete cascade,
    started_at timestamp(6) with time zone not null,
    took_millis bigint not null,
    lines text not null
);
create index self_test_run_newest on self_test_run (registration_id, started_at);

-- The journal is read newest first, by everybody who may.
create index launch_refusal_newest on launch_refusal (refused_at, reference);

-- Calls to a platform's services that failed, counted by the hour: no address, no body, no person.
create table service_failure (
    id varchar(64) primary key,
    registration_id uuid not null references registration (id) on delete cascade,
    service varchar(20) not null,
    kind varchar(30) not null,
    status integer not null,
    hour_began timestamp(6) with time zone not null,
    failures integer not null,
    last_at timestamp(6) with time zone not null,
    constraint failures_are_counted_by_the_hour unique (registration_id, hour_began, service, kind, status)
);
create index service_failure_newest on service_failure (last_at, id);

-- Platforms that nobody registered and that tried to come in; few rows, whoever knocks (J-5).
create table unknown_platform (
    id varchar(64) primary key,
    issuer varchar(200) not null,
    client_id varchar(200) not null,
    code varchar(40) not null,
    attempts integer not null,
    first_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null
);
create index unknown_platform_newest on unknown_platform (last_at);
