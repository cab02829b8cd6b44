-- Who administers: the whole instance, or one organisation. An e-mail is one account, however its letters are cased.
create table account (
    id uuid primary key,
    email varchar(254) not null,
    email_key varchar(254) not null,
    organisation_id uuid references organisation (id),
    password_hash varchar(200),
    enabled boolean not null,
    generation integer not null,
    created_at timestamp(6) with time zone not null,
    joined_at timestamp(6) with time zone,
    last_sign_in_at timestamp(6) with time zone,
    version bigint not null,
    constraint account_has_its_own_email unique (email_key)
);

create index account_of_organisation on account (organisation_id);

-- A one-time link, kept as its hash and gone once used. The very first one has no account yet.
create table account_link (
    token_hash varchar(64) primary key,
    account_id uuid references account (id) on delete cascade,
    purpose varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint account_link_purpose_is_known check (purpose in ('FIRST', 'INVITATION', 'RESET')),
    constraint only_the_first_link_has_no_account check ((purpose = 'FIRST') = (account_id is null))
);

create index account_link_of_account on account_link (account_id);

-- A signed-in browser, by the hash of what its cookie holds. It is over once its account counts a later generation. The
-- notice is sealed with what only the cookie knows.
create table admin_session (
    token_hash varchar(64) primary key,
    account_id uuid not null references account (id) on delete cascade,
    generation integer not null,
    opened_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    sealed_notice varchar(4000)
);

create index admin_session_of_account on admin_session (account_id);

-- Tries to sign in, counted for a while. Strangers share a fixed number of rows, so that nobody can fill the table.
create table sign_in_tally (
    tally varchar(64) primary key,
    tries integer not null,
    began_at timestamp(6) with time zone not null
);

-- Who changed what, and when. Ids only: the people and things named may be gone since.
create table audit_entry (
    id uuid primary key,
    recorded_at timestamp(6) with time zone not null,
    account_id uuid,
    organisation_id uuid,
    action varchar(60) not null,
    subject varchar(300) not null,
    subject_account_id uuid,
    facts varchar(2000) not null
);

create index audit_entry_by_time on audit_entry (recorded_at);
create index audit_entry_of_organisation on audit_entry (organisation_id, recorded_at);
