-- The sample is taken away a few clients at a time; these are on their way out.
alter table sample_clients add column leaving boolean default false not null;
