-- since when it waits for somebody; who is called when moves on
alter table emergency add column opened_at timestamptz;
update emergency set opened_at = rung_at;
alter table emergency alter column opened_at set not null;

-- over without a word of whoever took it: their hours are not in the record yet
alter table emergency add column undeclared boolean not null default false;
alter table emergency add constraint emergency_undeclared check (not undeclared or ended_at is not null and taken_by is not null);
create index emergency_undeclared on emergency (taken_by, brand_id) where undeclared;

-- up to when ends of shifts that one went past were told, and put away
alter table presence_wish add column told_of timestamptz;

-- which way a notice went is of no meaning once it has gone
alter table notice_way drop constraint notice_way_notice_id_fkey;
alter table notice_way add constraint notice_way_notice_id_fkey
    foreign key (notice_id) references notice on delete cascade;
