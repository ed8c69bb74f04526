-- Nobody comes to a shift: a lead said so, and no more than this. It counts while this person holds the shift.
create table vacancy (
    shift_id  bigint      not null references shift,
    person_id bigint      not null references person, -- who holds the shift and does not come
    starts_at timestamptz not null, -- what was worked before stays theirs
    made_by   bigint      not null references person,
    made_at   timestamptz not null,
    primary key (shift_id, person_id)
);

-- One step of several: it moves after another has moved.
alter table swap add column after_id bigint references swap;
create index swap_after on swap (after_id) where after_id is not null;

-- The same hours of a weekday, week after week; its days lie in availability.
create table weekly (
    id        bigint  generated always as identity primary key,
    person_id bigint  not null references person,
    kind      text    not null check (kind in ('unavailable', 'rather', 'rather_not')),
    weekday   integer not null check (weekday between 1 and 7), -- ISO: Monday is 1
    begins    time    not null,
    ends      time    not null, -- at or before begins: on the next day
    last      date    not null
);
create index weekly_person on weekly (person_id, last);
alter table availability add column weekly_id bigint references weekly on delete cascade;
create index availability_weekly on availability (weekly_id) where weekly_id is not null;
