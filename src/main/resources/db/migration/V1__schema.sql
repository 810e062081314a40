-- The whole schema, for both databases; what can only be said for one of them stands in ../vendor.
-- A list of allowed words is an array: H2 forgets "in (...)" with the connection that made it (docs/decisions/0023-checks-on-h2.md).

-- === Files, drafts, and what the program itself keeps.

-- Files that belong to records: photos and papers; never changed. What is in them stands apart, in pieces, so that no list
-- reads it and both databases keep it in an ordinary column.
create table documents (
    id uuid constraint documents_pk primary key,
    kind varchar(10) not null,
    bytes integer not null,
    sha256 varchar(64) not null,
    made_at timestamp with time zone not null,
    constraint documents_bytes check (bytes > 0),
    constraint documents_kind check (kind = any (array['jpeg', 'pdf']))
);

create table document_parts (
    id uuid constraint document_parts_pk primary key,
    document_id uuid not null constraint document_parts_document references documents (id),
    part_no integer not null,
    content bytea not null,
    constraint document_parts_once unique (document_id, part_no)
);

-- Unfinished forms: one per person and form, replaced as one types.
create table drafts (
    id uuid constraint drafts_pk primary key,
    -- the sign-in name of the one who types
    owner varchar(60) not null,
    -- what the draft is for, e.g. intake:<client id>
    form varchar(120) not null,
    -- the browser tab in which something new is typed; empty for the draft of a record
    tab varchar(60) default '' not null,
    content text not null,
    saved_at timestamp with time zone not null,
    version integer not null,
    constraint drafts_one_per_form unique (owner, form, tab)
);

-- What the program does by itself and what has failed, again and again, since its last success on any node.
create table failing_rounds (
    name varchar(80) not null,
    since timestamp with time zone not null,
    last_at timestamp with time zone not null,
    times integer not null,
    constraint failing_rounds_pk primary key (name)
);

-- What was erased for good, so that a restored backup erases it again; the same list lies outside the database.
create table erased_records (
    id uuid not null,
    kind varchar(20) not null,
    erased_at timestamp with time zone not null,
    -- first of a client what need not be kept, and later the rest
    constraint erased_records_pk primary key (id, kind)
);

-- === The practice itself, who works in it, and how they sign in.

create table practices (
    id smallint constraint practices_pk primary key,
    name varchar(120) not null,
    -- what stands on paper beside the name; empty until somebody fills it in
    address varchar(300) default '' not null,
    phone varchar(40) not null,
    email varchar(254) default '' not null,
    web varchar(300) default '' not null,
    -- decides how dates, times and phone numbers are written and what lies in the printer; null until a manager chooses one:
    -- the country that lives by the practice's time zone
    country varchar(2),
    zone varchar(60) not null,
    emergency_number varchar(20) not null,
    cbd_advice boolean not null,
    -- codes of languages for clients that a native speaker has read, with spaces between them
    languages_read varchar(100) default '' not null,
    -- whether the managers' start page goes without the list of first steps
    first_steps_away boolean default false not null,
    record_access varchar(10) not null,
    -- for how many years after the last visit the practice keeps a record
    retention_years integer default 10 not null,
    -- under which clients reach the program; empty where no link can go out
    public_address varchar(200) default '' not null,
    -- when messages may go to clients
    messages_from time default '09:00:00' not null,
    messages_until time default '20:00:00' not null,
    -- whether clients are asked by a link before a visit
    evening_questions boolean default false not null,
    -- whether clients get a page of their own with the aftercare sheet
    client_pages boolean default false not null,
    -- how long a screen may rest before its session ends, and before it locks
    idle_minutes integer default 30 not null,
    lock_minutes integer default 5 not null,
    -- whom the practice asks for a code
    code_for varchar(30) default 'managers_from_elsewhere' not null,
    -- whether a browser may be trusted for a while
    trusts_browsers boolean default true not null,
    changed_at timestamp with time zone not null,
    -- null until the settings are changed for the first time
    changed_by uuid,
    version integer not null,
    -- there is one practice: of two set-ups at the same time, one fails here
    constraint practices_one check (id = 1),
    constraint practices_idle check (idle_minutes between 5 and 60),
    constraint practices_lock check (lock_minutes between 1 and 30),
    constraint practices_messages check (messages_from < messages_until)
);

create table opening_intervals (
    practice_id smallint not null constraint opening_intervals_practice references practices (id),
    weekday smallint not null,
    opens time not null,
    closes time not null,
    constraint opening_intervals_pk primary key (practice_id, weekday, opens),
    constraint opening_intervals_weekday check (weekday between 1 and 7),
    constraint opening_intervals_order check (opens < closes)
);

create table closing_days (
    practice_id smallint not null constraint closing_days_practice references practices (id),
    closed_on date not null,
    constraint closing_days_pk primary key (practice_id, closed_on)
);

-- Further addresses of the practice; its own is the practice's row. Closed ones keep their sessions.
create table practice_places (
    id uuid constraint practice_places_pk primary key,
    name varchar(120) not null,
    address varchar(300) not null,
    phone varchar(40) not null,
    active boolean not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    version integer not null
);

create table practice_place_intervals (
    place_id uuid not null constraint practice_place_intervals_place references practice_places (id),
    weekday smallint not null,
    opens time not null,
    closes time not null,
    constraint practice_place_intervals_pk primary key (place_id, weekday, opens),
    constraint practice_place_intervals_weekday check (weekday between 1 and 7),
    constraint practice_place_intervals_order check (opens < closes)
);

create table practice_place_closing_days (
    place_id uuid not null constraint practice_place_closing_days_place references practice_places (id),
    closed_on date not null,
    constraint practice_place_closing_days_pk primary key (place_id, closed_on)
);

create table users (
    id uuid constraint users_pk primary key,
    name varchar(120) not null,
    -- kept in lower case by the program
    login varchar(60) not null constraint users_login unique,
    -- where alerts go
    email varchar(254) default '' not null,
    -- of the person's screens; null: not known yet, the browser's at the first page after signing in
    language varchar(8),
    -- minutes at pressure 4 and 5 in a day that a therapist wants to stay within; null: none set
    hands_limit integer,
    -- where this person mostly works; null: at the practice's own address
    place_id uuid constraint users_place references practice_places (id),
    -- null until the person has chosen a password
    password_hash varchar(255),
    active boolean not null,
    -- rises whenever sessions of this user must end
    session_stamp integer not null,
    created_at timestamp with time zone not null,
    version integer not null,
    constraint users_language check (language = any (array['en', 'de'])),
    constraint users_hands_limit check (hands_limit between 5 and 600)
);

create table user_roles (
    user_id uuid not null constraint user_roles_user references users (id),
    role varchar(20) not null,
    constraint user_roles_pk primary key (user_id, role)
);

create table trainings (
    id uuid constraint trainings_pk primary key,
    user_id uuid not null constraint trainings_user references users (id),
    -- of what; a licence has a number, and mostly an issuer
    credential varchar(40) not null,
    licence_number varchar(80),
    issued_by varchar(120),
    valid_until date,
    recorded_by uuid not null constraint trainings_recorded_by references users (id),
    recorded_at timestamp with time zone not null,
    version integer not null
);
create index trainings_by_user on trainings (user_id);

