-- Letters about a client to those who help them too. A letter is written, agreed to, and leaves; each is a row of its own.

create table letters (
    id uuid constraint letters_pk primary key,
    client_id uuid not null constraint letters_client references clients (id),
    kind varchar(20) not null,
    -- the record that it is about, in the feature that asks for it
    about uuid not null,
    recipient_kind varchar(10) not null,
    recipient_id uuid,
    recipient_name varchar(200) not null,
    recipient_address varchar(500) not null,
    recipient_email varchar(254) not null,
    language varchar(20) not null,
    page_size varchar(10) not null,
    -- JSON: the sections with their lines, and the course of the sessions
    content text not null,
    state varchar(10) not null,
    state_at timestamp with time zone not null,
    state_by uuid not null,
    -- the very file that is shown, agreed to and sent; made when the letter is saved
    document_id uuid constraint letters_document references documents (id),
    -- SHA-256 of that file and of whom it goes to: what a consent is for
    digest varchar(64) not null,
    made_at timestamp with time zone not null,
    made_by uuid not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    version integer not null,
    constraint letters_kind check (kind in ('referral', 'doctors_note', 'clearance_request')),
    constraint letters_recipient check (recipient_kind in ('partner', 'doctor', 'client')),
    constraint letters_state check (state in ('draft', 'consented', 'waiting', 'sent', 'withdrawn')),
    constraint letters_page_size check (page_size in ('a4', 'letter')),
    constraint letters_file check (document_id is not null or state in ('draft', 'withdrawn'))
);
create index letters_by_client on letters (client_id, state_at desc);
create index letters_by_about on letters (about, kind);

-- What a client said to one letter as it stood; another text or recipient asks anew.
create table letter_consents (
    id uuid constraint letter_consents_pk primary key,
    letter_id uuid not null constraint letter_consents_letter references letters (id),
    digest varchar(64) not null,
    how varchar(10) not null,
    given_by varchar(120) not null,
    guardian boolean not null,
    -- the lines of a drawn signature; empty for what was said
    signature text not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    version integer not null,
    constraint letter_consents_how check (how in ('signed', 'said', 'phone'))
);
create index letter_consents_by_letter on letter_consents (letter_id, recorded_at);

-- Each way on which a letter left, or was to leave.
create table letter_sendings (
    id uuid constraint letter_sendings_pk primary key,
    letter_id uuid not null constraint letter_sendings_letter references letters (id),
    way varchar(10) not null,
    digest varchar(64) not null,
    address varchar(254) not null,
    -- the locked file while it waits for the mail server; erased once that has it
    file_id uuid constraint letter_sendings_file references documents (id),
    made_at timestamp with time zone not null,
    made_by uuid not null,
    left_at timestamp with time zone,
    -- set where an e-mail did not leave
    kept_back_at timestamp with time zone,
    version integer not null,
    constraint letter_sendings_way check (way in ('printed', 'downloaded', 'emailed'))
);
create index letter_sendings_by_letter on letter_sendings (letter_id, made_at);

-- A message may take a file along, and may go to somebody who is neither a client nor works here.
alter table messages add column file_id uuid constraint messages_file references documents (id);
alter table messages drop constraint messages_one_recipient;
alter table messages add constraint messages_one_recipient
    check (client_id is null or user_id is null);

-- What a doctor's word answers, and the paper that it came on.
alter table clearances add column letter_id uuid;
alter table clearances add column document_id uuid constraint clearances_document references documents (id);
create index clearances_by_letter on clearances (letter_id);
