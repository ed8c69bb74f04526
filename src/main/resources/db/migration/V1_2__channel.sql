-- Accounts on networks, where each stream of theirs was read up to, and what they count.
create table account (
    id           bigint generated always as identity primary key,
    brand_id     bigint      not null references brand,
    network      text        not null,
    remote_id    text        not null,
    handle       text        not null,
    name         text        not null,
    colour       smallint    not null check (colour between 1 and 12),
    base         text        not null, -- the server's address, or an api account's callback
    state        text        not null check (state in ('connected', 'needs_attention', 'disconnected')),
    trouble      text, -- why it needs attention, in words for its people
    secret       bytea,
    connected_at timestamptz not null,
    next_poll_at timestamptz not null,
    lease_owner  text,
    lease_until  timestamptz,
    unique (brand_id, network, remote_id)
);

create table account_cursor (
    account_id bigint      not null references account,
    stream     text        not null,
    position   text        not null,
    moved_at   timestamptz not null,
    primary key (account_id, stream)
);

create table account_day (
    account_id bigint not null references account,
    day        date   not null,
    followers  integer,
    posts      integer,
    primary key (account_id, day)
);

create table saved_search (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account,
    words      text        not null check (length(words) between 1 and 200),
    created_by bigint      not null references person,
    created_at timestamptz not null,
    unique (account_id, words)
);