-- Ways in that work once: to set a password, and the like.
create table one_time_links (
    id uuid constraint one_time_links_pk primary key,
    purpose varchar(20) not null,
    user_id uuid constraint one_time_links_user references users (id),
    -- SHA-256 of the token, in hex; the token itself is nowhere
    token_hash varchar(64) not null constraint one_time_links_token unique,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index one_time_links_by_user on one_time_links (user_id, purpose);

-- Devices that are the practice's own.
create table practice_devices (
    id uuid constraint practice_devices_pk primary key,
    name varchar(60) not null,
    -- SHA-256 of what the device's cookie holds, in hex; the token itself is nowhere else
    token_hash varchar(64) not null constraint practice_devices_token unique,
    marked_at timestamp with time zone not null
);

-- Failed attempts, by which further ones are slowed.
create table sign_in_counters (
    -- 'login:', 'code:', 'inside:', 'browser:' or 'address:' and what was typed or seen, hashed
    subject varchar(80) constraint sign_in_counters_pk primary key,
    failures integer not null,
    last_at timestamp with time zone not null,
    blocked_until timestamp with time zone
);

-- A second factor at sign-in: whoever has an app that makes codes.
create table second_factors (
    user_id uuid constraint second_factors_pk primary key constraint second_factors_user references users (id),
    -- what the app knows too, encrypted by a key that is not in the database
    sealed_secret varchar(200) not null,
    since timestamp with time zone not null,
    -- the half minute of the last code that was taken: none is taken twice
    last_step bigint not null
);

-- Ten for each, beside the app.
create table recovery_codes (
    id uuid constraint recovery_codes_pk primary key,
    user_id uuid not null constraint recovery_codes_user references users (id),
    -- hashed by a key that is not in the database
    code_hash varchar(64) not null,
    used_at timestamp with time zone
);
create index recovery_codes_by_user on recovery_codes (user_id, code_hash);

-- Browsers that are not asked for a code for a while.
create table trusted_browsers (
    id uuid constraint trusted_browsers_pk primary key,
    user_id uuid not null constraint trusted_browsers_user references users (id),
    -- SHA-256 of what the browser's cookie holds, in hex; the token itself is nowhere else
    token_hash varchar(64) not null,
    -- trust ends with a new password, other roles, or leaving
    session_stamp integer not null,
    expires_at timestamp with time zone not null
);
create index trusted_browsers_by_user on trusted_browsers (user_id, token_hash);
create index trusted_browsers_by_end on trusted_browsers (expires_at);

-- Passkeys: a device that holds a key of its own, in place of password and code.
create table passkeys (
    id uuid constraint passkeys_pk primary key,
    user_id uuid not null constraint passkeys_user references users (id),
    label varchar(60) not null,
    -- what the device has told at its registration, in base64url; all of it is public
    credential_id varchar(1400) not null constraint passkeys_credential unique,
    public_key varchar(4000) not null,
    attestation varchar(16000) not null,
    client_data varchar(4000) not null,
    signature_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    added_at timestamp with time zone not null,
    used_at timestamp with time zone not null
);
create index passkeys_by_user on passkeys (user_id, added_at);

-- === The activity log, and the seals of what was signed.

-- Who looked at what and who changed what. The program only ever inserts here.
create table audit_entries (
    id uuid constraint audit_entries_pk primary key,
    happened_at timestamp with time zone not null,
    -- null where nobody was signed in: set-up, a client's link, the program itself
    user_id uuid,
    action varchar(60) not null,
    record_type varchar(60) not null,
    record_id uuid not null,
    client_id uuid,
    -- as typed, or a phrase
    why varchar(1000) not null
);
create index audit_entries_by_user on audit_entries (user_id, happened_at);
create index audit_entries_by_client on audit_entries (client_id, happened_at);
create index audit_entries_by_record on audit_entries (record_id, happened_at);
-- earlier records are taken up in order of time, a piece at a time; the next piece goes on where the last one ended
create index audit_entries_in_order on audit_entries (happened_at, id);

-- The chain over the trail: each link carries the keyed hash of its entry's content, and that of itself and of the link
-- before. The key is not in the database. The program only ever inserts here.
create table audit_links (
    number bigint constraint audit_links_pk primary key,
    entry_id uuid not null,
    -- of the entry's content
    seal varchar(64) not null,
    -- of this number, the seal and the hash before
    hash varchar(64) not null
);
create unique index audit_links_by_entry on audit_links (entry_id);

-- Entries that the program itself took out again, with made-up clients; the proof is keyed too.
create table audit_withdrawals (
    number bigint constraint audit_withdrawals_pk primary key,
    proof varchar(64) not null
);

-- One row: the chain's newest link. Whoever adds to the chain locks it, last of all.
create table audit_head (
    id integer constraint audit_head_pk primary key,
    chain uuid not null,
    -- shows that a key is the one that the chain was begun with
    key_check varchar(64) not null,
    number bigint not null,
    hash varchar(64) not null,
    -- says, keyed too, that every entry from before the chain is in it
    complete varchar(64),
    constraint audit_head_one check (id = 1)
);

-- Keyed hashes of what was signed. Only added to; each is a link of the trail's chain, like an entry.
create table record_seals (
    id uuid constraint record_seals_pk primary key,
    kind varchar(40) not null,
    record_id uuid not null,
    client_id uuid,
    -- of the record's content
    seal varchar(64) not null,
    sealed_at timestamp with time zone not null,
    -- made later than the record, which was signed by a program without seals
    afterwards boolean not null
);
create index record_seals_by_record on record_seals (record_id, kind);
create index record_seals_by_client on record_seals (client_id);

-- What the checks of the activity log and of signed records have found: kinds and ids, never what stands in a record.
create table trail_checks (
    id uuid constraint trail_checks_pk primary key,
    made_at timestamp with time zone not null,
    -- nightly, asked for on the page, one record as it was opened, or a backup that holds something that does not fit
    way varchar(20) not null,
    entries bigint not null,
    records bigint not null,
    found integer not null,
    -- JSON
    findings text not null,
    constraint trail_checks_way check (way = any (array['nightly', 'asked', 'opened', 'backed_up']))
);
create index trail_checks_by_time on trail_checks (made_at);

-- === Clients, who may see their record, and which records are one person's.

create table clients (
    id uuid constraint clients_pk primary key,
    name varchar(120) not null,
    -- without accents and case, for the order of the list
    sort_name varchar(240) not null,
    birth_date date,
    phone varchar(40) not null,
    email varchar(254) not null,
    preferred_channel varchar(10) not null,
    preferred_time varchar(120) not null,
    language varchar(20) not null,
    emergency_name varchar(120) not null,
    emergency_phone varchar(40) not null,
    emergency_consent boolean not null,
    doctor varchar(250) not null,
    guardian varchar(250) not null,
    assigned_therapist uuid constraint clients_assigned_therapist references users (id),
    -- the day of the last session that began; before the first, the day of the entry
    last_seen date,
    -- only managers see the record until that is lifted
    restricted boolean default false not null,
    -- as client_deaths says: nothing is sent, planned or asked any more
    dead boolean default false not null,
    archived boolean not null,
    created_at timestamp with time zone not null,
    created_by uuid not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    version integer not null
);
create index clients_by_name on clients (archived, sort_name, id);
create index clients_by_last_seen on clients (last_seen, id);
create index clients_by_birth_date on clients (birth_date);

-- One row for each way in: 'n' + a word of the name, 'e' + the e-mail address, 'p' + the phone number's digits,
-- 'r' + the same digits from the last to the first. Found by the start of the token, so that an index serves all of them.
create table client_tokens (
    client_id uuid not null constraint client_tokens_client references clients (id) on delete cascade,
    token varchar(260) not null,
    constraint client_tokens_pk primary key (client_id, token)
);

-- A record that only managers see until it is lifted.
create table client_restrictions (
    id uuid constraint client_restrictions_pk primary key,
    client_id uuid not null constraint client_restrictions_client references clients (id),
    reason varchar(20) not null,
    since timestamp with time zone not null,
    -- empty for the program, which repeats it once an older backup was restored
    restricted_by uuid,
    -- the first day on which nothing has to be kept any more, where the law of the country wants it kept
    kept_until date,
    lifted_at timestamp with time zone,
    lifted_by uuid,
    constraint client_restrictions_reason check (reason = any (array['wish', 'dispute', 'retention']))
);
create index client_restrictions_by_client on client_restrictions (client_id, since);

-- That a client has died. There is no column for the cause.
create table client_deaths (
    id uuid constraint client_deaths_pk primary key,
    client_id uuid not null constraint client_deaths_client references clients (id),
    -- empty if nobody knows the day
    died_on date,
    source varchar(20) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    -- why it was taken back
    reason varchar(400) not null,
    constraint client_deaths_source check (source = any (array['family', 'others', 'doctor', 'notice', 'authority', 'records'])),
    constraint client_deaths_taken_back check ((taken_back_at is null) = (taken_back_by is null))
);
create index client_deaths_by_client on client_deaths (client_id, recorded_at);

-- Why somebody looks into a record that is not open to them by itself.
create table record_looks (
    id uuid constraint record_looks_pk primary key,
    client_id uuid not null constraint record_looks_client references clients (id) on delete cascade,
    user_id uuid not null constraint record_looks_user references users (id) on delete cascade,
    kind varchar(20) not null,
    reason varchar(400) not null,
    given_at timestamp with time zone not null,
    -- the sign-in for which a review holds; null for what ends at a moment
    sign_in uuid,
    -- the first moment at which it does not hold any more; null for a review
    ends_at timestamp with time zone,
    -- the manager who took note
    seen_by uuid,
    seen_at timestamp with time zone,
    -- the client's own therapist, who is told as well as the managers
    therapist_id uuid constraint record_looks_therapist references users (id) on delete set null,
    -- when that therapist took note
    told_at timestamp with time zone,
    constraint record_looks_end check ((sign_in is null) <> (ends_at is null))
);
create index record_looks_by_user on record_looks (user_id, client_id, given_at);
create index record_looks_by_seen on record_looks (kind, seen_at, given_at);
create index record_looks_by_client on record_looks (client_id);
create index record_looks_by_told on record_looks (therapist_id, told_at, given_at);
create index record_looks_by_kind on record_looks (kind, given_at, id);

-- Two records of one person that were made one.
create table client_merges (
    id uuid constraint client_merges_pk primary key,
    -- the record that is kept
    client_id uuid not null constraint client_merges_client references clients (id) on delete cascade,
    merged_id uuid not null constraint client_merges_merged references clients (id) on delete cascade,
    merged_at timestamp with time zone not null,
    merged_by uuid not null,
    -- as it was before
    merged_archived boolean not null,
    kept_seen date,
    -- what the kept record took over from the other because it lacked it
    taken_over varchar(100) default '' not null,
    undone_at timestamp with time zone,
    undone_by uuid
);
create index client_merges_by_client on client_merges (client_id, merged_at);
create index client_merges_by_merged on client_merges (merged_id);

-- every row of either record at that moment, and whose it was
create table merged_rows (
    merge_id uuid not null constraint merged_rows_merge references client_merges (id) on delete cascade,
    table_name varchar(40) not null,
    row_id uuid not null,
    moved boolean not null,
    -- its number among the rows of its client, where rows are counted
    number integer,
    constraint merged_rows_pk primary key (merge_id, table_name, row_id)
);

-- Two records that look alike and are not one person's.
create table client_distinctions (
    client_id uuid not null constraint client_distinctions_client references clients (id) on delete cascade,
    other_id uuid not null constraint client_distinctions_other references clients (id) on delete cascade,
    said_at timestamp with time zone not null,
    said_by uuid not null,
    constraint client_distinctions_pk primary key (client_id, other_id)
);
create index client_distinctions_by_other on client_distinctions (other_id);

-- === What is sent.

-- The outbox: each message to a client or to somebody who works here is a row until it is sent, and stays one after.
create table messages (
    id uuid constraint messages_pk primary key,
    kind varchar(20) not null,
    -- what it was made for; the same thing is queued once, however often and by however many nodes
    made_for varchar(120) not null constraint messages_once unique,
    -- the record that it is about, in the feature that made it
    about uuid not null,
    client_id uuid,
    user_id uuid,
    way varchar(10) not null,
    address varchar(254) not null,
    language varchar(20) not null,
    subject varchar(200) not null,
    -- with {link} where a link goes: its token is made when the message leaves, and is nowhere in here
    body varchar(4000) not null,
    -- that it takes along
    file_id uuid constraint messages_file references documents (id),
    due timestamp with time zone not null,
    -- from then on nobody waits for it any more
    give_up_at timestamp with time zone not null,
    state varchar(10) not null,
    -- the order of the list: 0 given up, 1 failed and tried again, 2 waiting, 3 sent, 4 withheld
    attention integer not null,
    tries integer not null,
    -- when it may be sent, or, while a node sends it, when that node counts as dead; null when nothing sends it
    next_try timestamp with time zone,
    -- which taking of it may say what became of it
    taking uuid,
    trouble varchar(20),
    message_id varchar(160) not null constraint messages_message_id unique,
    -- when the phone took a text; empty again once it said that nothing left
    handed_at timestamp with time zone,
    -- when the phone is asked next what became of it, and until when
    look_at timestamp with time zone,
    look_until timestamp with time zone,
    -- when the phone knew that it has arrived
    delivered_at timestamp with time zone,
    made_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    -- set until the feature that made it knows what became of it
    untold_since timestamp with time zone,
    settled_by uuid,
    version integer not null,
    constraint messages_one_recipient check (client_id is null or user_id is null),
    constraint messages_state check (state = any (array['queued', 'sending', 'retry', 'sent', 'given_up', 'withheld'])),
    constraint messages_way check (way = any (array['email', 'text', 'letter'])),
    constraint messages_settled check ((state = any (array['sent', 'given_up', 'withheld'])) = (settled_at is not null))
);
create index messages_by_next_try on messages (next_try, id);
create index messages_by_attention on messages (attention, due desc, id);
create index messages_by_state on messages (state, give_up_at);
create index messages_by_untold on messages (untold_since);
create index messages_by_about on messages (about);
create index messages_by_client on messages (client_id);
create index messages_by_look on messages (look_at, id);

-- The practice's own phone, which sends texts, and what it said of each.
create table practice_phones (
    id uuid constraint practice_phones_pk primary key,
    -- at most one
    only_one boolean default true not null constraint practice_phones_one unique,
    -- within the practice's network
    address varchar(200) not null,
    user_name varchar(100) not null,
    -- whoever has it sends texts in the practice's name, so it is encrypted
    sealed_password varchar(1000) not null,
    set_by uuid not null constraint practice_phones_user references users (id),
    set_at timestamp with time zone not null,
    -- when it was last called, and what went wrong then
    asked_at timestamp with time zone not null,
    trouble varchar(20),
    -- of the last time that it said how it is
    app_version varchar(40) not null,
    battery integer,
    charging boolean,
    constraint practice_phones_only check (only_one)
);

-- The next day on paper for when the power is out: without a row none is made.
create table day_sheets (
    id uuid constraint day_sheets_pk primary key,
    -- at most one
    only_one boolean default true not null constraint day_sheets_one unique,
    -- whoever has it opens the files
    sealed_password varchar(1000) not null,
    set_by uuid not null constraint day_sheets_user references users (id),
    set_at timestamp with time zone not null,
    -- when one was last begun, and what went wrong then
    tried_at timestamp with time zone not null,
    trouble varchar(20),
    -- when the last one was made, and of which day it is
    made_at timestamp with time zone,
    made_for date,
    constraint day_sheets_only check (only_one)
);

-- === What clients told: standing answers in versions that never change, consent, doctors' clearances, answers of a visit.

create table intake_versions (
    id uuid constraint intake_versions_pk primary key,
    client_id uuid not null constraint intake_versions_client references clients (id),
    -- counted per client from 1; of two confirmations at the same time, one fails here
    number integer not null,
    confirmed_at timestamp with time zone not null,
    confirmed_by uuid not null,
    channel varchar(20) not null,
    told_on date not null,
    massages_elsewhere integer,
    massages_told_on date not null,
    sensitive_regions text not null,
    avoid_regions text not null,
    side_effects_before varchar(20) not null,
    goals text not null,
    medicines text not null,
    allergies_text text not null,
    consent_text_version varchar(20) not null,
    consent_language varchar(20) not null,
    signed_by varchar(120) not null,
    -- how who signs is related to a client who does not decide alone; empty where the client signs
    relation varchar(120) default '' not null,
    -- the lines of a drawn signature; empty where the name alone stands for it
    signature text default '' not null,
    -- the newest version of the record that was made one with this one's; until the next version, the more careful answer of both
    -- counts
    merged_with uuid,
    version integer not null,
    constraint intake_versions_number unique (client_id, number)
);
create index intake_versions_merged_with on intake_versions (merged_with);

-- One row for each answer (detail is empty) and for each detail under a yes.
create table intake_answers (
    version_id uuid not null constraint intake_answers_version references intake_versions (id) on delete cascade,
    condition_code varchar(60) not null,
    detail varchar(60) not null,
    answer text not null,
    -- the day on which it was last told
    told_on date not null,
    -- two records of the same person answered otherwise: the more careful answer counts until it is asked again
    disagreed boolean not null,
    constraint intake_answers_pk primary key (version_id, condition_code, detail)
);
create index intake_answers_by_condition on intake_answers (condition_code, version_id);

create table intake_preferences (
    version_id uuid not null constraint intake_preferences_version references intake_versions (id) on delete cascade,
    region varchar(40) not null,
    pressure integer not null,
    constraint intake_preferences_pk primary key (version_id, region),
    constraint intake_preferences_pressure check (pressure between 1 and 5)
);

-- Answers to questions of the practice's own, with the words in which they were put. No rule reads them.
create table intake_own_answers (
    version_id uuid not null constraint intake_own_answers_version references intake_versions (id) on delete cascade,
    question_key varchar(40) not null,
    kind varchar(20) not null,
    -- of the words
    language varchar(20) not null,
    question varchar(300) not null,
    -- what could be chosen, each with its words
    choices text not null,
    answer varchar(700) not null,
    -- what it is found by
    searched text not null,
    constraint intake_own_answers_pk primary key (version_id, question_key)
);
create index intake_own_answers_by_key on intake_own_answers (question_key, version_id);

-- The practice's own questions, each file as it was read in. Never changed: the newest counts.
create table own_question_files (
    id uuid constraint own_question_files_pk primary key,
    -- of two at the same time, one fails here
    number integer not null constraint own_question_files_number unique,
    definition text not null,
    read_in_at timestamp with time zone not null,
    read_in_by uuid not null,
    -- goes with the sample practice
    of_sample boolean not null,
    version integer not null
);

-- The practice's own words of the consents. Never changed: a new wording has the next number. Number 1 is the program's.
create table consent_wordings (
    number integer constraint consent_wordings_pk primary key,
    language varchar(20) not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    constraint consent_wordings_number check (number > 1)
);

-- Only what the change was about; the rest reads as before.
create table consent_texts (
    number integer not null constraint consent_texts_wording references consent_wordings (number),
    kind varchar(20) not null,
    text varchar(2000) not null,
    constraint consent_texts_pk primary key (number, kind)
);

-- Given or refused with a version; withdrawn by itself at any time.
create table consents (
    id uuid constraint consents_pk primary key,
    client_id uuid not null constraint consents_client references clients (id),
    version_id uuid not null constraint consents_version references intake_versions (id),
    kind varchar(20) not null,
    given varchar(20) not null,
    text_version varchar(20) not null,
    language varchar(20) not null,
    signed_by varchar(120) not null,
    relation varchar(120) default '' not null,
    signature text default '' not null,
    channel varchar(20) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    version integer not null
);
create index consents_by_client on consents (client_id, kind, recorded_at);

create table clearances (
    id uuid constraint clearances_pk primary key,
    client_id uuid not null constraint clearances_client references clients (id),
    given_on date not null,
    given_by varchar(200) not null,
    -- rule ids or codes of conditions, comma-separated
    findings text not null,
    modalities text not null,
    credential varchar(40),
    -- one line for each limit: cap, blank, regions
    limits text not null,
    valid_until date,
    -- the letter that it answers
    letter_id uuid,
    -- the paper that it came on
    document_id uuid constraint clearances_document references documents (id),
    state varchar(20) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    confirmed_at timestamp with time zone,
    confirmed_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    version integer not null
);
create index clearances_by_client on clearances (client_id, state);
create index clearances_by_letter on clearances (letter_id);
create index clearances_by_state on clearances (state, recorded_at);

-- Clients fill in their own intake, on the practice's tablet or by a link. Only the hash of a token is kept, here and in
-- every backup.
create table self_intake_links (
    id uuid constraint self_intake_links_pk primary key,
    client_id uuid not null constraint self_intake_links_client references clients (id),
    channel varchar(20) not null,
    token_hash varchar(64) not null constraint self_intake_links_token unique,
    language varchar(20) not null,
    -- who handed it over; null if the program sent it
    made_by uuid,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    -- on a tablet: the one browser that it was handed over in, and when that was last touched
    browser_hash varchar(64),
    touched_at timestamp with time zone not null,
    -- birth dates that were typed and are not the client's
    wrong_births integer not null,
    version integer not null,
    constraint self_intake_links_channel check (channel = any (array['kiosk', 'link']))
);
create index self_intake_links_by_client on self_intake_links (client_id, channel);

-- What was typed in one browser; made with the first answer, for opening leaves no trace.
create table self_intakes (
    id uuid constraint self_intakes_pk primary key,
    client_id uuid not null constraint self_intakes_client references clients (id),
    link_id uuid not null constraint self_intakes_link references self_intake_links (id),
    browser_hash varchar(64) not null constraint self_intakes_browser unique,
    channel varchar(20) not null,
    state varchar(20) not null,
    answers text not null,
    -- codes of the pages that were gone through
    steps varchar(600) not null,
    birth_date date,
    guardian varchar(120) not null,
    touched_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    settled_at timestamp with time zone,
    settled_by uuid,
    -- why it was set aside
    reason varchar(500) not null,
    -- the intake version that was confirmed from it
    version_id uuid constraint self_intakes_version references intake_versions (id),
    version integer not null,
    constraint self_intakes_submitted check ((state = 'open') = (submitted_at is null)),
    constraint self_intakes_taken_over check ((state = 'taken_over') = (version_id is not null)),
    constraint self_intakes_state check (state = any (array['open', 'submitted', 'taken_over', 'set_aside'])),
    constraint self_intakes_settled check ((state = any (array['taken_over', 'set_aside'])) = (settled_at is not null))
);
create index self_intakes_by_client on self_intakes (client_id, state, submitted_at);
create index self_intakes_by_link on self_intakes (link_id);
create index self_intakes_by_state on self_intakes (state, touched_at);

-- The questions of an arrival that a client answers by link the evening before. Only the hash of a token is kept.
create table evening_links (
    id uuid constraint evening_links_pk primary key,
    client_id uuid not null constraint evening_links_client references clients (id),
    session_id uuid not null,
    -- whose session it was, and when, as the link was made
    therapist_id uuid not null,
    start_at timestamp with time zone not null,
    -- null: at the practice's own address
    place_id uuid,
    token_hash varchar(64) not null constraint evening_links_token unique,
    language varchar(20) not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    wrong_births integer not null,
    version integer not null
);
create index evening_links_by_client on evening_links (client_id);
create index evening_links_by_session on evening_links (session_id);

-- What was answered in one browser; made once the birth date is right.
create table evening_answers (
    id uuid constraint evening_answers_pk primary key,
    client_id uuid not null constraint evening_answers_client references clients (id),
    session_id uuid not null,
    therapist_id uuid not null,
    start_at timestamp with time zone not null,
    link_id uuid not null constraint evening_answers_link references evening_links (id),
    browser_hash varchar(64) not null constraint evening_answers_browser unique,
    answers text not null,
    -- codes of the pages that were gone through
    steps varchar(60) not null,
    -- the first answer: from then on they count
    answered_at timestamp with time zone,
    touched_at timestamp with time zone not null,
    -- a red flag that was not denied: from then on until somebody has rung, or the client is here
    call_since timestamp with time zone,
    called_at timestamp with time zone,
    called_by uuid,
    call_words text not null,
    -- calls that nobody answered since, and the last of them
    tries integer not null,
    tried_at timestamp with time zone,
    -- who is on the call now, as with a follow-up
    taken_by uuid,
    taken_until timestamp with time zone,
    version integer not null,
    constraint evening_answers_called check (called_at is null or call_since is not null)
);
create index evening_answers_by_client on evening_answers (client_id, answered_at);
create index evening_answers_by_session on evening_answers (session_id, answered_at);
create index evening_answers_by_link on evening_answers (link_id);
create index evening_answers_by_call on evening_answers (called_at, call_since);

-- A correction is a further row; the latest of a session counts.
create table visit_answers (
    id uuid constraint visit_answers_pk primary key,
    client_id uuid not null constraint visit_answers_client references clients (id),
    session_id uuid not null,
    -- counted per session from 1
    number integer not null,
    pain_now integer,
    pain_regions text not null,
    pain_known varchar(20) not null,
    strenuous_48h varchar(20) not null,
    strenuous_regions text not null,
    nothing_else_changed boolean not null,
    -- of another client, as were all before it: none of them counts
    of_another boolean not null,
    confirmed_at timestamp with time zone not null,
    confirmed_by uuid not null,
    version integer not null,
    constraint visit_answers_number unique (session_id, number),
    constraint visit_answers_pain check (pain_now between 0 and 10)
);
create index visit_answers_by_client on visit_answers (client_id, confirmed_at);

-- Red flags under their code, answers to rules' questions under ask.<rule id>.
create table visit_answer_items (
    visit_id uuid not null constraint visit_answer_items_visit references visit_answers (id) on delete cascade,
    question varchar(80) not null,
    answer text not null,
    constraint visit_answer_items_pk primary key (visit_id, question)
);

-- === Planned sessions, the screenings made for them, and what the next session waits for.

create table sessions (
    id uuid constraint sessions_pk primary key,
    client_id uuid not null constraint sessions_client references clients (id),
    therapist_id uuid not null constraint sessions_therapist references users (id),
    -- null: at the practice's own address
    place_id uuid constraint sessions_place references practice_places (id),
    -- what the clock on the wall shows, ISO to the minute: the promise made to the client, so no time type that moves it
    local_start varchar(16) not null,
    zone varchar(60) not null,
    start_at timestamp with time zone not null,
    end_at timestamp with time zone not null,
    minutes integer not null,
    state varchar(20) not null,
    -- why it was cancelled, missed, put off or broken off, in words
    state_reason text,
    -- the day from which who was put off may come again; empty where nobody knows it
    not_before date,
    -- when it was put off or cancelled for a client who was sent to a doctor
    sent_to_doctor_at timestamp with time zone,
    arrived_at timestamp with time zone,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    broken_off boolean not null,
    -- what limited the session beside its frozen screening, as it stood when the session ended: what its own follow-up brings, or
    -- what is agreed later, is for other sessions
    limits_at_end text,
    -- the last screening
    screening_id uuid,
    -- red flags told at the arrival and not confirmed yet, by their codes
    told_at_arrival text default '' not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    -- of the plan: only another person's edit is told to a second editor, and a new screening is none
    edits integer default 0 not null,
    edited_by uuid,
    edited_at timestamp with time zone,
    version integer not null,
    constraint sessions_minutes check (minutes between 1 and 1440)
);
create index sessions_by_start on sessions (start_at);
create index sessions_by_client on sessions (client_id, start_at);
create index sessions_sent_to_doctor on sessions (sent_to_doctor_at);
create index sessions_by_therapist on sessions (therapist_id, start_at);

create table planned_work (
    session_id uuid not null constraint planned_work_session references sessions (id),
    position integer not null,
    region varchar(20) not null,
    side varchar(10) not null,
    modality varchar(30) not null,
    pressure integer not null,
    minutes integer not null,
    constraint planned_work_pk primary key (session_id, position),
    constraint planned_work_pressure check (pressure between 1 and 5)
);

-- per body part the work as first entered for the visit; never lowered afterwards
create table first_planned_work (
    session_id uuid not null constraint first_planned_work_session references sessions (id),
    position integer not null,
    region varchar(20) not null,
    side varchar(10) not null,
    modality varchar(30) not null,
    pressure integer not null,
    minutes integer not null,
    constraint first_planned_work_pk primary key (session_id, position)
);

create table screenings (
    id uuid constraint screenings_pk primary key,
    session_id uuid not null constraint screenings_session references sessions (id),
    client_id uuid not null,
    provisional boolean not null,
    level varchar(20) not null,
    rule_set varchar(40) not null,
    -- the facts as they were and the overrides that counted, as JSON: enough to decide again
    facts text not null,
    -- the ceiling of each body part, as JSON
    ceilings text not null,
    finding_count integer not null,
    -- what was decided, as far as the other columns and the findings do not hold it, as JSON
    decision text not null,
    -- nothing that is known so far keeps the session from starting
    settled boolean not null,
    -- nobody has taken the intake, and nothing that is known speaks against the session
    waits_for_intake boolean not null,
    -- nothing but a talk with the client, and a rest that it may end, speaks against the session
    waits_for_talk boolean not null,
    frozen_at timestamp with time zone,
    made_by uuid,
    made_at timestamp with time zone not null,
    version integer not null
);
create index screenings_by_session on screenings (session_id, made_at);
create index screenings_by_client on screenings (client_id, made_at);

create table screening_findings (
    screening_id uuid not null constraint screening_findings_screening references screenings (id),
    position integer not null,
    rule varchar(60) not null,
    -- title and reason: phrases
    title text not null,
    level varchar(20) not null,
    effects text not null,
    reason text not null,
    source text not null,
    grade varchar(10) not null,
    overridable boolean not null,
    held_back boolean not null,
    constraint screening_findings_pk primary key (screening_id, position)
);
create index screening_findings_by_rule on screening_findings (rule);

create table screening_answers (
    id uuid constraint screening_answers_pk primary key,
    session_id uuid not null constraint screening_answers_session references sessions (id),
    client_id uuid not null,
    -- the question's key, e.g. SCR-170.clot
    ask varchar(80) not null,
    answer text not null,
    kind varchar(20) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null
);
create index screening_answers_by_session on screening_answers (session_id, made_at);
create index screening_answers_by_client on screening_answers (client_id, ask, made_at);

create table screening_overrides (
    id uuid constraint screening_overrides_pk primary key,
    session_id uuid not null constraint screening_overrides_session references sessions (id),
    -- the screening that it was made against, with its facts
    screening_id uuid not null constraint screening_overrides_screening references screenings (id),
    rule varchar(60) not null,
    effect text not null,
    parts text not null,
    -- as a code beside the words
    why varchar(40) not null,
    reason text not null,
    -- what the client told in words, as it stood when a therapist judged that it does not matter for a massage
    judged text,
    rule_set varchar(40) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    taken_back_at timestamp with time zone,
    constraint screening_overrides_why
        check (why = any (array['known_and_stable', 'region_left_out', 'lighter_than_limit', 'informed_wish', 'record_out_of_date',
        'judged_without_bearing', 'rule_does_not_fit']))
);
create index screening_overrides_by_session on screening_overrides (session_id);
create index screening_overrides_by_rule on screening_overrides (rule);
create index screening_overrides_by_time on screening_overrides (made_at);

-- what a client told in words, and which condition a therapist took it for
create table screening_namings (
    id uuid constraint screening_namings_pk primary key,
    session_id uuid not null constraint screening_namings_session references sessions (id),
    words text not null,
    -- what else the words told, and stayed to be judged
    left_over text not null,
    became varchar(60) not null,
    reason text not null,
    made_by uuid not null,
    made_at timestamp with time zone not null
);
create index screening_namings_by_session on screening_namings (session_id);

-- What a screening allows that the one before did not, or no longer, in the words of its day; and who has read that.
create table screening_changes (
    id uuid constraint screening_changes_pk primary key,
    session_id uuid not null constraint screening_changes_session references sessions (id),
    client_id uuid not null,
    screening_id uuid not null constraint screening_changes_screening references screenings (id),
    -- when the screening was made that it is compared with
    since_at timestamp with time zone not null,
    cause varchar(20) not null,
    -- anything is less free than before; otherwise everything that changed is milder
    stricter boolean not null,
    -- the differences in words with the findings behind them, as JSON
    lines text not null,
    made_at timestamp with time zone not null,
    constraint screening_changes_cause check (cause = any (array['INTAKE', 'BIRTH_DATE', 'CLEARANCE', 'HOLD', 'ARRIVAL', 'MEANWHILE']))
);
create index screening_changes_by_session on screening_changes (session_id, made_at);
create index screening_changes_by_screening on screening_changes (screening_id);
create index screening_changes_by_client on screening_changes (client_id, made_at);
-- every node looks for the newest of all
create index screening_changes_by_moment on screening_changes (made_at);

create table screening_changes_seen (
    change_id uuid not null constraint screening_changes_seen_change references screening_changes (id),
    user_id uuid not null,
    seen_at timestamp with time zone not null,
    constraint screening_changes_seen_pk primary key (change_id, user_id)
);

create table holds (
    id uuid constraint holds_pk primary key,
    client_id uuid not null constraint holds_client references clients (id),
    kind varchar(30) not null,
    until_at timestamp with time zone,
    origin uuid not null,
    why text not null,
    opened_by uuid,
    opened_at timestamp with time zone not null,
    lifted_by uuid,
    lifted_at timestamp with time zone,
    lifted_how text,
    version integer not null
);
create index holds_by_client on holds (client_id, lifted_at);
create index holds_by_origin on holds (origin);
create index holds_open on holds (lifted_at, opened_at);

-- The address under which a therapist's phone reads their sessions; only the hash of its secret is kept.
create table calendar_feeds (
    id uuid constraint calendar_feeds_pk primary key,
    user_id uuid not null constraint calendar_feeds_user references users (id),
    token_hash varchar(64) not null constraint calendar_feeds_token unique,
    made_at timestamp with time zone not null,
    constraint calendar_feeds_one unique (user_id)
);

-- === What was done in a session; the planned session itself, with its state, stands above.

create table session_charts (
    session_id uuid primary key,
    version integer not null,
    client_id uuid not null,
    therapist_id uuid not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    pain_before integer,
    pain_during integer,
    pain_after integer,
    broken_off_because varchar(500),
    emergency boolean not null,
    -- the line of work that is being timed; at most one, and none once the session has ended
    timed_region varchar(30),
    timed_side varchar(10),
    timed_modality varchar(30),
    timed_since timestamp with time zone,
    signed_at timestamp with time zone,
    signed_by uuid,
    -- why it was signed although its note was empty or its time is unlikely
    signed_although text,
    signed_because varchar(500),
    -- closed by somebody else, since its therapist has left without signing it
    closed_at timestamp with time zone,
    closed_by uuid,
    saved_by uuid not null,
    saved_at timestamp with time zone not null,
    constraint ck_session_chart_closed check ((closed_at is null) = (closed_by is null) and (closed_at is null or signed_at is null)),
    constraint fk_session_chart_session foreign key (session_id) references sessions (id),
    constraint ck_session_chart_pain_before check (pain_before between 0 and 10),
    constraint ck_session_chart_pain_during check (pain_during between 0 and 10),
    constraint ck_session_chart_pain_after check (pain_after between 0 and 10)
);
create index ix_session_chart_client on session_charts (client_id, ended_at);
-- unfinished notes of one therapist
create index ix_session_chart_unsigned on session_charts (therapist_id, signed_at, ended_at);
create index ix_session_chart_therapist on session_charts (therapist_id, started_at);

create table session_work (
    session_id uuid not null,
    line_no integer not null,
    region varchar(30) not null,
    side varchar(10) not null,
    modality varchar(30) not null,
    pressure integer not null,
    minutes integer not null,
    constraint pk_session_work primary key (session_id, line_no),
    constraint fk_session_work_chart foreign key (session_id) references session_charts (session_id),
    constraint ck_session_work_pressure check (pressure between 1 and 5),
    constraint ck_session_work_minutes check (minutes between 1 and 240)
);

create table session_notes (
    session_id uuid primary key,
    version integer not null,
    subjective text not null,
    objective text not null,
    assessment text not null,
    plan text not null,
    author_id uuid not null,
    saved_at timestamp with time zone not null,
    constraint fk_session_note_chart foreign key (session_id) references session_charts (session_id)
);

create table session_amendments (
    id uuid primary key,
    session_id uuid not null,
    words text not null,
    reason varchar(500) not null,
    author_id uuid not null,
    made_at timestamp with time zone not null,
    constraint fk_session_amendment_chart foreign key (session_id) references session_charts (session_id)
);
create index ix_session_amendment_session on session_amendments (session_id, made_at);

-- Why somebody worked beyond a limit that stood for the session. Only added to.
create table session_limit_reasons (
    id uuid primary key,
    session_id uuid not null,
    limit_key varchar(4000) not null,
    done varchar(2000) not null,
    -- a phrase, as JSON
    words text not null,
    reason varchar(500) not null,
    author_id uuid not null,
    made_at timestamp with time zone not null,
    constraint fk_session_limit_reason_chart foreign key (session_id) references session_charts (session_id)
);
create index ix_session_limit_reason_session on session_limit_reasons (session_id, made_at);

-- Photos and papers of a session.
create table session_attachments (
    id uuid constraint session_attachments_pk primary key,
    session_id uuid not null constraint session_attachments_chart references session_charts (session_id),
    document_id uuid not null constraint session_attachments_document references documents (id),
    -- the same picture, small; null for what is no picture
    small_id uuid constraint session_attachments_small references documents (id),
    caption varchar(200) not null,
    added_by uuid not null,
    added_at timestamp with time zone not null,
    -- taken away, and erased once that can no longer be undone
    removed_at timestamp with time zone,
    version integer not null,
    constraint session_attachments_document_once unique (document_id),
    constraint session_attachments_small_once unique (small_id)
);
create index session_attachments_by_session on session_attachments (session_id, added_at);
create index session_attachments_by_removal on session_attachments (removed_at);

-- Words that a therapist keeps to write notes with: typed as /word, written out as the text.
create table snippets (
    id uuid primary key,
    version integer not null,
    user_id uuid not null constraint snippets_user references users (id) on delete cascade,
    word varchar(20) not null,
    text varchar(1000) not null,
    constraint snippets_word unique (user_id, word)
);

-- === What clients want to be able to do again, in their own words, and how well they can, over time.

-- an episode: it begins when aims are set, and ends when others take their place or it is said to be over
create table aim_sets (
    id uuid constraint aim_sets_pk primary key,
    client_id uuid not null constraint aim_sets_client_fk references clients (id),
    -- counted per client
    number integer not null,
    -- what it is about, in the client's words; may be empty
    complaint varchar(200) not null,
    set_at timestamp with time zone not null,
    set_by uuid not null,
    ended_at timestamp with time zone,
    ended_by uuid,
    -- replaced, ended, mistake
    ended_how varchar(20),
    -- the client while it is open, so that there is only one
    open_for uuid constraint aim_sets_one_open unique,
    version integer not null,
    constraint aim_sets_number unique (client_id, number),
    constraint aim_sets_end check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (open_for is not null))
);

