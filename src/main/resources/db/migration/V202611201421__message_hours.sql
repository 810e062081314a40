-- When messages may go to clients, and where those who work here get alerts by e-mail.

alter table practices add column messages_from time default '09:00:00' not null;
alter table practices add column messages_until time default '20:00:00' not null;
alter table practices add constraint practices_messages check (messages_from < messages_until);

alter table users add column email varchar(254) default '' not null;
