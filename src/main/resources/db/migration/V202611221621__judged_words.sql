-- what a client told in words, as it stood when a therapist judged that it does not matter for a massage
alter table screening_overrides add column judged text;
