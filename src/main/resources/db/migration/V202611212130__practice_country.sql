-- Decides how dates, times and phone numbers are written and what lies in the printer. Empty until a manager chooses one:
-- the country that lives by the practice's time zone.
alter table practices add column country varchar(2);
