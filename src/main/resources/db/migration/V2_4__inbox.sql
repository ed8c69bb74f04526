-- whose a piece set aside is, so that it is forgotten with its author and its message
alter table set_aside add column author text; -- the network's id of who wrote it; null: could not be told
alter table set_aside add column message text; -- the network's id of what it is or changes; null: could not be told
update set_aside set message = substring(why from '^the text of (.+) was cut$');
update set_aside set author = contact.remote_id
from message join contact on contact.id = message.contact_id
where message.account_id = set_aside.account_id and message.remote_id = set_aside.message;
create index set_aside_author on set_aside (author) where author is not null;
create index set_aside_message on set_aside (account_id, message) where message is not null;
