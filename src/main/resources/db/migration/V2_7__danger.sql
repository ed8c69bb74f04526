-- Messages that may show a person in danger, and what a brand does then.

create table danger (
    message_id      bigint primary key references message on delete cascade,
    brand_id        bigint      not null references brand,
    conversation_id bigint      not null references conversation on delete cascade,
    at              timestamptz not null,
    rung            integer     not null, -- how many people could be reached at once
    score           real        not null default 1, -- of its reading
    standing        boolean     not null default true -- until the conversation is answered, closed or put to sleep
);
create index danger_standing on danger (brand_id, at) where standing;
create index danger_strongest on danger (brand_id, score, at) where standing;
create index danger_conversation on danger (conversation_id);

create function danger_settles() returns trigger language plpgsql as $$
begin
    update danger set standing = false where standing and conversation_id in (select family(new.id));
    return null;
end $$;
create trigger danger_settles after update of state on conversation
    for each row when (old.state = 'open' and new.state <> 'open') execute function danger_settles();

create table protocol (
    brand_id bigint primary key references brand,
    text     text        not null,
    at       timestamptz not null
);
