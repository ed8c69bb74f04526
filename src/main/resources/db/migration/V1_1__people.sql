-- Who we are: brands, persons, roles, licences, off times, and the ways in.
create table brand (
    id         bigint generated always as identity primary key,
    name       text        not null check (length(name) between 1 and 80),
    slug       text        not null unique check (slug ~ '^[a-z0-9-]{1,40}$'),
    zone       text        not null,
    locale     text        not null check (locale in ('en', 'fr')),
    created_at timestamptz not null
);

create table person (
    id            bigint generated always as identity primary key,
    name          text        not null check (length(name) between 1 and 80),
    email         text        not null check (length(email) between 3 and 254),
    password_hash text,
    locale        text        not null check (locale in ('en', 'fr')),
    zone          text        not null,
    theme         text        not null default 'system' check (theme in ('system', 'light', 'dark')),
    created_at    timestamptz not null,
    closed_at     timestamptz
);
create unique index person_email on person (lower(email));

create table membership (
    person_id bigint      not null references person,
    brand_id  bigint      not null references brand,
    role      text        not null check (role in ('admin', 'lead', 'manager', 'colleague', 'ambassador', 'hr')),
    since     timestamptz not null,
    primary key (person_id, brand_id, role)
);
create index membership_brand on membership (brand_id);

create table licence (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    brand_id   bigint      not null references brand,
    subject    text, -- null: every subject
    may        text        not null check (may in ('draft', 'send', 'approve')),
    until      timestamptz, -- null: until revoked
    granted_by bigint      not null references person,
    granted_at timestamptz not null
);
create index licence_person on licence (person_id, brand_id);

create table off_time (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    word      text,
    check (ends_at > starts_at)
);
create index off_time_person on off_time (person_id, ends_at);

create table invitation (
    id          bigint generated always as identity primary key,
    brand_id    bigint      not null references brand,
    role        text        not null,
    email       text,
    token_hash  bytea       not null unique,
    created_by  bigint      not null references person,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    accepted_by bigint references person,
    revoked_at  timestamptz
);

create table api_token (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    name       text        not null,
    token_hash bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index api_token_person on api_token (person_id);
