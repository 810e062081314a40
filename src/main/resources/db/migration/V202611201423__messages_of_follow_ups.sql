-- Messages that a follow-up sends, and alerts that nobody takes in hand.

-- when its message was put into the outbox
alter table contacts add column queued_at timestamp with time zone;
create index contacts_by_due on contacts (state, due);

-- empty for a link that the program itself sends
alter table check_in_links alter column made_by drop not null;

-- when the managers were told that nobody has taken it in hand
alter table alerts add column escalated_at timestamp with time zone;
-- raised by a client's own answer, which nobody on a call takes back
alter table alerts add column by_link boolean default false not null;
