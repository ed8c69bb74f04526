-- The stop: everything that leaves is paused, and afterwards asked for one by one.
create table stop (
    id        bigint generated always as identity primary key,
    brand_id  bigint      not null references brand,
    made_at   timestamptz not null,
    made_by   bigint      not null references person,
    holder    text, -- who pressed it with a sealed link of made_by; null: made_by did
    why       text        not null check (length(why) <= 500), -- empty: nobody said yet
    lifted_at timestamptz,
    lifted_by bigint references person,
    check ((lifted_at is null) = (lifted_by is null))
);
create index stop_brand on stop (brand_id, id);

-- What stops it now. A claim reads it from this row and holds the row meanwhile, so that no claim is under way once a stop is made.
alter table brand add column stop_id bigint references stop;

-- It was stopped on its way: it leaves only if somebody says so.
alter table outgoing add column stop_id bigint references stop;
create index outgoing_stop on outgoing (brand_id, id) where stop_id is not null;
alter table topic_answer add column stop_id bigint references stop;
