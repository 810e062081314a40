-- Which partners belong to the sample practice, so that they leave with it.

create table sample_partners (
    partner_id uuid constraint sample_partners_pk primary key
        constraint sample_partners_partner references partners (id) on delete cascade
);
