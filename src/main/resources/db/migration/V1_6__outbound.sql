-- Everything that leaves in a brand's name.
create table draft (
    person_id       bigint      not null references person,
    conversation_id bigint      not null references conversation,
    text            text        not null,
    changed_at      timestamptz not null,
    primary key (person_id, conversation_id)
);

create table outgoing (
    id              bigint generated always as identity primary key,
    brand_id        bigint      not null references brand,
    account_id      bigint      not null references account,
    conversation_id bigint references conversation, -- null: a post of our own
    author_id       bigint      not null references person,
    act             text        not null check (act in
        ('reply', 'post', 'quote', 'repost', 'like', 'deletion', 'hide', 'mute', 'block', 'report')),
    text            text        not null,
    subject         text, -- the remote id that is answered, quoted, liked, deleted ...
    state           text        not null check (state in ('held', 'due', 'leaving', 'sent', 'not_sent', 'unknown', 'undone')),
    send_key        text        not null, -- chosen before the first try, the same in all
    hold_until      timestamptz not null,
    next_try_at     timestamptz not null, -- infinity: a person decides
    tries           integer     not null default 0,
    remote_id       text,
    url             text,
    why             text,
    created_at      timestamptz not null,
    left_at         timestamptz,
    ended_at        timestamptz,
    lease_owner     text,
    lease_until     timestamptz,
    check ((act = 'post') = (conversation_id is null)),
    check ((state = 'leaving') = (lease_until is not null))
);
create index outgoing_due on outgoing (next_try_at, id) where state in ('held', 'due', 'leaving', 'unknown');
create index outgoing_conversation on outgoing (conversation_id, id);
create index outgoing_author on outgoing (author_id, id) where state = 'held';
create table outgoing_media (
    outgoing_id bigint   not null references outgoing on delete cascade,
    position    smallint not null,
    type        text     not null,
    alt         text     not null,
    content     bytea    not null,
    primary key (outgoing_id, position)
);
