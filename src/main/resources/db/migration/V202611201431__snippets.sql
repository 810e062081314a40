-- Words that a therapist keeps to write notes with: typed as /word, written out as the text.

create table snippets (
    id uuid primary key,
    version integer not null,
    user_id uuid not null constraint snippets_user references users (id) on delete cascade,
    word varchar(20) not null,
    text varchar(1000) not null,
    constraint snippets_word unique (user_id, word)
);
