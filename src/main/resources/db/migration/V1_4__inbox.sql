-- What people say to a brand: contacts, conversations, messages, and what the desk does about them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration french_plain (copy = french);
alter text search configuration french_plain
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with unaccent, french_stem;
create text search configuration english_plain (copy = english);
alter text search configuration english_plain
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with unaccent, english_stem;

create table contact (
    id        bigint generated always as identity primary key,
    brand_id  bigint      not null references brand,
    network   text        not null,
    remote_id text        not null,
    handle    text        not null,
    name      text        not null,
    avatar    text,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    corrected boolean     not null default false, -- the name was set right by hand: the network's no longer counts
    erased_at timestamptz,
    unique (brand_id, network, remote_id)
);
create index contact_handle on contact (brand_id, lower(handle));

create table conversation (
    id            bigint generated always as identity primary key,
    brand_id      bigint      not null references brand,
    account_id    bigint      not null references account,
    thread        text        not null,
    contact_id    bigint references contact,
    private       boolean     not null,
    state         text        not null check (state in ('open', 'waiting', 'closed', 'snoozed')),
    snoozed_until timestamptz,
    assignee_id   bigint references person,
    assigned_at   timestamptz,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    waiting_since timestamptz, -- the oldest message that nobody answered
    settled_at    timestamptz, -- what was stored by then is dealt with: answered from here, or closed
    elsewhere_at  timestamptz, -- what was sent by then is dealt with: answered on the network itself
    incoming      integer     not null default 0,
    outgoing      integer     not null default 0,
    version       bigint      not null default 0,
    unique (account_id, thread, private),
    check ((state = 'snoozed') = (snoozed_until is not null)),
    check (state <> 'open' or waiting_since is not null)
);
create index conversation_waiting on conversation (brand_id, state, waiting_since, id);
create index conversation_recent on conversation (brand_id, last_at desc, id desc);
create index conversation_assignee on conversation (assignee_id, state) where assignee_id is not null;
create index conversation_contact on conversation (contact_id);
create index conversation_snoozed on conversation (snoozed_until) where state = 'snoozed';

create table conversation_merge (
    merged_id   bigint primary key references conversation,
    survivor_id bigint      not null references conversation,
    merged_by   bigint      not null references person,
    merged_at   timestamptz not null,
    check (merged_id <> survivor_id)
);
create index conversation_merge_survivor on conversation_merge (survivor_id);

create table message (
    id              bigint generated always as identity primary key,
    brand_id        bigint      not null,
    account_id      bigint      not null references account,
    conversation_id bigint      not null references conversation,
    contact_id      bigint references contact, -- null: ours
    author_id       bigint references person, -- who of us wrote it, where that is known
    remote_id       text        not null,
    kind            text        not null check (kind in ('mention', 'reply', 'quote', 'private', 'found', 'post')),
    in_reply_to     text,
    text            text        not null,
    url             text,
    sent_at         timestamptz not null,
    stored_at       timestamptz not null,
    edited_at       timestamptz,
    deleted_at      timestamptz,
    words           tsvector    not null,
    unique (account_id, remote_id)
);
create index message_conversation on message (conversation_id, sent_at, id);
create index message_contact on message (contact_id, id);
create index message_recent on message (brand_id, sent_at desc, id desc);
create index message_words on message using gin (words);

create table message_media (
    message_id bigint   not null references message on delete cascade,
    position   smallint not null,
    kind       text     not null check (kind in ('image', 'video', 'link', 'file')),
    url        text     not null,
    alt        text     not null,
    primary key (message_id, position)
);

-- edits and deletions that came before their message: they wait here for it, for some days
create table early_change (
    account_id bigint      not null references account,
    remote_id  text        not null,
    text       text, -- null: taken back
    at         timestamptz not null,
    primary key (account_id, remote_id)
);

-- distinct words of a brand's messages: what a misspelt search is held against
create table vocabulary (
    brand_id bigint not null references brand,
    word     text collate "C" not null,
    primary key (brand_id, word)
);
create index vocabulary_likeness on vocabulary using gin (word gin_trgm_ops);