create table aims (
    id uuid constraint aims_pk primary key,
    set_id uuid not null constraint aims_set_fk references aim_sets (id),
    position integer not null,
    -- in the client's words
    activity varchar(200) not null,
    constraint aims_position unique (set_id, position),
    constraint aims_positions check (position between 0 and 2)
);

-- what went wrong, or nearly did: told once, looked at once by somebody who was not there
create table incidents (
    id uuid constraint incidents_pk primary key,
    kind varchar(20) not null,
    -- the answer to the kind's own question, a code of rules/incidents.tsv; may be empty
    choice varchar(20) not null,
    -- when, measured by the session
    phase varchar(20) not null,
    happened_on date not null,
    harm varchar(20) not null,
    happened varchar(500) not null,
    -- what was done; may be empty
    done varchar(500) not null,
    seen_by varchar(200) not null,
    -- null where it is about no session, and so about no client
    client_id uuid constraint incidents_client_fk references clients (id),
    session_id uuid,
    -- the session's last screening, linked so that nobody types what it said
    screening_id uuid,
    -- of the session: was there, and does not review it
    therapist_id uuid,
    rule_set varchar(40) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    due timestamp with time zone not null,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    -- no_change, team, case
    result varchar(20),
    words varchar(2000) not null,
    -- for others, without names
    lesson varchar(2000) not null,
    -- taken out of the book, since it was recorded wrongly
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    reason varchar(500),
    version integer not null,
    constraint incidents_withdrawal check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (reason is null)),
    constraint incidents_review check ((reviewed_at is null) = (result is null) and (reviewed_at is null) = (reviewed_by is null)),
    constraint incidents_session check ((client_id is null) = (session_id is null)),
    constraint incidents_result check (result = any (array['no_change', 'team', 'case'])),
    constraint incidents_harm check (harm = any (array['none', 'passed', 'home', 'doctor', 'hospital', 'lasting'])),
    constraint incidents_phase check (phase = any (array['before', 'during', 'right_after', 'days_after', 'later'])),
    constraint incidents_kind check (kind = any (array['fall', 'faint', 'burn', 'pain', 'bone', 'nerve', 'missed_illness', 'wrong_client', 'alarm', 'other']))
);
create index incidents_by_due on incidents (withdrawn_at, reviewed_at, due, id);
create index incidents_by_recorder on incidents (recorded_by, recorded_at);
create index incidents_by_client on incidents (client_id, recorded_at);

