-- Why a token was refused, in the word of OAuth 2.0, and of which service where the remedy depends on it; both empty for
-- every other failure.
alter table service_failure add column oauth_error varchar(30) default '' not null;
alter table service_failure add column scope varchar(30) default '' not null;
alter table service_failure drop constraint failures_are_counted_by_the_hour;
alter table service_failure add constraint failures_are_counted_by_the_hour
    unique (registration_id, hour_began, service, kind, status, oauth_error, scope);
