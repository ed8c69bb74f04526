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
create index invitation_brand on invitation (brand_id);

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

-- The one link of a first start.
create table setup_link (
    token_hash bytea primary key,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- Tries to sign in, by e-mail and by address; the key is a hash, for people type passwords into the wrong field.
create table sign_in_trial (
    key      bytea primary key,
    failures integer     not null,
    last_at  timestamptz not null,
    free_at  timestamptz not null
);
create index sign_in_trial_last on sign_in_trial (last_at);

-- Who somebody is at the organisation's own sign-in service.
create table identity (
    issuer    text        not null,
    subject   text        not null,
    person_id bigint      not null references person,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index identity_person on identity (person_id);

-- Passkeys; names and types are those that Spring Security reads and writes. The name of an entity is a person's id.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100) not null unique,
    display_name varchar(200)
);

create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
create index user_credentials_entity on user_credentials (user_entity_user_id);

-- Sessions; names and types are those that Spring Session reads and writes.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
