-- Webhooks: who hears of what, and each delivery until it is confirmed or given up. And how often a reply was asked for.
create table webhook (
    id         bigint generated always as identity primary key,
    brand_id   bigint      not null references brand,
    address    text        not null check (length(address) between 1 and 2000),
    events     text[]      not null check (cardinality(events) > 0),
    secret     bytea       not null,
    created_by bigint      not null references person,
    created_at timestamptz not null,
    ended_at   timestamptz
);
create index webhook_brand on webhook (brand_id) where ended_at is null;

create table delivery (
    id          bigint generated always as identity primary key,
    webhook_id  bigint      not null references webhook,
    event       text        not null,
    body        text        not null,
    state       text        not null check (state in ('due', 'delivered', 'dead')),
    tries       integer     not null default 0,
    begun_at    timestamptz not null, -- the day of trying runs from here; a replay begins it anew
    next_try_at timestamptz not null, -- while a try is under way: when another may take it over
    why         text,
    created_at  timestamptz not null,
    ended_at    timestamptz,
    check ((state = 'due') = (ended_at is null))
);
create index delivery_due on delivery (webhook_id, next_try_at, id) where state = 'due';
create index delivery_dead on delivery (webhook_id, id) where state = 'dead';
create index delivery_ended on delivery (ended_at) where ended_at is not null;

-- the names under which programs asked for replies: asked again under the same one, it is the same reply
create table reply_key (
    person_id       bigint      not null references person,
    key             text        not null,
    conversation_id bigint      not null references conversation on delete cascade,
    text_hash       bytea       not null,
    outgoing_id     bigint references outgoing on delete cascade,
    at              timestamptz not null,
    primary key (person_id, key)
);
create index reply_key_at on reply_key (at);
