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
    constraint self_intake_links_channel check (channel in ('kiosk', 'link'))
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
    steps varchar(400) not null,
    birth_date date,
    guardian varchar(120) not null,
    begun_at timestamp with time zone not null,
    touched_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    settled_at timestamp with time zone,
    settled_by uuid,
    -- why it was set aside
    reason varchar(500) not null,
    -- the intake version that was confirmed from it
    version_id uuid constraint self_intakes_version references intake_versions (id),
    version integer not null,
    constraint self_intakes_state check (state in ('open', 'submitted', 'taken_over', 'set_aside')),
    constraint self_intakes_submitted check ((state = 'open') = (submitted_at is null)),
    constraint self_intakes_settled check ((state in ('taken_over', 'set_aside')) = (settled_at is not null)),
    constraint self_intakes_taken_over check ((state = 'taken_over') = (version_id is not null))
);
create index self_intakes_by_client on self_intakes (client_id, state, submitted_at);
create index self_intakes_by_link on self_intakes (link_id);
create index self_intakes_by_state on self_intakes (state, touched_at);
