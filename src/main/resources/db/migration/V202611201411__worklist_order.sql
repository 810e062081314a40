-- The order of the list is kept with each follow-up, so that an index serves it however many are closed.

-- 0 an alert of emergency, 1 any other alert, 2 a safety call, 3 what else people do, 4 what goes out by itself;
-- null where nothing is to be done
alter table follow_ups add column urgency integer;
-- the end of the window in which it is to be done; overdue a day later
alter table follow_ups add column due_by timestamp with time zone;

update follow_ups set
    urgency = case
        when alert_open and level = 'emergency' then 0
        when alert_open then 1
        when next_kind in ('safety_call', 'emergency_contact') then 2
        when next_kind in ('invitation', 'reminder', 'last_message') then 4
        else 3 end,
    due_by = case
        when state = 'open' and not alert_open and next_kind in ('call', 'invitation', 'reminder', 'last_message') then due_to
        else next_due end
where state <> 'closed' and next_due is not null;

create index follow_ups_by_urgency on follow_ups (urgency, due_by, id);
create index follow_ups_by_owner on follow_ups (owner_id, urgency, due_by, id);
-- by the day on which something is due
drop index follow_ups_by_next_due;
create index follow_ups_by_next_due on follow_ups (next_due, urgency);
