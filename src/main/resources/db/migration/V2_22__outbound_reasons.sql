-- Why something is held longer than its ten seconds: what the checks said of the draft. What they say of its author is stored nowhere.
create table outgoing_reason (
    outgoing_id bigint   not null references outgoing on delete cascade,
    position    smallint not null,
    reason      text     not null, -- a message key of the checks
    detail      text[]   not null, -- its arguments
    primary key (outgoing_id, position)
);
