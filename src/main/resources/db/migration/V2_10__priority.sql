-- In which order what waits is worked: as though some had waited longer, by a head start that facts give them.

alter table contact add column followers integer check (followers >= 0); -- as the network told last; null: it does not

alter table conversation add column head_start integer not null default 0; -- seconds; less than nothing: others go first

-- hours and seconds know no time zone: unlike an interval of days they move a moment by the same anywhere
create function ranked(since timestamptz, head_start integer) returns timestamptz
language sql immutable parallel safe as $$
    select since - make_interval(secs => head_start)
$$;
create index conversation_ranked on conversation (brand_id, ranked(waiting_since, head_start), id) where state = 'open';

-- what was answered or closed begins anew when it opens again
create function head_start_ends() returns trigger language plpgsql as $$
begin
    new.head_start := 0;
    return new;
end $$;
create trigger head_start_ends before update of state on conversation
    for each row when (new.head_start <> 0 and new.state in ('waiting', 'closed')) execute function head_start_ends();

-- the facts that a head start comes from; they hold while the conversation waits since the same moment
create table priority (
    conversation_id bigint primary key references conversation on delete cascade,
    since           timestamptz not null,
    wants           text check (wants in ('question', 'request', 'complaint', 'danger')),
    asked           smallint    not null, -- how many times one person wrote, with a pause before each
    repeated        smallint    not null, -- after how many answers of ours the same was said again
    promised_at     timestamptz, -- by when our last answer promised something
    promised_day    date, -- the day it named, where it named no hour
    followers       integer,
    people          smallint    not null,
    storm           text        not null check (storm in ('none', 'within', 'apart'))
);

-- conversations whose facts may be others now, or will be at a moment
create table priority_due (
    conversation_id bigint primary key,
    due_at          timestamptz not null default '-infinity'
);
create index priority_due_moment on priority_due (due_at, conversation_id);

-- what a storm is about
create table storm_topic (
    storm_id bigint not null references storm on delete cascade,
    topic_id bigint not null references topic on delete cascade,
    primary key (storm_id, topic_id)
);

-- what waits already
insert into priority_due (conversation_id) select id from conversation where waiting_since is not null order by id;

-- asking for help in a storm was told as something that waits
update notice set kind = 'help' where kind = 'waiting';
