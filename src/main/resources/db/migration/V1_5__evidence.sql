-- Messages kept as dated evidence under a legal hold.
create table evidence (
    id          bigint generated always as identity primary key,
    brand_id    bigint      not null references brand,
    account_id  bigint      not null references account,
    message_id  bigint, -- no reference: the evidence outlives the message
    remote_id   text        not null,
    author_id   text        not null, -- the network's id of the author
    author      text        not null, -- the handle at that time
    text        text        not null,
    url         text,
    sent_at     timestamptz not null,
    reason      text        not null check (length(reason) between 1 and 500),
    taken_by    bigint references person,
    taken_at    timestamptz not null,
    held_until  timestamptz not null,
    released_at timestamptz,
    sha256      bytea       not null
);
create index evidence_brand on evidence (brand_id, id);
create table evidence_media (
    evidence_id bigint   not null references evidence on delete cascade,
    position    smallint not null,
    url         text     not null,
    alt         text     not null,
    type        text,
    content     bytea, -- null: could not be fetched, and trouble says why
    trouble     text,
    primary key (evidence_id, position)
);
