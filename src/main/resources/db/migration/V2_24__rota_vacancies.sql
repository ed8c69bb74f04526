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
