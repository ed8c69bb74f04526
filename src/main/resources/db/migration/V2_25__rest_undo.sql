-- An off time that was taken away lies aside for a quarter of an hour, so that it can be put back as it was.
create table withdrawn_off_time (
    id           bigint primary key, -- as it was among the off times
    person_id    bigint      not null references person,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    word         text,
    bound        boolean     not null,
    unplugged    text[]      not null,
    withdrawn_at timestamptz not null
);
create index withdrawn_off_time_person on withdrawn_off_time (person_id);

-- a sealed link keeps the number of its off time: it opens nothing while that is away, and is whole again when it is back
alter table sealed_link drop constraint sealed_link_off_time_id_fkey;
