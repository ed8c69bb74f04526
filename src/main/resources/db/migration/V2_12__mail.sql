-- What is known of a message beside its words: who reads it sees it, and no machine answers what a machine wrote.
alter table message
    add column automatic boolean not null default false,
    add column remarks text, -- message keys, one a line, each with its argument after a colon
    add column whole text; -- all of its words, where its text leaves out what it repeats and how it is signed

-- where the words go (taken back, erased), what is beside them goes as well
create function message_beside_goes() returns trigger language plpgsql as $$
begin
    new.remarks := null;
    new.whole := null;
    return new;
end $$;
create trigger message_loses_beside before update of text on message
    for each row when (new.text = '') execute function message_beside_goes();

-- which mail had an id first: some programs give one id to many
create table mail_id (
    account_id bigint not null references account,
    id         text   not null, -- a hash of it
    says       text   not null, -- a hash of who wrote that mail, and what
    seen_on    date   not null,
    primary key (account_id, id)
);
create index mail_id_seen on mail_id (account_id, seen_on);
