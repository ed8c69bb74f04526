-- Whose turn it is to do what must not be done twice at once for an account, such as renewing its access.
create table account_turn (
    account_id bigint primary key references account,
    owner      text        not null,
    until      timestamptz not null
);

-- Connecting that waits for a person at a network's own page, for an hour at most. Some networks give back 500 characters and
-- no more, so what waits stays here, and only its name goes with the person.
create table handshake (
    id        uuid primary key,
    person_id bigint      not null,
    secret    bytea       not null,
    until     timestamptz not null
);
create index handshake_until on handshake (until);
