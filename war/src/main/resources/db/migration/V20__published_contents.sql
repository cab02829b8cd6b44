-- The contents an organisation has of its own, as they were published last: one row, once there was a publication.
create table published_contents (
    id integer primary key,
    hash varchar(64) not null,
    published_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint there_is_one_publication check (id = 1)
);

-- Its files, deflated, in parts that both databases take.
create table published_file (
    name varchar(700) not null,
    part integer not null,
    deflated bytea not null,
    primary key (name, part)
);
