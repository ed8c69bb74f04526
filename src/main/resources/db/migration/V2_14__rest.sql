-- Rest: doors that stay shut, what is handed on when somebody leaves, and what is told when they are back.

-- by its person's own will nothing opens the door before the end
alter table off_time add column bound boolean not null default false;
-- what the person has unplugged by hand before it: words of the guided list
alter table off_time add column unplugged text[] not null default '{}';

-- somebody left their shift, or went off
create table handover (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    brand_id  bigint      not null references brand,
    left_at   timestamptz not null, -- since when they are not at work; may lie ahead where they hand over by hand
    gone_at   timestamptz not null, -- up to which moment their hands were emptied
    unique (person_id, brand_id, left_at)
);

create table handover_piece (
    handover_id     bigint      not null references handover on delete cascade,
    conversation_id bigint      not null references conversation on delete cascade,
    fate            text        not null check (fate in ('passed', 'pooled', 'kept', 'live')),
    to_id           bigint references person,
    at              timestamptz not null,
    primary key (handover_id, conversation_id),
    check ((fate = 'passed') = (to_id is not null))
);
create index handover_piece_conversation on handover_piece (conversation_id);
create index handover_piece_live on handover_piece (handover_id) where fate = 'live';

-- what its holder wrote for whoever has it next; without one the desk writes it from the trail
create table handover_note (
    person_id       bigint      not null references person,
    conversation_id bigint      not null references conversation on delete cascade,
    text            text        not null check (length(text) between 1 and 2000),
    changed_at      timestamptz not null,
    primary key (person_id, conversation_id)
);
create index handover_note_conversation on handover_note (conversation_id);

-- up to when shifts that ended were looked at
create table handover_round (
    brand_id bigint primary key references brand,
    up_to    timestamptz not null
);

create table briefing (
    person_id   bigint      not null references person,
    handover_id bigint      not null references handover on delete cascade,
    read_at     timestamptz not null,
    primary key (person_id, handover_id)
);
create index briefing_handover on briefing (handover_id);

create table thanks (
    id              bigint generated always as identity primary key,
    brand_id        bigint      not null references brand,
    from_id         bigint      not null references person,
    to_id           bigint      not null references person,
    conversation_id bigint      not null references conversation on delete cascade,
    at              timestamptz not null,
    unique (from_id, to_id, conversation_id),
    check (from_id <> to_id)
);
create index thanks_to on thanks (to_id, brand_id, at);
create index thanks_conversation on thanks (conversation_id);

-- one's own presence, measured only where its person wished it: quarters of an hour in which something was done
create table presence_wish (
    person_id bigint primary key references person,
    since     timestamptz not null
);
create table presence_mark (
    person_id bigint      not null references presence_wish on delete cascade,
    quarter   timestamptz not null,
    primary key (person_id, quarter)
);

-- a link that opens once, in the hands of a named second person, while the last who could act is off
create table sealed_link (
    id          bigint generated always as identity primary key,
    brand_id    bigint      not null references brand,
    off_time_id bigint references off_time on delete set null, -- null: taken away before it began
    person_id   bigint      not null references person, -- who is off
    holder      text        not null check (length(holder) between 1 and 80),
    token_hash  bytea       not null unique,
    made_at     timestamptz not null,
    opened_at   timestamptz
);
create index sealed_link_off_time on sealed_link (off_time_id);
create table sealed_act (
    id      bigint generated always as identity primary key,
    link_id bigint      not null references sealed_link on delete cascade,
    kind    text        not null check (kind in ('opened', 'stopped', 'disconnected', 'retracted')),
    about   bigint, -- how many were stopped, which account, which message
    at      timestamptz not null
);
create index sealed_act_link on sealed_act (link_id);

-- who is called first when nobody is on duty: only who agreed to it stands here
create table call_order (
    brand_id  bigint      not null references brand,
    person_id bigint      not null references person,
    place     integer     not null check (place between 1 and 100),
    agreed_at timestamptz, -- null: asked, and not agreed to yet
    primary key (brand_id, person_id)
);
create table emergency (
    id        bigint generated always as identity primary key,
    brand_id  bigint      not null references brand,
    about     text        not null,
    rung_at   timestamptz not null,
    taken_by  bigint references person,
    taken_at  timestamptz,
    ended_at  timestamptz,
    check ((taken_by is null) = (taken_at is null))
);
create unique index emergency_open on emergency (brand_id, about) where ended_at is null;
create table emergency_ring (
    emergency_id bigint      not null references emergency on delete cascade,
    person_id    bigint      not null references person,
    at           timestamptz not null,
    primary key (emergency_id, person_id)
);

-- a month of somebody's record shown to somebody outside the desk, on the request that is logged with it
create table record_link (
    request_id bigint primary key references record_request on delete cascade,
    token_hash bytea       not null unique,
    expires_at timestamptz not null,
    read_at    timestamptz
);
