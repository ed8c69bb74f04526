-- How long something was held may come of its author's own state (tired, fast, late): once it is not held any more, nobody can
-- read it from the row. What left looks as if it had been asked for ten seconds before, whatever held it.
create function outgoing_forgets_its_hold() returns trigger language plpgsql as $$
begin
    if old.state = 'held' and new.state = 'leaving' then
        new.created_at := new.hold_until - interval '10 seconds';
    elsif old.state = 'held' and new.state <> 'held' then
        new.hold_until := new.created_at + interval '10 seconds';
    end if;
    if new.state = 'sent' then
        new.settles_to := null; -- the moment of sending; its thread is settled by now
    end if;
    return new;
end $$;
create trigger outgoing_forgets_its_hold before update of state on outgoing
    for each row execute function outgoing_forgets_its_hold();
