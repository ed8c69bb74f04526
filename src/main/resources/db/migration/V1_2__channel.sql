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
    failures     integer     not null default 0, -- readings in a row that the network did not answer
    failing_since timestamptz,
    lease_owner  text,
    lease_until  timestamptz,
    unique (brand_id, network, remote_id)
);
create index account_due on account (next_poll_at) where state = 'connected';

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

-- Rehearsals: networks that play a script. What happened in one is told by its journal, in order.
create table rehearsal (
    account_id bigint primary key references account,
    typed      text        not null, -- what the account was connected with
    run        text        not null, -- a restart begins a new one; its remote ids differ from those before
    script     text        not null, -- the whole of it, as it was when the run began
    speed      double precision not null check (speed > 0), -- seconds of story in a second
    told_ms    bigint      not null, -- how much of the story is over
    seen_at    timestamptz not null, -- up to when told_ms counts
    paused     boolean     not null,
    position   integer     not null, -- the script's lines before it are decided
    started_at timestamptz not null
);

create table rehearsal_line (
    sequence   bigint generated always as identity primary key,
    account_id bigint      not null references account,
    run        text        not null,
    line       integer     not null, -- its place in the script
    played     boolean     not null, -- false: left out, its condition was not met
    answers    text, -- the remote id of the desk's answer that it answers
    at         timestamptz not null,
    unique (account_id, run, line)
);
create index rehearsal_line_account on rehearsal_line (account_id, sequence);

create table rehearsal_answer (
    account_id bigint      not null references account,
    remote_id  text        not null, -- made from the key of the sending, so that a second try finds the first
    act        text        not null,
    subject    text,
    text       text        not null,
    at         timestamptz not null,
    deleted_at timestamptz,
    primary key (account_id, remote_id)
);
