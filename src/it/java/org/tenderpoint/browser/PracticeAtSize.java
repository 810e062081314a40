package org.tenderpoint.browser;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/**
 * A practice of three years on a database server, written before any node starts: sessions as {@link RandomOutcomes}
 * draws them, and for each of them a client, a chart and a follow-up, by one statement a table.
 */
final class PracticeAtSize {

    private static final int THERAPISTS = 20;
    private static final int AT_ONCE = 10_000;
    private static final int PLANNED_EACH = 6;

    /** One after the other; what is older than two weeks is done with, as in a practice that keeps up. */
    private static final List<String> RECORDS = List.of(
            """
                    insert into clients (id, name, sort_name, phone, email, preferred_channel, preferred_time, language,
                        emergency_name, emergency_phone, emergency_consent, doctor, guardian, archived, created_at, created_by,
                        changed_at, changed_by, version, last_seen)
                    select client_id, 'Client ' || lpad(no, 6, '0'), 'client ' || lpad(no, 6, '0'), '020 ' || no, '', 'phone', '',
                        'en', '', '', false, '', '', false, first_end, therapist, first_end, therapist, 0, last_day
                    from (select client_id, cast(row_number() over (order by client_id) as varchar) as no,
                            min(session_end) as first_end, min(cast(therapist_id as varchar))::uuid as therapist,
                            max(session_day) as last_day
                        from outcome_rows group by client_id) drawn""",
            """
                    insert into client_tokens (client_id, token)
                    select id, word from clients, lateral (values ('nclient'), ('n' || substr(name, 8))) as words(word)""",
            """
                    insert into sessions (id, client_id, therapist_id, local_start, zone, start_at, end_at, minutes, state,
                        started_at, ended_at, broken_off, made_by, made_at, version)
                    select session_id, client_id, therapist_id,
                        to_char((session_end - interval '1' hour) at time zone 'Europe/London', 'YYYY-MM-DD"T"HH24:MI'),
                        'Europe/London', session_end - interval '1' hour, session_end, 60,
                        case when signed or session_end < :lately then 'SIGNED' when finished then 'FINISHED' else 'BROKEN_OFF' end,
                        session_end - interval '1' hour, session_end, not finished, therapist_id, session_end, 0
                    from outcome_rows order by session_end""",
            """
                    insert into session_charts (session_id, version, client_id, therapist_id, started_at, ended_at, pain_before,
                        broken_off_because, emergency, signed_at, signed_by, saved_by, saved_at)
                    select id, 0, s.client_id, s.therapist_id, started_at, ended_at, complaint_before,
                        case when s.broken_off then 'unwell' end, false, case when state = 'SIGNED' then ended_at end,
                        case when state = 'SIGNED' then s.therapist_id end, s.therapist_id, ended_at
                    from sessions s join outcome_rows r on r.session_id = s.id order by ended_at""",
            """
                    insert into follow_ups (id, session_id, client_id, therapist_id, owner_id, session_end, modality, broken_off,
                        after_emergency, due_from, due_to, first_call, overdue_from, state, closed_how, closed_at, level, tries,
                        next_due, next_kind, alert_open, made_at, version, urgency, due_by)
                    select session_id, session_id, client_id, therapist_id, therapist_id, session_end, 'swedish', not finished, false,
                        session_end + interval '48' hour, session_end + interval '72' hour, session_end + interval '48' hour,
                        session_end + interval '96' hour, case when waits then 'open' else 'closed' end,
                        case when waits then null else 'expected' end,
                        case when waits then null else session_end + interval '72' hour end,
                        case when waits then null else level end, 0,
                        case when waits then session_end + interval '48' hour end, case when waits then 'call' end, false,
                        session_end, 0, case when waits then 3 end, case when waits then session_end + interval '72' hour end
                    from (select r.*, not answered and session_end >= :lately as waits from outcome_rows r where followed) asked
                    order by session_end""",
            """
                    insert into sessions (id, client_id, therapist_id, local_start, zone, start_at, end_at, minutes, state, broken_off,
                        made_by, made_at, version)
                    select gen_random_uuid(), c.id, u.id,
                        to_char(starts at time zone 'Europe/London', 'YYYY-MM-DD"T"HH24:MI'), 'Europe/London', starts,
                        starts + interval '1' hour, 60, 'PLANNED', false, u.id, :now, 0
                    from (select id, row_number() over (order by login) as no from users) u
                        cross join lateral (select n, date_trunc('hour', cast(:now as timestamp with time zone))
                            + n * interval '1' hour as starts from generate_series(1, :each) as hours(n)) hours
                        join (select id, row_number() over (order by sort_name) as no from clients) c
                            on c.no = (u.no - 1) * :each + n""");

    private PracticeAtSize() {}

    /** @param logins of therapists who also lead, with {@link TestUsers#PASSWORD}; there are others beside them */
    static void write(Path folder, List<String> settings, int sessions, Instant now, List<String> logins) {
        try (var program = program(folder, settings)) {
            var users = program.getBean(TestUsers.class);
            logins.forEach(login -> users.make(login, Role.THERAPIST, Role.MANAGER));
            var therapists = IntStream.range(0, THERAPISTS)
                    .mapToObj(no -> no < logins.size() ? logins.get(no) : "therapist." + no)
                    .map(login -> users.make(login, Role.THERAPIST).id().value())
                    .toList();
            fill(program, therapists, sessions, now);
        }
    }

    private static void fill(ConfigurableApplicationContext program, List<UUID> therapists, int sessions, Instant now) {
        var drawn = new RandomOutcomes(therapists, now);
        for (int done = 0; done < sessions; done += AT_ONCE) {
            drawn.write(program, Math.min(AT_ONCE, sessions - done));
        }
        var jdbc = program.getBean(JdbcClient.class);
        jdbc.sql("analyze").update();
        var at = now.atOffset(ZoneOffset.UTC);
        for (var records : RECORDS) {
            var statement = jdbc.sql(records);
            if (records.contains(":lately")) {
                statement = statement.param("lately", at.minusDays(14));
            }
            if (records.contains(":now")) {
                statement = statement.param("now", at).param("each", PLANNED_EACH);
            }
            statement.update();
        }
        jdbc.sql("analyze").update();
    }

    private static ConfigurableApplicationContext program(Path folder, List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--tenderpoint.backup-at=",
                "--tenderpoint.messages.scheduled=false", "--tenderpoint.outbox=" + folder.resolve("outbox")));
        return new SpringApplicationBuilder(Tenderpoint.class, TestUsers.class).web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }
}
