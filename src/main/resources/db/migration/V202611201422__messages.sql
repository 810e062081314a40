-- The outbox: each message to a client or to somebody who works here is a row until it is sent, and stays one after.

create table messages (
    id uuid constraint messages_pk primary key,
    kind varchar(20) not null,
    -- what it was made for; the same thing is queued once, however often and by however many nodes
    made_for varchar(120) not null constraint messages_once unique,
    -- the record that it is about, in the feature that made it
    about uuid not null,
    client_id uuid,
    user_id uuid,
    way varchar(10) not null,
    address varchar(254) not null,
    language varchar(20) not null,
    subject varchar(200) not null,
    -- with {link} where a link goes: its token is made when the message leaves, and is nowhere in here
    body varchar(4000) not null,
    due timestamp with time zone not null,
    -- from then on nobody waits for it any more
    give_up_at timestamp with time zone not null,
    state varchar(10) not null,
    -- the order of the list: 0 given up, 1 failed and tried again, 2 waiting, 3 sent, 4 withheld
    attention integer not null,
    tries integer not null,
    -- when it may be sent, or, while a node sends it, when that node counts as dead; null when nothing sends it
    next_try timestamp with time zone,
    -- which taking of it may say what became of it
    taking uuid,
    trouble varchar(20),
    message_id varchar(160) not null constraint messages_message_id unique,
    made_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    -- set until the feature that made it knows what became of it
    untold_since timestamp with time zone,
    settled_by uuid,
    version integer not null,
    constraint messages_state check (state in ('queued', 'sending', 'retry', 'sent', 'given_up', 'withheld')),
    constraint messages_way check (way in ('email', 'text')),
    constraint messages_one_recipient check ((client_id is null) <> (user_id is null)),
    constraint messages_settled check ((state in ('sent', 'given_up', 'withheld')) = (settled_at is not null))
);
create index messages_by_next_try on messages (next_try, id);
create index messages_by_attention on messages (attention, due desc, id);
create index messages_by_state on messages (state, give_up_at);
create index messages_by_untold on messages (untold_since);
create index messages_by_about on messages (about);
create index messages_by_client on messages (client_id);
