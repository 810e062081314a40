-- What clients typed alone knows the edition of the questions in which they were asked; until now there was one.

alter table self_intakes add column edition integer default 1 not null;
alter table self_intakes alter column edition drop default;
