-- The rota: what people agreed to, what is needed, who holds what, and what was worked.

-- What a person agreed to with their employer, as planning must know it. The latest that has begun counts.
create table contract (
    id             bigint generated always as identity primary key,
    person_id      bigint   not null references person,
    brand_id       bigint   not null references brand,
    since          date     not null,
    until          date, -- the first day it no longer counts; null: it goes on
    profile        text     not null
        check (profile in ('employee', 'night_worker', 'part_time', 'minor', 'ambassador', 'forfait_jours')),
    country        text     not null check (country ~ '^[A-Z]{2}$'),
    region         text     not null default '',
    zone           text     not null,
    minutes_a_week integer  not null check (minutes_a_week between 0 and 3600),
    nights         boolean  not null default false, -- whether nights were agreed with this person
    birth          date, -- asked only to keep minors out of nights
    sunday_basis   text     not null default '', -- on what ground this person may work on Sundays; empty: not at all
    night_basis    text     not null default '',
    on_call_basis  text     not null default '',
    on_call_return integer  not null default 0 check (on_call_return between 0 and 120), -- minutes an hour on call earns
    check (until is null or until > since),
    exclude using gist (person_id with =, brand_id with =, daterange(since, until) with &&)
);
create index contract_brand on contract (brand_id);

-- A limit that an agreement moved; never past the floor that the rule names.
create table derogation (
    id        bigint generated always as identity primary key,
    brand_id  bigint      not null references brand,
    country   text        not null check (country ~ '^[A-Z]{2}$'),
    rule      text        not null,
    value     integer     not null,
    agreement text        not null check (length(agreement) between 3 and 200),
    since     date        not null,
    until     date,
    made_by   bigint      not null references person,
    made_at   timestamptz not null,
    exclude using gist (brand_id with =, country with =, rule with =, daterange(since, until) with &&)
);

create table ability (
    person_id bigint not null references person,
    brand_id  bigint not null references brand,
    kind      text   not null check (kind in ('skill', 'language')),
    word      text   not null check (length(word) between 1 and 60),
    primary key (person_id, brand_id, kind, word)
);

-- What a person said about their own time. Off times are facts of the people's room and are not written here.
create table availability (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    kind      text        not null check (kind in ('unavailable', 'rather', 'rather_not')),
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    source    text, -- the uid of an imported calendar's event; null: typed here
    check (ends_at > starts_at)
);
create index availability_person on availability (person_id, ends_at);

-- How many people are needed when, and what they must be able to do.
create table need (
    id         bigint generated always as identity primary key,
    brand_id   bigint   not null references brand,
    name       text     not null check (length(name) between 1 and 60),
    weekdays   integer[] not null check (cardinality(weekdays) > 0 or holidays = 'only'), -- ISO: Monday is 1
    holidays   text     not null default 'as_usual' check (holidays in ('as_usual', 'only', 'closed')),
    opens      time     not null,
    closes     time     not null, -- at or before opens: on the next day
    pause      integer  not null default 0 check (pause between 0 and 240), -- minutes
    people     integer  not null check (people between 1 and 50),
    mode       text     not null check (mode in ('on_site', 'on_call')),
    skills     text[]   not null default '{}',
    languages  text[]   not null default '{}',
    licence    text, -- the subject that must be licensed
    since      date,
    until      date,
    ended_at   timestamptz
);
create index need_brand on need (brand_id) where ended_at is null;

create table rota_plan (
    id           bigint generated always as identity primary key,
    brand_id     bigint      not null references brand,
    first        date        not null,
    last         date        not null,
    state        text        not null check (state in ('draft', 'published', 'dropped')),
    made_by      bigint      not null references person,
    made_at      timestamptz not null,
    published_at timestamptz,
    check (last >= first)
);
create index rota_plan_brand on rota_plan (brand_id, first);

create table shift (
    id           bigint generated always as identity primary key,
    brand_id     bigint      not null references brand,
    plan_id      bigint references rota_plan,
    need_id      bigint references need,
    person_id    bigint      not null references person,
    name         text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    pause        integer     not null default 0,
    mode         text        not null check (mode in ('on_site', 'on_call')),
    state        text        not null check (state in ('draft', 'published', 'cancelled')),
    pinned       boolean     not null default false,
    revision     integer     not null default 0, -- SEQUENCE of its calendar event
    changed_at   timestamptz not null,
    check (ends_at > starts_at)
);
create index shift_brand on shift (brand_id, ends_at) where state <> 'cancelled';
create index shift_person on shift (person_id, ends_at) where state <> 'cancelled';

