-- What came with messages, kept by the desk: in rows, so that it goes with its message, stands in every backup and is
-- there for every process.
create table attachment_rule (
    brand_id  bigint primary key references brand,
    quota     bigint not null check (quota between 0 and 1099511627776), -- bytes
    by_itself text   not null check (by_itself in ('nothing', 'carried', 'all')) -- what is brought without a click
);
create table attachment (
    message_id  bigint   not null,
    position    smallint not null,
    brand_id    bigint   not null references brand,
    state       text     not null check (state in ('due', 'kept', 'missing')),
    why         text, -- a message key with its argument after a colon
    type        text     not null default '', -- by its bytes
    extension   text     not null default '', -- likewise, without its dot
    bytes       bigint   not null default 0,
    picture     boolean  not null default false, -- checked from its first byte to its last: it may be shown
    sha256      bytea,
    tries       integer  not null default 0,
    next_try_at timestamptz,
    primary key (message_id, position),
    foreign key (message_id, position) references message_media on delete cascade,
    check ((state = 'due') = (next_try_at is not null)),
    check ((state = 'kept') = (sha256 is not null)),
    check ((state = 'missing') = (why is not null))
);
create index attachment_due on attachment (next_try_at) where state = 'due';
create index attachment_brand on attachment (brand_id) include (bytes);
create table attachment_chunk (
    message_id bigint   not null,
    position   smallint not null,
    number     integer  not null,
    content    bytea    not null,
    primary key (message_id, position, number),
    foreign key (message_id, position) references attachment on delete cascade
);
alter table attachment_chunk alter column content set storage external; -- most of it is packed already

-- how what leaves is said, beside its words and its pictures
alter table outgoing
    add column audience text check (audience in ('public', 'unlisted', 'followers', 'named')), -- null: as what it answers
    add column warning  text not null default '';
