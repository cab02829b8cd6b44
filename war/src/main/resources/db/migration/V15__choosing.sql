-- A link may also ask for a first day, for no grade and for points; nothing where it asks for nothing.
alter table placement add column opening timestamp(6) with time zone;
alter table placement add column graded boolean;
alter table placement add column points integer;
alter table placement add constraint points_are_above_nothing check (points > 0);

-- What a teacher asked for who chose the content in the picker, in the words of a link; what the link itself asks for goes
-- before it.
alter table placement add column chosen_settings varchar(500);

-- The maximum of the column to make, where the platform has none.
alter table grade_target add column points integer default 100 not null;

-- A teacher tries a content out before choosing it: at a place in no course, which goes with the choice.
alter table placement add column tried_from varchar(32) references launch_session (id) on delete cascade;
alter table placement add constraint a_trial_stands_in_no_course check (tried_from is null or context_id is null);
create index placement_tried_from on placement (tried_from);
alter table launch_session drop constraint errand_is_known;
alter table launch_session add constraint errand_is_known
    check (errand in ('PLAY', 'CHOOSE', 'REVIEW', 'FOLLOW', 'TRY'));
alter table launch_session add column chooser_id varchar(32);
alter table launch_session add constraint only_a_trial_leads_back_to_a_choice
    check ((chooser_id is not null) = (errand = 'TRY'));

-- Where the teacher was in the picker, to come back to; in the words of its address.
alter table content_request add column wish text;