-- Somebody takes a part of another's shift by their own hand. The latest counts where two overlap.
create table relief (
    id        bigint generated always as identity primary key,
    shift_id  bigint      not null references shift,
    person_id bigint      not null references person,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    made_at   timestamptz not null,
    undone_at timestamptz,
    check (ends_at > starts_at)
);
create index relief_shift on relief (shift_id) where undone_at is null;

-- A swap belongs to a shift, whatever becomes of the shift's hours.
create table swap (
    id         bigint generated always as identity primary key,
    brand_id   bigint      not null references brand,
    shift_id   bigint      not null references shift,
    holder_id  bigint      not null references person, -- whose shift it is
    asked_by   bigint      not null references person, -- the holder, or a lead for somebody who is ill
    state      text        not null
        check (state in ('asked', 'offered', 'taken', 'consented', 'withdrawn', 'expired', 'undone')),
    taker_id   bigint references person,
    return_id  bigint references shift, -- what the taker gives back, if anything
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    revision   integer     not null default 0
);
create unique index swap_open on swap (shift_id) where state in ('asked', 'offered', 'taken');
create index swap_brand on swap (brand_id, id);

-- An offer to an ambassador. One that is left is deleted: nothing tells that it was.
create table rota_offer (
    id         bigint generated always as identity primary key,
    brand_id   bigint      not null references brand,
    person_id  bigint      not null references person,
    need_id    bigint      not null references need,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    unique (person_id, need_id, starts_at)
);
create index rota_offer_brand on rota_offer (brand_id);

-- What weighs on a person, told by the rooms above; planned shifts are weighed when asked for.
create table fairness_credit (
    source    text        primary key, -- names what it is for, so that it counts once
    person_id bigint      not null references person,
    brand_id  bigint      not null references brand,
    kind      text        not null check (kind in ('storm', 'hostile', 'called', 'call_out', 'other')),
    weight    numeric     not null check (weight between -1000 and 1000),
    at        timestamptz not null
);
create index fairness_credit_person on fairness_credit (person_id, brand_id, at);

-- The hours a person declares: the legal record beside the plan.
create table declared_time (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    brand_id    bigint      not null references brand,
    kind        text        not null check (kind in ('work', 'call_out')),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    pause       integer     not null default 0,
    declared_at timestamptz not null,
    removed_at  timestamptz,
    check (ends_at > starts_at),
    exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (removed_at is null)
);
create index declared_time_person on declared_time (person_id, ends_at) where removed_at is null;

-- Who else asked to read somebody's record, and why. The person sees this.
create table record_request (
    id        bigint generated always as identity primary key,
    reader_id bigint      not null references person,
    person_id bigint      not null references person,
    brand_id  bigint      not null references brand,
    month     date        not null,
    reason    text        not null check (length(reason) between 3 and 300),
    at        timestamptz not null
);
create index record_request_person on record_request (person_id, brand_id);

-- A secret address of a calendar, a person's own or a brand's.
create table rota_feed (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person, -- who made it
    brand_id   bigint references brand, -- null: the person's own shifts
    token_hash bytea       not null unique,
    created_at timestamptz not null,
    read_at    timestamptz,
    revoked_at timestamptz
);
create index rota_feed_person on rota_feed (person_id) where revoked_at is null;

-- A search for a plan, as its page shows it. One a brand at a time.
create table rota_search (
    id         bigint generated always as identity primary key,
    brand_id   bigint      not null references brand,
    plan_id    bigint      not null references rota_plan,
    state      text        not null check (state in ('running', 'done', 'stopped', 'failed')),
    stopping   boolean     not null default false,
    cost       bigint,
    missing    integer,
    words      text        not null default '', -- a message key
    engine     text        not null default '',
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    ended_at   timestamptz
);
create unique index rota_search_running on rota_search (brand_id) where state = 'running';
create index rota_search_brand on rota_search (brand_id, id);
