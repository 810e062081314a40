package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/**
 * The first page of the list, with its number and with the numbers of the navigation, beside the bare statements in the
 * same run: twenty thousand follow-ups in every build, a million with {@code -Pnight}. Most are closed, as in a
 * practice that has worked for years; the figures stand in {@code docs/quality.md}.
 */
@SpringBootTest(properties = {
        "tests=volume",
        // a file, encrypted as the program's own; the larger cache is for filling it
        "spring.datasource.url=jdbc:h2:durable:./target/volume/${random.uuid};CIPHER=AES;CACHE_SIZE=262144;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
        "spring.datasource.password=volume sa"
})
@ActiveProfiles("test")
@Import(TestUsers.class)
@DirtiesContext
class WorklistVolumeTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    /** At most, and none that no follow-up is about. */
    private static final int CLIENTS = 50_000;
    private static final int OWNERS = 10;
    private static final int PAGE = 50;
    private static final int AT_ONCE = 50_000;
    private static final int ROUNDS = 30;
    private static final double BUDGET_MILLIS = 300;

    /** As the migrations make them. */
    private static final Map<String, String> INDEXES = Map.of(
            "follow_ups_by_urgency", "urgency, due_by, id",
            "follow_ups_by_owner", "owner_id, urgency, due_by, id",
            "follow_ups_by_next_due", "next_due, urgency",
            "follow_ups_by_doctor_advised", "doctor_advised_at",
            "follow_ups_by_client", "client_id, session_end",
            "follow_ups_by_state", "state, session_end");

    @Autowired
    WorklistService worklist;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    HikariDataSource database;
    @TestBean
    Clock clock;

    static Clock clock() {
        return new SettableClock(NOW);
    }

    @Test
    void theFirstPageIsReadByAnIndexWhateverTheFilter() {
        measure(20_000);
    }

    @Test
    @Tag("night")
    @Tag("size")
    void theFirstPageOfAMillionFollowUpsStaysWithinItsBudget() {
        measure(1_000_000);
    }

    private void measure(int rows) {
        var maya = users.make("volume.maya", Role.THERAPIST);
        long start = System.nanoTime();
        fill(rows, maya);
        System.out.printf(Locale.ROOT, "Worklist, %,d follow-ups, %s: filled in %.0f s%n",
                rows, product(), (System.nanoTime() - start) / 1e9);
        var found = new LinkedHashMap<String, double[]>();
        users.as(maya, () -> {
            filters().forEach((name, filter) -> {
                assertThat(plan(filter, maya)).as("plan of " + name).contains("follow_ups_by_")
                        .doesNotContain("seq scan on follow_ups");
                double service = median(() -> {
                    worklist.due(filter, PAGE);
                    worklist.count(filter);
                });
                double bare = median(() -> {
                    bare(filter, maya, PAGE, true);
                    bare(filter, maya, WorklistService.COUNTED + 1, false);
                });
                found.put(name, new double[]{service, bare});
            });
            found.put("numbers of the navigation",
                    new double[]{median(() -> worklist.workCount(FollowUpFilter.due(false))), Double.NaN});
        });
        System.out.printf(Locale.ROOT, "Worklist, %,d follow-ups, %s: median of %d, service / bare statements%n",
                rows, product(), ROUNDS);
        found.forEach((name, times) -> System.out.printf(
                Locale.ROOT, "  %-28s %7.2f ms %7.2f ms  ratio %.1f%n", name, times[0], times[1], times[0] / times[1]));
        assertThat(found.values()).allSatisfy(times -> assertThat(times[0]).isLessThan(BUDGET_MILLIS));
        assertThat(users.as(maya, () -> worklist.count(FollowUpFilter.due(false)))).isPositive();
    }

    private static Map<String, FollowUpFilter> filters() {
        var all = new LinkedHashMap<String, FollowUpFilter>();
        all.put("due, everybody's", FollowUpFilter.due(false));
        all.put("due, mine", FollowUpFilter.due(true));
        all.put("overdue", FollowUpFilter.due(false).on(Day.OVERDUE));
        all.put("tomorrow", FollowUpFilter.due(false).on(Day.TOMORROW));
        all.put("any day, by link", FollowUpFilter.due(false).on(Day.ANY).about(WorkKind.LINK));
        all.put("any day, ask again", FollowUpFilter.due(false).on(Day.ANY).about(WorkKind.RECHECK));
        return all;
    }

    /** 15 in 1,000 are still open: two weeks of a practice that has kept its records for three years. */
    private void fill(int rows, UserRecord maya) {
        jdbc.sql("delete from follow_ups").update();
        jdbc.sql("delete from clients").update();
        jdbc.sql("""
                insert into clients (id, name, sort_name, phone, email, preferred_channel, preferred_time, language,
                    emergency_name, emergency_phone, emergency_consent, doctor, guardian, archived, created_at,
                    created_by, changed_at, changed_by, version)
                select %s, 'Client ' || x, 'client ' || x, '020', '', 'phone', '', 'en', '', '', false, '', '', false,
                    cast(:now as timestamp with time zone), cast(:maya as uuid), cast(:now as timestamp with time zone),
                    cast(:maya as uuid), 0 from %s""".formatted(uuid("x"), series(1, Math.min(rows, CLIENTS))))
                .param("now", at(NOW)).param("maya", maya.id().value()).update();
        var owners = new ArrayList<UserRecord>(List.of(maya));
        for (int i = 1; i < OWNERS; i++) {
            owners.add(users.make("volume." + i, Role.THERAPIST));
        }
        var owner = new StringBuilder("case x % " + OWNERS);
        for (int i = 0; i < OWNERS; i++) {
            owner.append(" when ").append(i).append(" then cast('").append(owners.get(i).id().value())
                    .append("' as uuid)");
        }
        // row by row into random places of ten indexes takes many times as long as making them afterwards
        INDEXES.keySet().forEach(index -> jdbc.sql("drop index " + index).update());
        // one transaction for a million rows keeps all of them in its undo log
        for (int from = 1; from <= rows; from += AT_ONCE) {
            jdbc.sql(
                    """
                            insert into follow_ups (id, session_id, client_id, therapist_id, owner_id, session_end, modality,
                                broken_off, after_emergency, due_from, due_to, first_call, overdue_from, state, closed_how,
                                closed_at, level, tries, next_due, next_kind, alert_open, made_at, version, urgency, due_by)
                            select %1$s, %1$s, %2$s, %3$s end, %3$s end, ended, 'swedish', false, false,
                                ended + interval '48' hour, ended + interval '72' hour, ended + interval '48' hour,
                                ended + interval '96' hour, case when is_open then 'open' else 'closed' end,
                                case when is_open then null else 'expected' end,
                                case when is_open then null else ended + interval '50' hour end,
                                case when alert then 'urgent' when is_open then null else 'expected' end, 0,
                                case when is_open then ended + interval '48' hour end,
                                case when is_open then kind end, alert, ended, 0,
                                case when alert then 1 when not is_open then null when kind = 'reminder' then 4 else 3 end,
                                case when is_open then ended + interval '72' hour end
                            from (select x, alert, is_open,
                                    case when x %% 4 = 0 then 'reminder' when x %% 7 = 0 then 'recheck' else 'call' end as kind,
                                    cast(:now as timestamp with time zone) - case
                                        when is_open then interval '14' day - (x %% 13) * interval '1' day
                                        else interval '15' day + (x %% 1000) * interval '1' day end as ended
                                from (select x, x %% 20000 = 0 as alert, x %% 66 = 0 or x %% 20000 = 0 as is_open from %4$s) flags) made"""
                            .formatted(uuid("x"), uuid("(x % " + Math.min(rows, CLIENTS) + " + 1)"), owner,
                                    series(from, Math.min(rows, from + AT_ONCE - 1))))
                    .param("now", at(NOW))
                    .update();
        }
        INDEXES.forEach((index, on) -> jdbc.sql("create index " + index + " on follow_ups (" + on + ")").update());
        jdbc.sql("analyze").update();
    }

    private List<?> bare(FollowUpFilter filter, UserRecord reader, int limit, boolean rows) {
        return statement(filter, reader, (rows ? "select *" : "select id"), rows, limit).query().listOfRows();
    }

    private String plan(FollowUpFilter filter, UserRecord reader) {
        return String.join("\n", statement(filter, reader, "explain select *", true, PAGE).query(String.class).list())
                .toLowerCase(Locale.ROOT);
    }

    /** The program's statements as one would write them by hand. */
    private JdbcClient.StatementSpec statement(FollowUpFilter filter, UserRecord reader, String what, boolean ordered,
            int limit) {
        var urgency = switch (filter.what()) {
            case LINK -> "4 and 4";
            case RECHECK -> "3 and 3";
            default -> "0 and 3";
        };
        var words = what + " from follow_ups where urgency between " + urgency
                + (filter.what() == WorkKind.RECHECK ? " and next_kind = 'recheck'" : "")
                + (filter.owner(reader.id()).isPresent() ? " and owner_id = :owner" : "")
                + switch (filter.day()) {
                    case DUE -> " and next_due < :until";
                    case OVERDUE -> " and due_by <= :late and next_due < :until";
                    case TOMORROW -> " and next_due >= :until and next_due < :after";
                    default -> "";
                }
                + (ordered ? " order by urgency, due_by, id" : "") + " limit " + limit;
        var statement = jdbc.sql(words);
        if (words.contains(":owner")) {
            statement = statement.param("owner", reader.id().value());
        }
        if (words.contains(":until")) {
            statement = statement.param("until", at(Instant.parse("2026-03-05T00:00:00Z")));
        }
        if (words.contains(":late")) {
            statement = statement.param("late", at(NOW.minusSeconds(24 * 3600)));
        }
        return words.contains(":after")
                ? statement.param("after", at(Instant.parse("2026-03-06T00:00:00Z")))
                : statement;
    }

    private static double median(Runnable what) {
        for (int i = 0; i < 5; i++) {
            what.run();
        }
        var times = new ArrayList<Long>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            what.run();
            times.add(System.nanoTime() - start);
        }
        times.sort(Long::compare);
        return times.get(ROUNDS / 2) / 1e6;
    }

    private String product() {
        return onPostgres() ? "PostgreSQL" : "H2";
    }

    private boolean onPostgres() {
        return database.getJdbcUrl().startsWith("jdbc:postgresql");
    }

    private String series(int from, int to) {
        return (onPostgres() ? "generate_series" : "system_range") + "(" + from + ", " + to + ") as numbers(x)";
    }

    private static String uuid(String number) {
        return "cast('00000000-0000-0000-0000-' || lpad(cast(" + number + " as varchar), 12, '0') as uuid)";
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
