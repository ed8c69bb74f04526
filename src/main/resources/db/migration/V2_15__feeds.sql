-- Feeds: what an account of that network listens to, and which of them told a brand of an entry first.
create table feed (
    id            bigint generated always as identity primary key,
    account_id    bigint      not null references account,
    address       text        not null,
    title         text        not null,
    due_at        timestamptz not null, -- not asked before, while it fails
    read_at       timestamptz, -- when it last answered as it should
    failures      integer     not null default 0,
    failing_since timestamptz,
    trouble       text, -- why it fails, as a message key with its argument after a colon
    gone          boolean     not null default false, -- its server said that it will not come back
    unique (account_id, address)
);

create table feed_entry (
    brand_id bigint not null references brand,
    key      text   not null, -- a hash of an entry's own name or of its link
    feed_id  bigint not null, -- who told it first
    says     text   not null, -- a hash of what it said then
    seen_on  date   not null,
    primary key (brand_id, key)
);
create index feed_entry_seen on feed_entry (brand_id, seen_on);
create index feed_entry_feed on feed_entry (feed_id);
