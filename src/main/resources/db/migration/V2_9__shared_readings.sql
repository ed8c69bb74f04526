-- Whether a message was read itself, or shares the reading of one that says the same.
alter table reading add column shared boolean not null default false;
