-- What still hurts in the best plan so far, by its parts; places that nobody holds stand in missing.
alter table rota_search
    add column wishes integer, -- days on which a wish is not met
    add column uneven integer; -- hours of an ordinary Tuesday by which who is furthest from a fair share misses it

-- Brands that do not answer on public holidays.
create table service_holiday (
    brand_id bigint primary key references brand
);
