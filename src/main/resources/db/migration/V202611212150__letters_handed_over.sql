-- A letter that was printed or downloaded has not left yet; that it was handed over is said by whoever did it. The ways are the
-- program's (LetterWay); rows of before keep the way on which the file was taken.
alter table letter_sendings drop constraint if exists letter_sendings_way;
