-- How an account fares, for its people to look at: when it was read and heard last, why it fails, what the network still takes.

alter table account
    add column read_at     timestamptz, -- when a reading last went well
    add column heard_at    timestamptz, -- when something new last came
    add column heard_late  integer,     -- how many seconds after it was said
    add column failing_why text,        -- why readings fail, or wait, as a message key with its argument after a colon
    add column quota_left  integer,     -- calls that the network still takes, where it tells
    add column quota_of    integer,
    add column quota_until timestamptz; -- when it counts anew

alter table stream_rest
    add column since timestamptz, -- when it first failed
    add column why   text;        -- as account.failing_why
update stream_rest set since = until, why = 'channel.away';
alter table stream_rest
    alter column since set not null,
    alter column why set not null;
