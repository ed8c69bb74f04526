-- What may reach a person, chosen by that person alone, and what the ledger of notices needs for it.
create table reach (
    person_id bigint   primary key references person,
    level     text     not null check (level in ('calm', 'focus', 'watch')),
    digest_at time     not null, -- by the person's own clock
    budget    smallint not null check (budget between 0 and 60) -- interruptions an hour
);

-- Open by the person's own hand, for a while.
create table gate_opening (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    check (ends_at >= starts_at),
    exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index gate_opening_person on gate_opening (person_id, ends_at);

-- When what was collected was last told of.
create table digest (
    person_id bigint      not null references person,
    brand_id  bigint      not null references brand,
    told_at   timestamptz not null,
    lost_at   timestamptz, -- when it was found that it left by no way; null: it left
    primary key (person_id, brand_id)
);

create index notice_waiting on notice (person_id, brand_id, kind, about) where decision = 'kept' and seen_at is null;
create index notice_collected on notice (person_id, brand_id, offered_at)
    where decision = 'kept' and seen_at is null and reason in ('collected', 'focus', 'budget');
create index notice_rung on notice (person_id, offered_at) where decision = 'delivered';
create index notice_uncarried on notice (offered_at) where decision = 'delivered' and carried_at is null;
create index notice_own on notice (person_id, id);

-- The desk's own key pair for web push (RFC 8292); one for all.
create table push_key (
    id     bigint primary key check (id = 1),
    public bytea  not null,
    secret bytea  not null
);

-- A browser that its person chose to be reached on: its address at the push service and its keys are sealed.
create table push_subscription (
    id            bigint generated always as identity primary key,
    person_id     bigint      not null references person,
    endpoint_hash bytea       not null unique,
    host          text        not null, -- of the push service, to be shown
    secret        bytea       not null,
    browser_hash  bytea       not null, -- of what the browser is known by: signing out there ends it
    made_at       timestamptz not null
);
create index push_subscription_person on push_subscription (person_id);
create index push_subscription_browser on push_subscription (browser_hash);

-- Which way a notice was taken already, so that of several processes one goes it.
create table notice_way (
    notice_id bigint not null references notice,
    way       text   not null,
    primary key (notice_id, way)
);

alter table reach add column mail text not null default 'none' check (mail in ('none', 'digest', 'all'));
