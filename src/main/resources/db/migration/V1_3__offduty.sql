-- Service hours of a brand, duty taken by one's own hand, and the ledger of notices.
create extension if not exists btree_gist;

create table service_hours (
    brand_id bigint   not null references brand,
    weekday  smallint not null check (weekday between 1 and 7), -- ISO: Monday is 1
    opens    time     not null,
    closes   time     not null, -- 24:00 is the end of the day
    primary key (brand_id, weekday, opens),
    check (closes > opens)
);

create table duty (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    brand_id  bigint      not null references brand,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    check (ends_at >= starts_at),
    exclude using gist (person_id with =, brand_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index duty_brand on duty (brand_id, ends_at);

create table notice (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    brand_id   bigint      not null references brand,
    kind       text        not null,
    about      text        not null, -- an address inside the desk, never a text
    offered_at timestamptz not null,
    decision   text        not null check (decision in ('delivered', 'kept', 'dropped')),
    reason     text        not null,
    carried_at timestamptz, -- when it left the process for the person's open pages
    seen_at    timestamptz, -- when the person put it away
    check (carried_at is null or decision = 'delivered')
);
create index notice_unseen on notice (person_id, brand_id, id) where seen_at is null and decision <> 'dropped';