-- cases for the tables, made from incidents: whose they were stands nowhere; kept for ever
create table incident_cases (
    id uuid constraint incident_cases_pk primary key,
    kind varchar(20) not null,
    choice varchar(20) not null,
    phase varchar(20) not null,
    harm varchar(20) not null,
    -- its first day
    in_month date not null,
    rule_set varchar(40) not null,
    -- the rules that spoke before the session
    spoke text not null,
    -- the planned work in codes
    planned varchar(2000) not null,
    lesson varchar(2000) not null
);

-- what was said of one aim at one time; what was not asked has no row
create table aim_ratings (
    id uuid constraint aim_ratings_pk primary key,
    aim_id uuid not null constraint aim_ratings_aim_fk references aims (id),
    client_id uuid not null,
    -- the session after which, or at whose arrival, it was asked; none at the start
    session_id uuid,
    -- start, call, visit
    way varchar(20) not null,
    -- 0 cannot do it at all, 10 as before; none: asked, and the client did not know
    rating integer,
    rated_at timestamp with time zone not null,
    rated_by uuid not null,
    -- of another client: kept, and counted nowhere
    of_another boolean default false not null,
    version integer not null,
    constraint aim_ratings_scale check (rating between 0 and 10),
    constraint aim_ratings_session check ((way = 'start') = (session_id is null))
);
create index aim_ratings_by_client on aim_ratings (client_id, rated_at);
create index aim_ratings_by_aim on aim_ratings (aim_id);

