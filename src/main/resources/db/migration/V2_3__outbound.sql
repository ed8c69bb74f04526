-- What an answer answers, what was asked for twice, how fresh a doubt is; and which streams rest while others are read.

alter table outgoing
    add column settles_to timestamptz, -- its writer had seen what was stored by then; null: by created_at
    add column once uuid, -- the one form it was sent with: sent twice, it is held once
    add column doubted_at timestamptz; -- when the last try of unknown outcome ended
create unique index outgoing_once on outgoing (author_id, once) where once is not null;

-- a stream that fails while the account's others do not
create table stream_rest (
    account_id bigint      not null references account,
    stream     text        not null,
    failures   integer     not null,
    until      timestamptz not null,
    primary key (account_id, stream)
);
