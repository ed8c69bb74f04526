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