create table sign (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account,
    contact_id bigint      not null references contact,
    kind       text        not null check (kind in ('like', 'repost', 'follow')),
    remote_id  text        not null,
    subject    text, -- the remote id of what was liked or reposted
    at         timestamptz not null,
    unique (account_id, remote_id)
);

create table set_aside (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account,
    stream     text        not null,
    raw        text        not null,
    why        text        not null,
    at         timestamptz not null,
    seen_at    timestamptz
);
create index set_aside_account on set_aside (account_id, id);

create table label (
    id       bigint generated always as identity primary key,
    brand_id bigint   not null references brand,
    name     text     not null check (length(name) between 1 and 40),
    colour   smallint not null check (colour between 1 and 12),
    unique (brand_id, name)
);
create table conversation_label (
    conversation_id bigint not null references conversation,
    label_id        bigint not null references label on delete cascade,
    primary key (conversation_id, label_id)
);
create index conversation_label_label on conversation_label (label_id);

create table note (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references conversation,
    author_id       bigint      not null references person,
    text            text        not null check (length(text) between 1 and 10000),
    at              timestamptz not null
);
create index note_conversation on note (conversation_id, at);
create table note_mention (
    note_id   bigint not null references note,
    person_id bigint not null references person,
    primary key (note_id, person_id)
);

create table saved_reply (
    id         bigint generated always as identity primary key,
    brand_id   bigint      not null references brand,
    title      text        not null check (length(title) between 1 and 80),
    language   text        not null,
    text       text        not null check (length(text) between 1 and 10000),
    created_by bigint      not null references person,
    created_at timestamptz not null,
    unique (brand_id, title, language)
);

-- the trail: who did what in one conversation; only ever added to
create table event (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references conversation,
    actor_id        bigint references person, -- null: the desk itself
    kind            text        not null,
    detail          jsonb       not null default '{}',
    at              timestamptz not null
);
create index event_conversation on event (conversation_id, id);
create function trail_stays() returns trigger language plpgsql as $$
begin
    -- retention forgets a conversation whole, its trail included
    if tg_op = 'DELETE' and current_setting('montgolfiere.forgetting', true) = 'yes' then
        return old;
    end if;
    raise exception 'the trail is only ever added to';
end $$;
create trigger event_stays before update or delete on event for each row execute function trail_stays();

-- who looks at, or types in, a conversation at this moment; forgotten at once
create unlogged table looking (
    person_id       bigint      not null,
    conversation_id bigint      not null,
    typing          boolean     not null,
    idle            boolean     not null,
    seen_at         timestamptz not null,
    primary key (person_id, conversation_id)
);

create table retention (
    brand_id   bigint  not null references brand,
    account_id bigint references account, -- null: every account of the brand
    days       integer not null check (days between 1 and 36500),
    unique nulls not distinct (brand_id, account_id)
);

-- who asked to be forgotten, by a hash: what they wrote before must not come back, whatever a network replays
create table erasure (
    brand_id  bigint      not null references brand,
    network   text        not null,
    author    text        not null,
    erased_at timestamptz not null,
    primary key (brand_id, network, author)
);

-- where a conversation's messages belong now, and which conversations one shows as its own
create function survivor(home bigint) returns bigint language sql stable as $$
    with recursive link (id, depth) as (
        select home, 0
        union all
        select merge.survivor_id, link.depth + 1
        from conversation_merge merge join link on merge.merged_id = link.id
        where link.depth < 100)
    select id from link order by depth desc limit 1
$$;
create function family(root bigint) returns setof bigint language sql stable as $$
    with recursive member (id, depth) as (
        select root, 0
        union all
        select merge.merged_id, member.depth + 1
        from conversation_merge merge join member on merge.survivor_id = member.id
        where member.depth < 100)
    select id from member
$$;
-- what a text is found by: its words in French and in English, accents aside
create function search_words(body text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('french_plain', left(body, 50000)) || to_tsvector('english_plain', left(body, 50000))
$$;
