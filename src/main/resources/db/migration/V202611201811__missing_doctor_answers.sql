-- Managers learn of it when the doctor's answer has not come a week after the client was sent to a doctor.

-- since when the doctor's answer is waited for; null where none is
alter table follow_ups add column doctor_advised_at timestamp with time zone;
-- when the managers were told that it has not come
alter table follow_ups add column managers_told_at timestamp with time zone;

update follow_ups set doctor_advised_at = answered_at
where state <> 'closed' and level = 'doctor' and answered_at is not null;

create index follow_ups_by_doctor_advised on follow_ups (doctor_advised_at);
