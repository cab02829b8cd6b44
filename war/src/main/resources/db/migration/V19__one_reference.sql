-- The reference of the request that earned the score: the lines of its delivery bear it too.
alter table score_outbox add column reference varchar(9);
