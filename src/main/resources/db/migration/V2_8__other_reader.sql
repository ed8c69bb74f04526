-- A reader elsewhere: which accounts allow it, and what waits to be shown to it.

create table other_reading_allowed (
    account_id bigint primary key references account on delete cascade,
    private    boolean not null -- private messages as well
);

create table other_reading_due (
    message_id    bigint primary key references message on delete cascade,
    claimed_until timestamptz
);
