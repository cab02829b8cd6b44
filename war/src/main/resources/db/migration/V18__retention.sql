-- How long an organisation keeps what a learner has stopped touching, where it is not the usual time of the instance.
create table retention (
    organisation_id uuid primary key references organisation (id) on delete cascade,
    months integer not null,
    version bigint not null,
    constraint retention_is_counted_in_months check (months between 1 and 999)
);