-- === Questionnaires whose answers make one number, each as its file described it, and what clients answered.

create table measures (
    id uuid constraint measures_pk primary key,
    code varchar(40) not null,
    -- counted per code: another file is another version
    number integer not null,
    -- the file
    definition text not null,
    since timestamp with time zone not null,
    -- none while it is asked
    until timestamp with time zone,
    version integer not null,
    constraint measures_number unique (code, number)
);

create table scores (
    id uuid constraint scores_pk primary key,
    client_id uuid not null constraint scores_client_fk references clients (id),
    measure_id uuid not null constraint scores_measure_fk references measures (id),
    -- the session after which it was asked; none at the ends of a course of sessions
    session_id uuid,
    way varchar(20) not null,
    -- item to number; what was not answered is not in it
    answers text not null,
    told_at timestamp with time zone not null,
    -- none: answered by link
    noted_by uuid,
    -- of another client: kept, and counted nowhere
    of_another boolean default false not null,
    version integer not null,
    constraint scores_way check (way = any (array['start', 'call', 'link', 'end']))
);
create index scores_by_client on scores (client_id, told_at);
create index scores_by_measure on scores (measure_id);

-- === Home care: what a client was given to do at home after a session, and what they told of it.

create table home_cares (
    id uuid constraint home_cares_pk primary key,
    client_id uuid not null constraint home_cares_client_fk references clients (id),
    session_id uuid not null,
    -- code of each thing to the rule that offered it
    things text not null,
    given_at timestamp with time zone not null,
    given_by uuid not null,
    done varchar(10),
    helped varchar(10),
    told_at timestamp with time zone,
    -- none: answered by link
    noted_by uuid,
    version integer not null,
    constraint home_cares_session unique (session_id),
    constraint home_cares_done check (done = any (array['yes', 'some', 'no', 'unknown'])),
    constraint home_cares_told check ((done is null) = (told_at is null) and (done is null) = (helped is null))
);
create index home_cares_by_client on home_cares (client_id, given_at);

-- === Clients' pages: what was handed over with an aftercare sheet, behind the code on it. Only the hash of a token is kept.

create table client_pages (
    id uuid constraint client_pages_pk primary key,
    client_id uuid not null constraint client_pages_client references clients (id),
    session_id uuid not null,
    therapist_id uuid not null,
    session_end timestamp with time zone not null,
    -- the sheet as it was handed over, by language
    sheets text not null,
    token_hash varchar(64) not null constraint client_pages_token unique,
    language varchar(20) not null,
    made_at timestamp with time zone not null,
    made_by uuid not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    wrong_births integer not null,
    -- the browser in which the birth date was given last
    browser_hash varchar(64),
    recognised_at timestamp with time zone,
    version integer not null,
    constraint client_pages_recognised check ((browser_hash is null) = (recognised_at is null))
);
create index client_pages_by_client on client_pages (client_id, made_at);

-- === Series of sessions: planned in one go, and judged on a day.

create table series (
    id uuid constraint series_pk primary key,
    client_id uuid not null constraint series_client_fk references clients (id),
    -- who judges it
    therapist_id uuid not null,
    -- the ids of its sessions, in their order
    session_ids text not null,
    planned_at timestamp with time zone not null,
    planned_by uuid not null,
    -- from when on it is to be judged: the beginning of that day
    due timestamp with time zone not null,
    judged_at timestamp with time zone,
    judged_by uuid,
    -- go_on, change, refer; mistake: taken back before it began
    way varchar(20),
    reason text not null,
    -- the client while it is open, so that there is only one
    open_for uuid constraint series_one_open unique,
    version integer not null,
    constraint series_end check ((judged_at is null) = (way is null) and (judged_at is null) = (open_for is not null)),
    constraint series_way check (way = any (array['go_on', 'change', 'refer', 'mistake', 'died']))
);
create index series_by_client on series (client_id, planned_at);
create index series_due on series (judged_at, due);

-- === What happens after a session: the follow-up, its contacts, what was answered, what followed from it.

-- Sessions, clients and users belong to other features; their ids are kept without a reference so that each
-- feature's tables can be read and moved by themselves.
create table follow_ups (
    id uuid constraint follow_ups_pk primary key,
    -- one per session that was started
    session_id uuid not null constraint follow_ups_session unique,
    client_id uuid not null,
    therapist_id uuid not null,
    owner_id uuid not null,
    -- of the session; null: at the practice's own address
    place_id uuid,
    session_end timestamp with time zone not null,
    -- of the work that took longest; what the list shows
    modality varchar(30),
    -- cups or a tool were used, which leave marks of their own
    cups_or_tool boolean not null default false,
    broken_off boolean not null,
    after_emergency boolean not null,
    due_from timestamp with time zone not null,
    due_to timestamp with time zone not null,
    first_call timestamp with time zone not null,
    overdue_from timestamp with time zone not null,
    state varchar(10) not null,
    closed_how varchar(20),
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    level varchar(10),
    -- the gravest of its answers that are not given yet: what was answered so far counts from the first dangerous answer on
    level_so_far varchar(10),
    alert_open boolean not null,
    -- of the open alert
    alert_level varchar(10),
    tries integer not null,
    last_try_at timestamp with time zone,
    last_outcome varchar(20),
    -- the earliest contact that is still to be made, kept here so that the list reads one table
    next_due timestamp with time zone,
    next_kind varchar(20),
    next_promised boolean default false not null,
    -- 0 an alert of emergency, 1 any other alert, 2 a safety call, 3 what else people do, 4 what goes out by itself; null where
    -- nothing is to be done. Kept with each follow-up, so that an index serves the list however many are closed.
    urgency integer,
    -- the end of the window in which it is to be done; overdue a day later
    due_by timestamp with time zone,
    -- who is on the call; for 15 minutes, renewed with every answer
    taken_by uuid,
    taken_until timestamp with time zone,
    -- since when the doctor's answer is waited for; null where none is
    doctor_advised_at timestamp with time zone,
    -- when the managers were told that it has not come, a week later
    managers_told_at timestamp with time zone,
    made_at timestamp with time zone not null,
    version integer not null,
    constraint follow_ups_closed check ((state = 'closed') = (closed_how is not null)),
    constraint follow_ups_state check (state = any (array['open', 'answered', 'closed']))
);
create index follow_ups_by_client on follow_ups (client_id, session_end);
create index follow_ups_by_state on follow_ups (state, session_end);
create index follow_ups_by_urgency on follow_ups (urgency, due_by, id);
create index follow_ups_by_owner on follow_ups (owner_id, urgency, due_by, id);
create index follow_ups_by_next_due on follow_ups (next_due, urgency);
create index follow_ups_by_doctor_advised on follow_ups (doctor_advised_at);

