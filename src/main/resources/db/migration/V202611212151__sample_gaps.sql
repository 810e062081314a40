-- What the sample practice lacks: steps that failed while it was made, by what they were about. While it is being made, and if that
-- was broken off, the row "begun" stands here.
create table sample_gaps (
    what varchar(20) constraint sample_gaps_pk primary key,
    steps integer not null
);
