-- Why a score waits or is stuck, and which of its tries belong to the round it is in: a score that somebody sends again
-- begins a round of its own, with every try counted anew and the old ones kept.
alter table score_outbox add column cause varchar(20);
alter table score_outbox add column last_try integer default 0 not null;
alter table score_outbox add column round_from integer default 0 not null;
update score_outbox set last_try = tries;
update score_outbox set cause = case
    when reason like 'UNREACHABLE%' then 'UNREACHABLE'
    when reason like 'RATE_LIMITED%' then 'BUSY'
    when reason like 'PLATFORM_FAILING%' then 'FAILING'
    when reason like 'TOKEN_REFUSED%' or reason like 'UNAUTHORIZED%' then 'TOKEN_REFUSED'
    when reason like 'SCOPE_NOT_GRANTED%' then 'SCOPE_MISSING'
    when reason like 'HOST_NOT_ALLOWED%' then 'HOST_NOT_ALLOWED'
    when reason like 'FORBIDDEN%' then 'FORBIDDEN'
    when reason like 'NOT_FOUND%' or reason like 'COLUMN_GONE%' then 'COLUMN_GONE'
    when reason like 'CONFLICT%' then 'NEWER_GRADE'
    when reason like 'REJECTED%' then 'NOT_GRADABLE'
    when reason like 'ANSWER_UNREADABLE%' then 'ANSWER_UNREADABLE'
    when reason like 'REGISTRATION_UNKNOWN%' then 'PLATFORM_OFF'
    else 'TRIES_USED_UP' end
where reason <> '' and state in ('PENDING', 'STUCK');
-- Of one learner in one placement, only the latest score stands; those before it are sent or superseded.
update score_outbox set state = 'SUPERSEDED'
where state = 'STUCK' and exists (
    select 1 from score_outbox newer
    where newer.placement_id = score_outbox.placement_id
      and newer.learner_id = score_outbox.learner_id
      and newer.scored_at > score_outbox.scored_at);
create index score_outbox_by_seat on score_outbox (placement_id, learner_id);