create table contacts (
    id uuid constraint contacts_pk primary key,
    follow_up_id uuid not null constraint contacts_follow_up references follow_ups (id),
    kind varchar(20) not null,
    due timestamp with time zone not null,
    -- an answer asked for it, so that the client was told when somebody rings
    promised boolean default false not null,
    state varchar(10) not null,
    tries integer not null,
    made_at timestamp with time zone not null,
    -- when its message was put into the outbox
    queued_at timestamp with time zone,
    done_by uuid,
    done_at timestamp with time zone,
    version integer not null,
    constraint contacts_state check (state = any (array['due', 'done', 'dropped']))
);
create index contacts_by_follow_up on contacts (follow_up_id, state, due);
create index contacts_by_due on contacts (state, due);

create table contact_tries (
    id uuid constraint contact_tries_pk primary key,
    contact_id uuid not null constraint contact_tries_contact references contacts (id),
    follow_up_id uuid not null,
    -- when it was to be made
    was_due timestamp with time zone not null,
    tried_at timestamp with time zone not null,
    tried_by uuid not null,
    outcome varchar(20) not null,
    -- when the client asked to be called, if they did
    call_again timestamp with time zone,
    note varchar(2000) not null,
    -- it was recorded by mistake
    taken_back_by uuid,
    taken_back_at timestamp with time zone
);
create index contact_tries_by_follow_up on contact_tries (follow_up_id, tried_at);

