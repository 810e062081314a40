-- what a screening decided, as far as its other columns and its findings do not hold it, as JSON; the program fills the
-- rows of earlier versions when it starts
alter table screenings add column decision text;
