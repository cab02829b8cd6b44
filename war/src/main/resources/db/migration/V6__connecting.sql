-- An invitation is named in lists and commands by the beginning of its hash: the secret itself is shown once.
alter table invitation add column reference varchar(12);
update invitation set reference = substring(token_hash from 1 for 12);
alter table invitation alter column reference set not null;
alter table invitation add constraint invitation_has_its_own_reference unique (reference);

-- A registration under way holds the invitation for a while, not a transaction: a platform may be slow to answer.
alter table invitation add column claim varchar(32);
alter table invitation add column claimed_until timestamp(6) with time zone;
alter table invitation add constraint invitation_is_claimed_for_a_while check ((claim is null) = (claimed_until is null));
alter table invitation add column revoked_at timestamp(6) with time zone;
alter table invitation add column registration_id uuid;
alter table invitation add column invited_by uuid;
create index invitation_of_organisation on invitation (organisation_id, created_at);

create index registration_of_organisation on registration (organisation_id, name);

-- What is known so far of a platform being linked by hand: its administrator may answer days later.
create table platform_draft (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    preset varchar(20) not null,
    name varchar(200) not null,
    site varchar(500) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index platform_draft_of_organisation on platform_draft (organisation_id, created_at);
create index platform_draft_by_expiry on platform_draft (expires_at);