-- The client's check-in by link. Only the hash of a token is kept, here and in every backup.
create table check_in_links (
    id uuid constraint check_in_links_pk primary key,
    follow_up_id uuid not null constraint check_in_links_follow_up references follow_ups (id),
    token_hash varchar(64) not null constraint check_in_links_token unique,
    -- what the page starts in, where the client has said so; else the browser's language
    language varchar(20) not null,
    -- empty for a link that the program itself sends
    made_by uuid,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index check_in_links_by_follow_up on check_in_links (follow_up_id);

-- One browser that answers by a link; made with the first answer, for opening leaves no trace.
create table check_in_visits (
    id uuid constraint check_in_visits_pk primary key,
    link_id uuid not null constraint check_in_visits_link references check_in_links (id),
    -- of the link's token and a secret of the browser together
    browser_hash varchar(64) not null constraint check_in_visits_browser unique,
    -- rises with each new start, so that a page from before it is known as old
    round integer not null,
    feedback_id uuid,
    last_at timestamp with time zone not null,
    version integer not null
);
create index check_in_visits_by_link on check_in_visits (link_id);

create table feedbacks (
    id uuid constraint feedbacks_pk primary key,
    follow_up_id uuid not null constraint feedbacks_follow_up references follow_ups (id),
    session_id uuid not null,
    client_id uuid not null,
    state varchar(10) not null,
    -- set while it is a draft, so that one follow-up has one draft at most; null once it is given
    draft_of uuid constraint feedbacks_one_draft unique,
    answered_by varchar(20) not null,
    way varchar(10) not null,
    written_by uuid,
    answered_at timestamp with time zone not null,
    -- as they were given: codes of questions and answers as a JSON object, from which is made what the rules read
    answers varchar(8000) not null,
    -- "the next day" meant so many hours at that moment
    sore_hours integer,
    -- while it is a draft
    level_so_far varchar(10),
    note varchar(2000) not null,
    -- of another client: kept, and counted nowhere
    of_another boolean default false not null,
    version integer not null,
    constraint feedbacks_state check (state = any (array['draft', 'given']))
);
create index feedbacks_by_follow_up on feedbacks (follow_up_id, answered_at);
create index feedbacks_by_client on feedbacks (client_id, answered_at);

create table assessments (
    id uuid constraint assessments_pk primary key,
    follow_up_id uuid not null constraint assessments_follow_up references follow_ups (id),
    -- not unique: the same answers are judged again once it was corrected when the session took place
    feedback_id uuid not null constraint assessments_feedback references feedbacks (id),
    session_id uuid not null,
    client_id uuid not null,
    -- 1 for the first of a follow-up
    number integer not null,
    -- as the rules decided; what a person made of it stands in level
    proposed_level varchar(10) not null,
    level varchar(10) not null,
    hours integer not null,
    rule_set varchar(40) not null,
    -- ids of the rows that name a likely cause of the soreness, separated by blanks; read below a doctor's level only
    causes varchar(100) default '' not null,
    -- what the rules read, as it was, for replay
    facts text not null,
    state varchar(10) not null,
    assessed_at timestamp with time zone not null,
    decided_by uuid,
    decided_at timestamp with time zone,
    change_reason varchar(8000) not null,
    -- of answers that another client gave: kept, and counted nowhere
    of_another boolean default false not null,
    version integer not null,
    constraint assessments_number unique (follow_up_id, number),
    constraint assessments_state check (state = any (array['proposed', 'accepted', 'changed']))
);
create index assessments_by_client on assessments (client_id, assessed_at);
-- decisions of a period are read page by page, the latest first
create index assessments_by_time on assessments (assessed_at, id);
create index assessments_by_feedback on assessments (feedback_id);
-- which rules speak in vain: what people changed lately
create index assessments_by_state on assessments (state, assessed_at);

create table assessment_findings (
    assessment_id uuid not null constraint assessment_findings_assessment references assessments (id),
    position integer not null,
    rule_id varchar(20) not null,
    level varchar(10) not null,
    source varchar(300) not null,
    -- what of it the client answered, and may hear; empty where it rests on stored facts alone
    answered text not null,
    on_record text not null,
    not_known text not null,
    constraint assessment_findings_pk primary key (assessment_id, position)
);
create index assessment_findings_by_rule on assessment_findings (rule_id);

create table region_changes (
    assessment_id uuid not null constraint region_changes_assessment references assessments (id),
    position integer not null,
    region varchar(30) not null,
    pressure_before integer not null,
    pressure_after integer not null,
    minutes_before integer not null,
    minutes_after integer not null,
    rule_ids varchar(300) not null,
    constraint region_changes_pk primary key (assessment_id, position)
);

create table adjustments (
    id uuid constraint adjustments_pk primary key,
    assessment_id uuid not null constraint adjustments_assessment references assessments (id),
    client_id uuid not null,
    position integer not null,
    kind varchar(30) not null,
    parts varchar(500) not null,
    amount integer,
    subject varchar(200) not null,
    rule_ids varchar(300) not null,
    gentler boolean not null,
    state varchar(10) not null,
    state_reason varchar(2000) not null,
    state_by uuid,
    state_at timestamp with time zone not null,
    applied_to uuid,
    version integer not null,
    constraint adjustments_state check (state = any (array['proposed', 'accepted', 'declined', 'applied', 'dismissed', 'lapsed']))
);
create index adjustments_by_client on adjustments (client_id, state);
create index adjustments_by_assessment on adjustments (assessment_id, position);

create table self_care_verdicts (
    assessment_id uuid not null constraint self_care_verdicts_assessment references assessments (id),
    position integer not null,
    item varchar(50) not null,
    offered boolean not null,
    -- phrases
    text_for_client text not null,
    reason text not null,
    rule_ids varchar(300) not null,
    constraint self_care_verdicts_pk primary key (assessment_id, position)
);

create table referral_verdicts (
    assessment_id uuid not null constraint referral_verdicts_assessment references assessments (id),
    position integer not null,
    discipline varchar(20) not null,
    status varchar(30) not null,
    score integer not null,
    reason text not null,
    rule_ids varchar(1000) not null,
    constraint referral_verdicts_pk primary key (assessment_id, position)
);

-- What was said by a doctor, or in a talk with the therapist; lifts the hold once a therapist or manager stands for it.
create table recorded_answers (
    id uuid constraint recorded_answers_pk primary key,
    -- null: of a client who was sent to a doctor before a session that did not take place
    follow_up_id uuid constraint recorded_answers_follow_up references follow_ups (id),
    client_id uuid not null,
    kind varchar(20) not null,
    said_by varchar(200) not null,
    said_on date not null,
    words varchar(2000) not null,
    -- how it ended for somebody who was sent to a doctor
    ended_how varchar(20),
    again_from date,
    doctors_limits varchar(2000),
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    -- it was written down wrongly; the answer that says it rightly
    replaced_by uuid,
    -- a talk, or words read: it was recorded by mistake
    taken_back_by uuid,
    taken_back_at timestamp with time zone,
    version integer not null,
    constraint recorded_answers_ended
        check (ended_how = any (array['mattered', 'small', 'nothing', 'no_massage', 'not_seen', 'not_known'])),
    constraint recorded_answers_kind check (kind = any (array['doctor_answer', 'therapist_talk', 'words_read']))
);
create index recorded_answers_by_client on recorded_answers (client_id, recorded_at);
create index recorded_answers_by_follow_up on recorded_answers (follow_up_id, recorded_at);
-- what the front desk has recorded and a therapist is to confirm
create index recorded_answers_unconfirmed on recorded_answers (confirmed_at, recorded_at);
-- which rules speak in vain: what came in lately
create index recorded_answers_by_time on recorded_answers (recorded_at);

create table alerts (
    id uuid constraint alerts_pk primary key,
    follow_up_id uuid not null constraint alerts_follow_up references follow_ups (id),
    -- empty while the call that raised it goes on
    assessment_id uuid,
    client_id uuid not null,
    level varchar(10) not null,
    -- raised by a client's own answer, which nobody on a call takes back
    by_link boolean default false not null,
    state varchar(15) not null,
    -- set while it is not closed, so that one follow-up has one open alert at most
    open_for uuid constraint alerts_one_open unique,
    raised_at timestamp with time zone not null,
    -- when the managers were told that nobody has taken it in hand
    escalated_at timestamp with time zone,
    acknowledged_by uuid,
    acknowledged_at timestamp with time zone,
    closed_by uuid,
    closed_at timestamp with time zone,
    outcome varchar(30),
    spoken_to varchar(200) not null,
    words varchar(2000) not null,
    version integer not null,
    constraint alerts_closed check ((state = 'closed') = (outcome is not null and closed_by is not null)),
    constraint alerts_state check (state = any (array['open', 'acknowledged', 'closed']))
);
create index alerts_by_state on alerts (state, raised_at);
create index alerts_by_follow_up on alerts (follow_up_id, raised_at);

create table alert_contacts (
    id uuid constraint alert_contacts_pk primary key,
    alert_id uuid not null constraint alert_contacts_alert references alerts (id),
    at timestamp with time zone not null,
    made_by uuid not null,
    outcome varchar(30) not null,
    spoken_to varchar(200) not null,
    words varchar(2000) not null
);
create index alert_contacts_by_alert on alert_contacts (alert_id, at);

-- === To whom clients can be referred. Nothing about clients stands here.

create table partners (
    id uuid constraint partners_pk primary key,
    name varchar(120) not null,
    -- without accents and case, for the order of the list
    sort_name varchar(240) not null,
    organisation varchar(160) not null,
    other_skills varchar(500) not null,
    place varchar(120) not null,
    address varchar(500) not null,
    phone varchar(40) not null,
    email varchar(254) not null,
    web varchar(310) not null,
    notes varchar(4000) not null,
    -- until a first appointment, as agreed with the partner
    agreed_days integer,
    active boolean not null,
    -- the entry that took this one's place, where the same partner stood twice
    merged_into uuid constraint partners_merged_into references partners (id),
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    version integer not null,
    constraint partners_days check (agreed_days between 0 and 365),
    constraint partners_merged check (merged_into is null or active = false)
);
create index partners_by_name on partners (active, sort_name, id);

create table partner_disciplines (
    partner_id uuid not null constraint partner_disciplines_partner references partners (id) on delete cascade,
    discipline varchar(20) not null,
    constraint partner_disciplines_pk primary key (partner_id, discipline)
);
create index partner_disciplines_by_word on partner_disciplines (discipline, partner_id);

create table partner_skills (
    partner_id uuid not null constraint partner_skills_partner references partners (id) on delete cascade,
    skill varchar(20) not null,
    constraint partner_skills_pk primary key (partner_id, skill)
);
create index partner_skills_by_word on partner_skills (skill, partner_id);

create table partner_languages (
    partner_id uuid not null constraint partner_languages_partner references partners (id) on delete cascade,
    language varchar(3) not null,
    constraint partner_languages_pk primary key (partner_id, language)
);
create index partner_languages_by_word on partner_languages (language, partner_id);

-- The ways in, as with clients: found by the start of the token.
create table partner_tokens (
    partner_id uuid not null constraint partner_tokens_partner references partners (id) on delete cascade,
    token varchar(260) not null,
    constraint partner_tokens_pk primary key (partner_id, token)
);

-- By what two entries are taken for the same partner: 'n' + the name's words in order, 'e' + the e-mail address, 'p' + the
-- last digits of the phone number. The first entry with a mark has number 0; one that somebody has called another partner
-- has the next. So two people who save the same partner at the same moment cannot both have number 0.
create table partner_marks (
    partner_id uuid not null constraint partner_marks_partner references partners (id) on delete cascade,
    mark varchar(260) not null,
    number integer not null,
    constraint partner_marks_pk primary key (partner_id, mark),
    constraint partner_marks_once unique (mark, number)
);

-- === Letters about a client to those who help them too.

-- A letter is written, agreed to, and leaves; each is a row of its own.
create table letters (
    id uuid constraint letters_pk primary key,
    client_id uuid not null constraint letters_client references clients (id),
    kind varchar(20) not null,
    -- the record that it is about, in the feature that asks for it
    about uuid not null,
    recipient_kind varchar(10) not null,
    recipient_id uuid,
    recipient_name varchar(300) not null,
    recipient_address varchar(500) not null,
    recipient_email varchar(254) not null,
    language varchar(20) not null,
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
    constraint letters_kind check (kind = any (array['referral', 'doctors_note', 'clearance_request'])),
    constraint letters_recipient check (recipient_kind = any (array['partner', 'doctor', 'client'])),
    constraint letters_state check (state = any (array['draft', 'consented', 'waiting', 'sent', 'withdrawn'])),
    constraint letters_file check (document_id is not null or state = any (array['draft', 'withdrawn']))
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
    constraint letter_consents_how check (how = any (array['signed', 'said', 'phone']))
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
    version integer not null
);
create index letter_sendings_by_letter on letter_sendings (letter_id, made_at);

-- === Other help that a client was offered, and what they said to it.

create table referrals (
    id uuid constraint referrals_pk primary key,
    client_id uuid not null,
    -- the assessment that suggested it; empty when a therapist offered it without one
    assessment_id uuid,
    discipline varchar(20) not null,
    -- as judged when it was offered
    suitability varchar(30) not null,
    score integer not null,
    reason text not null,
    rule_ids varchar(1000) not null,
    -- the doctor's clearance that it rested on, if it needed one
    clearance_id uuid,
    asked_for boolean not null,
    -- whose it is in the list of work
    owner_id uuid not null,
    -- a practitioner or a class; kept without a reference, as all that belongs to another feature
    partner_id uuid,
    -- the client goes by themselves
    without_letter boolean default false not null,
    first_appointment date,
    -- from when the client waits for the first appointment: the letter's leaving, without one the offer
    waits_from timestamp with time zone,
    -- -3 to 3, the newest answer
    benefit integer,
    state varchar(20) not null,
    state_at timestamp with time zone not null,
    -- empty where the program did it by itself: what the rules suggest, what ends unanswered
    state_by uuid,
    -- how far it has come, so that loops are counted without reading each of their steps
    reached varchar(10) not null,
    begun_at timestamp with time zone not null,
    -- asked in vain since the last step
    tries integer default 0 not null,
    -- from when the next step is to be done, and until when; both empty once nothing is
    next_due timestamp with time zone,
    due_by timestamp with time zone,
    -- set while the client has not declined it, so that nobody is offered the same thing twice
    open_for varchar(60) constraint referrals_one_open unique,
    version integer not null,
    constraint referrals_due check ((next_due is null) = (due_by is null)),
    constraint referrals_state
        check (state = any (array['suggested', 'not_offered', 'offered', 'accepted', 'declined', 'letter_sent', 'attended', 'not_attended',
        'helped', 'no_change', 'worse', 'outcome_unknown'])),
    constraint referrals_open
        check ((state = any (array['not_offered', 'declined', 'helped', 'no_change', 'worse', 'outcome_unknown'])) = (open_for is null)),
    constraint referrals_reached check (reached = any (array['suggested', 'told', 'wanted', 'under_way', 'appointed', 'seen', 'answered']))
);
create index referrals_by_client on referrals (client_id, state_at);
create index referrals_by_state on referrals (state, state_at);
create index referrals_by_assessment on referrals (assessment_id, discipline);
create index referrals_by_due on referrals (next_due, due_by, id);
create index referrals_by_owner on referrals (owner_id, next_due);
create index referrals_by_partner on referrals (partner_id, state);
create index referrals_by_begin on referrals (begun_at, id);
create index referrals_by_owner_begin on referrals (owner_id, begun_at);

create table referral_steps (
    referral_id uuid not null constraint referral_steps_referral references referrals (id),
    position integer not null,
    state varchar(20) not null,
    made_at timestamp with time zone not null,
    made_by uuid,
    benefit integer,
    why varchar(2000) not null,
    -- a step that mends an earlier one names its position
    corrects integer,
    -- as it was known until then; it is so again when the step is taken back
    appointment_before date,
    constraint referral_steps_pk primary key (referral_id, position)
);

-- The link on a letter by which its partner answers; one for each letter, with the token of its newest file.
create table partner_links (
    id uuid constraint partner_links_pk primary key,
    client_id uuid not null constraint partner_links_client references clients (id),
    referral_id uuid not null constraint partner_links_referral references referrals (id),
    letter_id uuid not null constraint partner_links_letter unique,
    token_hash varchar(64) not null constraint partner_links_token unique,
    language varchar(20) not null,
    made_at timestamp with time zone not null,
    -- empty until the letter has left: it opens nothing before
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    version integer not null
);
create index partner_links_by_client on partner_links (client_id);
create index partner_links_by_referral on partner_links (referral_id);

-- What a partner answered, as it came in; it counts once a therapist stands for it.
create table partner_answers (
    id uuid constraint partner_answers_pk primary key,
    client_id uuid not null constraint partner_answers_client references clients (id),
    referral_id uuid not null constraint partner_answers_referral references referrals (id),
    link_id uuid not null constraint partner_answers_link references partner_links (id),
    visit varchar(20),
    visit_on date,
    helped varchar(20),
    words varchar(500) not null,
    given_at timestamp with time zone not null,
    state varchar(10) not null,
    state_at timestamp with time zone,
    state_by uuid,
    version integer not null,
    constraint partner_answers_state check (state = any (array['waiting', 'confirmed', 'set_aside'])),
    constraint partner_answers_decided check ((state = 'waiting') = (state_at is null))
);
create index partner_answers_by_client on partner_answers (client_id, given_at);
create index partner_answers_by_referral on partner_answers (referral_id, given_at);
create index partner_answers_by_link on partner_answers (link_id, given_at);
create index partner_answers_by_state on partner_answers (state, given_at);

-- === Figures: what is counted of each session, and reports of months.

-- One row for each session that began.
create table outcome_rows (
    session_id uuid constraint outcome_rows_pk primary key,
    -- of the writing that made the row; readers ask for what is newer than what they have
    change_no bigint not null,
    client_id uuid not null,
    therapist_id uuid not null,
    -- null: at the practice's own address
    place_id uuid,
    session_end timestamp with time zone not null,
    -- the practice's day on which it ended
    session_day date not null,
    -- the client's first here
    first_here boolean not null,
    finished boolean not null,
    signed boolean not null,
    -- region:modality:pressure of each line of work, separated by blanks
    work varchar(4000) not null,
    -- codes of the conditions that were known to hold, separated by blanks
    conditions varchar(2000) not null,
    overridden boolean not null,
    -- why therapists went ahead against findings, as codes
    ahead_for varchar(400) default '' not null,
    -- the worst soreness of the client's session before this one
    worst_before integer,
    -- codes of the kinds of adjustments that were applied to the session, separated by blanks
    adjusted varchar(600) default '' not null,
    -- whether the client came again for a finished session within 42 days
    returned boolean not null,
    -- whether anybody was to ask, and how first
    followed boolean not null,
    asked varchar(10) not null,
    -- false: nobody has answered, which is not known and never well
    answered boolean not null,
    worst integer,
    gone_after integer,
    sore_at integer,
    benefit integer,
    complaint_before integer,
    complaint_now integer,
    would_return varchar(10) not null,
    red_flag varchar(10) not null,
    level varchar(10),
    -- ids of the rows that name a likely cause of the soreness, by the last answer
    causes varchar(100) default '' not null,
    changed boolean not null,
    lowered boolean not null,
    doctor_heard boolean not null,
    alerted boolean not null,
    contact_minutes integer,
    -- kind-use of each kind of adjustment that came of the session, separated by blanks
    advised varchar(800) default '' not null,
    -- where the client had aims: how many, the sum of their ratings at the start, and as told after the session
    aims integer default 0 not null,
    aims_start integer,
    aims_now integer,
    -- of a client with an earlier score: whether another was to be asked after it, and what came of it
    scored boolean default false not null,
    score_change varchar(20),
    link_scored boolean default false not null,
    link_score_change varchar(20),
    -- where something was given to do at home: whether it was done, at least now and then, and helped
    home_done varchar(10),
    home_helped varchar(10),
    constraint outcome_rows_worst check (worst between 0 and 10),
    constraint outcome_rows_told check (worst is null or answered),
    constraint outcome_rows_benefit check (benefit between -3 and 3)
);
create index outcome_rows_by_change on outcome_rows (change_no);
-- how often somebody has worked with a condition, beside a plan
create index outcome_rows_by_therapist on outcome_rows (therapist_id);
create index outcome_rows_by_client on outcome_rows (client_id);
-- rows are exported page by page, in the order of their days
create index outcome_rows_by_day on outcome_rows (session_day, session_id);

-- the last writing, and the last that left a client without rows; one row, locked by whoever writes
create table outcome_progress (
    id integer constraint outcome_progress_pk primary key,
    change_no bigint not null,
    emptied_no bigint not null,
    constraint outcome_progress_one check (id = 1)
);
insert into outcome_progress (id, change_no, emptied_no) values (1, 0, 0);

-- clients about whom something has changed since their rows were made; as often as it has
create table outcome_stale (
    id uuid constraint outcome_stale_pk primary key,
    client_id uuid not null
);
create index outcome_stale_by_client on outcome_stale (client_id);

-- The reports of months, kept as files. One that the program makes by itself is made once, by whichever node.
create table outcome_reports (
    id uuid constraint outcome_reports_pk primary key,
    -- the first day of the month that it is about
    report_month date not null,
    -- what it was made for; the same is made once
    made_for varchar(60) not null constraint outcome_reports_once unique,
    made_at timestamp with time zone not null,
    -- empty: the program, at the beginning of a month
    made_by uuid,
    -- sessions that it counts
    sessions integer not null,
    -- made while the sample practice was there; goes with it
    made_up boolean not null,
    document_id uuid not null constraint outcome_reports_document references documents (id)
);
create index outcome_reports_by_month on outcome_reports (report_month desc, made_at desc);

-- Whether the program makes them by itself; one row.
create table outcome_report_settings (
    id integer constraint outcome_report_settings_pk primary key,
    monthly boolean not null,
    constraint outcome_report_settings_one check (id = 1)
);
insert into outcome_report_settings (id, monthly) values (1, false);

-- === Who stands for the rules.

-- Clinicians who have read a version of the rule set and stand for it. Nothing is deleted: what was wrong is withdrawn.
create table rule_set_sign_offs (
    id uuid constraint rule_set_sign_offs_pk primary key,
    section varchar(1) not null,
    rule_set varchar(40) not null,
    name varchar(200) not null,
    profession varchar(200) not null,
    registration varchar(200) not null,
    -- the day on which they signed, as they say
    signed_on date not null,
    not_read varchar(2000) not null,
    -- what they would change, a line a row
    note text not null,
    -- fingerprints of the rows as they read then: a row that changes is unsigned alone. Of the list without bearing its words
    prints text not null,
    -- the levels that they gave to the blind cases, each beside the program's of then
    blind text not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    -- by whom the signer was found in a register, and in which
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    confirmed_register varchar(200) not null,
    -- read in from another installation: its name, and where and when its manager found the signer
    brought_from varchar(200) not null,
    brought_register varchar(200) not null,
    brought_confirmed_at timestamp with time zone,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone,
    withdrawn_why varchar(2000) not null,
    version integer not null,
    constraint rule_set_sign_offs_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
    constraint rule_set_sign_offs_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index rule_set_sign_offs_by_recorded on rule_set_sign_offs (recorded_at);

-- The words that ended reviews of rules that spoke in vain. Nothing is changed or deleted: a later review has a word of its own.
create table rule_review_words (
    id uuid constraint rule_review_words_pk primary key,
    rule varchar(40) not null,
    -- the row's fingerprint as it read then: a row that changes stands for review by its counts again
    print varchar(100) not null,
    -- it stays, or it changes
    outcome varchar(20) not null,
    why varchar(600) not null,
    said_by uuid not null,
    said_at timestamp with time zone not null
);
create index rule_review_words_by_rule on rule_review_words (rule, said_at);
create index rule_review_words_by_print on rule_review_words (print, said_at);

-- Who answers for the program in this practice. Nothing is changed or deleted: the latest statement holds.
create table responsibilities (
    id uuid constraint responsibilities_pk primary key,
    name varchar(200) not null,
    -- what they are in the practice
    post varchar(200) not null,
    -- in which it is used
    country varchar(2) not null,
    -- where its law sees the program, as they read it
    position varchar(2000) not null,
    -- the sections that were signed then, and the version in force
    signed varchar(40) not null,
    rule_set varchar(40) not null,
    said_by uuid not null,
    said_at timestamp with time zone not null
);
create index responsibilities_by_time on responsibilities (said_at desc);

-- Links by which somebody without an account reads and signs the packet, with what they have answered so far.
create table packet_links (
    id uuid constraint packet_links_pk primary key,
    token_hash varchar(64) not null constraint packet_links_token unique,
    -- as the practice calls them
    for_whom varchar(200) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    -- who they say they are; empty until they say it
    name varchar(200) not null,
    profession varchar(200) not null,
    register varchar(100) not null,
    register_number varchar(100) not null,
    -- each answer with its reason, by the fingerprint of what it is about
    replies text not null,
    -- their levels of the blind cases beside the program's; empty until they have asked what it says
    blind text not null,
    -- the sections that they have signed
    signed varchar(40) not null,
    version integer not null
);
create index packet_links_by_end on packet_links (expires_at);

-- === What was brought in from other programs: when, by whom, and which record came from where, so that the same file changes
-- nothing a second time and the last import can be undone.

-- Calendars of other programs that a manager has subscribed to: read once an hour, and what came of it.
create table calendar_addresses (
    id uuid constraint calendar_addresses_pk primary key,
    -- whoever has the address reads the calendar, so it is encrypted
    sealed_address varchar(1000) not null,
    host varchar(255) not null,
    therapist_id uuid not null constraint calendar_addresses_therapist references users (id),
    -- where its sessions are; null: where the therapist mostly works. All zeros: at the practice's own address
    place_id uuid,
    added_by uuid not null constraint calendar_addresses_user references users (id),
    added_at timestamp with time zone not null,
    -- when it was last tried; no two nodes try at once
    read_at timestamp with time zone not null,
    outcome varchar(20) not null,
    -- how often in a row it could not be read
    failures integer not null,
    -- of the last time that it was read: appointments that came, moved or were cancelled, and those that stayed out
    took integer not null,
    left_out integer not null
);
create index calendar_addresses_by_time on calendar_addresses (read_at);

create table imports (
    id uuid constraint imports_pk primary key,
    begun_at timestamp with time zone not null,
    begun_by uuid not null constraint imports_user references users (id),
    -- the subscribed calendar that brought it
    calendar_id uuid constraint imports_calendar references calendar_addresses (id) on delete set null,
    ended_at timestamp with time zone,
    state varchar(20) not null,
    clients integer not null,
    visits integer not null,
    sessions integer not null,
    changed integer not null,
    -- what an undoing had to leave, because somebody has worked on it
    stayed integer not null,
    constraint imports_state check (state = any (array['running', 'done', 'undone']))
);
create index imports_by_time on imports (begun_at, id);
create index imports_by_calendar on imports (calendar_id);

create table import_records (
    id uuid constraint import_records_pk primary key,
    import_id uuid not null constraint import_records_import references imports (id),
    client_id uuid not null constraint import_records_client references clients (id),
    -- empty for the client's own entry
    session_id uuid constraint import_records_session references sessions (id),
    source varchar(20) not null,
    -- by which the source knows it; empty if it has no key
    source_key varchar(120) not null,
    -- whether the import made the record, or found it
    brought boolean not null,
    -- of the record as it was made, by which later work on it is seen
    version integer not null
);
create index import_records_by_import on import_records (import_id, session_id);
create index import_records_by_client on import_records (client_id);
create index import_records_by_session on import_records (session_id);

-- sessions that took place, or were to, before the practice began to use the program
create table earlier_visits (
    id uuid constraint earlier_visits_pk primary key,
    client_id uuid not null constraint earlier_visits_client references clients (id),
    import_id uuid not null constraint earlier_visits_import references imports (id),
    source varchar(20) not null,
    source_key varchar(120) not null,
    started_at timestamp with time zone not null,
    -- 0 if the file does not tell
    minutes integer not null,
    therapist varchar(200) not null,
    treatment varchar(200) not null,
    state varchar(20) not null,
    constraint earlier_visits_state check (state = any (array['kept', 'cancelled', 'missed', 'unknown']))
);
create index earlier_visits_by_client on earlier_visits (client_id, started_at);
create index earlier_visits_by_import on earlier_visits (import_id);

-- what clients told before the practice began to use the program, in words: an archive of another one tells it
create table earlier_records (
    id uuid constraint earlier_records_pk primary key,
    client_id uuid not null constraint earlier_records_client references clients (id),
    import_id uuid not null constraint earlier_records_import references imports (id),
    source_key varchar(120) not null,
    kind varchar(20) not null,
    told_at timestamp with time zone not null,
    words text not null,
    constraint earlier_records_kind check (kind = any (array['intake', 'feedback']))
);
create index earlier_records_by_client on earlier_records (client_id, told_at);
create index earlier_records_by_import on earlier_records (import_id);

-- planned sessions that a later file has moved: where they were before
create table import_moves (
    id uuid constraint import_moves_pk primary key,
    import_id uuid not null constraint import_moves_import references imports (id),
    client_id uuid not null constraint import_moves_client references clients (id),
    session_id uuid not null constraint import_moves_session references sessions (id),
    was_start varchar(16) not null,
    was_minutes integer not null,
    was_therapist uuid not null,
    was_place uuid,
    edits integer not null
);
create index import_moves_by_import on import_moves (import_id);
create index import_moves_by_client on import_moves (client_id);
create index import_moves_by_session on import_moves (session_id);

-- what the practice has said once about words of files: which column holds what, who is meant, what a treatment is
create table import_words (
    kind varchar(20) not null,
    word varchar(200) not null,
    meaning varchar(1000) not null,
    constraint import_words_pk primary key (kind, word),
    constraint import_words_kind check (kind = any (array['columns', 'order', 'therapist', 'treatment']))
);

-- === The sample practice: which users, clients and partners are its own. Everything else of it hangs on these.

create table sample_users (
    user_id uuid constraint sample_users_pk primary key constraint sample_users_user references users (id)
);

create table sample_clients (
    client_id uuid constraint sample_clients_pk primary key constraint sample_clients_client references clients (id),
    -- their time passes just now, while the sample is made: what is open in it seems overdue
    passing boolean default true not null
);

-- Which partners belong to the sample practice, so that they leave with it.
create table sample_partners (
    partner_id uuid constraint sample_partners_pk primary key constraint sample_partners_partner references partners (id) on delete cascade
);

-- What the sample practice lacks: steps that failed while it was made, by what they were about. While it is being made, and if that
-- was broken off, the row "begun" stands here.
create table sample_gaps (
    what varchar(20) constraint sample_gaps_pk primary key,
    steps integer not null
);
