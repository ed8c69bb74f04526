-- What triage made of each message, and what people set right.

create table reading (
    message_id bigint primary key references message on delete cascade,
    version    text        not null,
    sentiment  text        not null check (sentiment in ('negative', 'neutral', 'positive')),
    scores     real[]      not null check (cardinality(scores) = 10), -- in the order of triage.Trait
    emotion    text,
    language   text,
    cut        boolean     not null,
    read_at    timestamptz not null
);

-- messages that wait to be read: put here by the statement that stores or changes them
create table reading_due (
    message_id    bigint primary key references message on delete cascade,
    claimed_until timestamptz -- who reads it has until then; null: nobody, or its text changed meanwhile
);
create function readings_fall_due() returns trigger language plpgsql as $$
begin
    insert into reading_due (message_id)
    select id from came where contact_id is not null and text <> '' order by id
    on conflict do nothing;
    return null;
end $$;
create trigger message_comes_due after insert on message
    referencing new table as came for each statement execute function readings_fall_due();
create function reading_falls_due() returns trigger language plpgsql as $$
begin
    delete from reading where message_id = new.id;
    delete from correction where message_id = new.id;
    if new.contact_id is not null and new.text <> '' then
        insert into reading_due (message_id) values (new.id)
        on conflict (message_id) do update set claimed_until = null;
    else
        delete from reading_due where message_id = new.id;
    end if;
    return null;
end $$;
create trigger message_falls_due after update of text on message
    for each row when (old.text is distinct from new.text) execute function reading_falls_due();
insert into reading_due (message_id) select id from message where contact_id is not null and text <> '';

-- a reading set right by hand; who did it stands in the conversation's trail alone
create table correction (
    message_id bigint      not null references message on delete cascade,
    brand_id   bigint      not null references brand,
    trait      text        not null,
    yes        boolean     not null,
    score      real        not null, -- what had been read
    at         timestamptz not null,
    primary key (message_id, trait)
);
create index correction_brand on correction (brand_id, trait, at desc);

-- what a brand's corrections teach: how many log-odds its readings are moved by
create table calibration (
    brand_id bigint not null references brand,
    trait    text   not null,
    shift    real   not null check (shift between -2 and 2),
    primary key (brand_id, trait)
);
