-- When a platform last launched us, to the hour: what tells its administrator at a glance that it works.
alter table registration add column last_launch_at timestamp(6) with time zone;
