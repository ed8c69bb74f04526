-- Webhooks: who hears of what, and each delivery until it is confirmed or given up.
create table webhook (
    id         bigint generated always as identity primary key,
    brand_id   bigint      not null references brand,
    address    text        not null,
    events     text[]      not null,
    secret     bytea       not null,
    created_by bigint      not null references person,
    created_at timestamptz not null,
    ended_at   timestamptz
);
create table delivery (
    id          bigint generated always as identity primary key,
    webhook_id  bigint      not null references webhook,
    event       text        not null,
    body        text        not null,
    state       text        not null check (state in ('due', 'delivered', 'dead')),
    tries       integer     not null default 0,
    next_try_at timestamptz not null,
    why         text,
    created_at  timestamptz not null,
    ended_at    timestamptz
);
create index delivery_due on delivery (next_try_at) where state = 'due';
