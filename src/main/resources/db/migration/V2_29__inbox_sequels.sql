-- A case that moved from public to private: one for those who may read both, and each part a conversation of its own.
create table conversation_sequel (
    private_id bigint primary key references conversation on delete cascade,
    public_id  bigint      not null references conversation on delete cascade,
    began_at   timestamptz not null,
    parted_by  bigint references person on delete set null,
    parted_at  timestamptz -- null: they are one case
);
create index conversation_sequel_public on conversation_sequel (public_id);
