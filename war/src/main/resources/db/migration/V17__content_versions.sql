-- The versions of contents that attempts began on, so that these go on after the content has changed.
create table content_version (
    playable_id varchar(100) not null,
    version varchar(100) not null,
    begun_on date not null,
    primary key (playable_id, version)
);

-- Their files, deflated, in parts that both databases take.
create table content_version_file (
    playable_id varchar(100) not null,
    version varchar(100) not null,
    name varchar(500) not null,
    part integer not null,
    deflated bytea not null,
    primary key (playable_id, version, name, part),
    constraint a_file_belongs_to_a_kept_version
        foreign key (playable_id, version) references content_version (playable_id, version) on delete cascade
);

-- Which versions are still played, looked up before one is forgotten.
create index attempt_by_version on attempt (playable_id, playable_version);
create index recall_series_question_by_version on recall_series_question (playable_id, playable_version);
