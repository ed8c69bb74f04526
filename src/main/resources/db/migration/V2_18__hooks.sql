-- Webhooks coming in: the door at which a network calls for an account, and what it brought there.
create table hook_door (
    account_id bigint primary key references account,
    door       bytea       not null unique, -- SHA-256 of the part of the address that the network was told
    opened_at  timestamptz not null
);

create table hook_delivery (
    id          bigint generated always as identity primary key, -- in the order of their commits, account by account
    account_id  bigint      not null references account,
    key         bytea       not null, -- SHA-256 of what the network calls it: brought again, it is not taken again
    body        bytea, -- as it came; null: it was read
    received_at timestamptz not null,
    unique (account_id, key)
);
create index hook_delivery_unread on hook_delivery (account_id, id) where body is not null;
create index hook_delivery_read on hook_delivery (account_id, received_at) where body is null;
