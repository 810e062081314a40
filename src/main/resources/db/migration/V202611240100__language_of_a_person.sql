-- The language of a person's screens. Null: not known yet, the browser's at the first page after signing in.
-- Whoever works with the program already has read it in English.
alter table users add column language varchar(8);
alter table users add constraint users_language check (language = any (array['en', 'de']));
update users set language = 'en';
