-- What hostile words somebody opened: theirs alone, erased by them at any time, forgotten after a week. Says neither
-- which words nor whose.
create table exposure (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    weight    smallint    not null check (weight between 1 and 3),
    opened_at timestamptz not null,
    closed_at timestamptz check (closed_at >= opened_at)
);
create index exposure_person on exposure (person_id, opened_at);

-- what a person chose: how much in a day is enough, and whether they take over from others
create table exposure_choice (
    person_id bigint primary key references person,
    enough    smallint not null check (enough between 0 and 500),
    takes     boolean  not null
);

-- conversations that somebody gave away: they stay out of that person's queue, and nobody is told
create table given_away (
    person_id       bigint      not null references person,
    conversation_id bigint      not null references conversation on delete cascade,
    at              timestamptz not null,
    primary key (person_id, conversation_id)
);
create index given_away_conversation on given_away (conversation_id);

-- when a brand thinks of leaving an argument, and with which words
create table last_word (
    brand_id bigint primary key references brand,
    answers  smallint not null check (answers between 2 and 20),
    reply_id bigint   not null references saved_reply on delete cascade
);

-- our own messages, the latest first: what was answered last time
create index message_ours on message (brand_id, sent_at desc) where contact_id is null;

-- the words of a text that carry its meaning, in its own language
create function stems(body text, tongue text) returns text[] language sql immutable parallel safe as $$
    select tsvector_to_array(to_tsvector(
        case when tongue = 'en' then 'english_plain'::regconfig else 'french_plain'::regconfig end, left(body, 5000)))
$$;
