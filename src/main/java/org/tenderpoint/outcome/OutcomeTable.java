package org.tenderpoint.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.Dimension.AdjustmentWithUse;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * The table of counted rows. It is read and written in bulk, hence by plain SQL. Writers take turns, so that their
 * change numbers become visible in order and a reader misses none.
 */
@Component
public class OutcomeTable {

    private static final List<String> COLUMNS = List.of(
            "session_id", "client_id", "therapist_id", "place_id", "session_end", "session_day", "first_here",
            "finished", "signed",
            "work",
            "conditions", "overridden", "ahead_for", "adjusted", "advised", "worst_before", "returned", "followed",
            "asked",
            "answered", "worst",
            "gone_after", "sore_at", "benefit", "complaint_before", "complaint_now", "would_return", "red_flag",
            "level", "causes",
            "changed", "lowered", "doctor_heard", "alerted", "contact_minutes", "aims", "aims_start", "aims_now",
            "scored", "score_change", "link_scored", "link_score_change", "home_done", "home_helped");

    private static final String SELECT = "select " + String.join(", ", COLUMNS) + " from outcome_rows";

    private static final String INSERT = "insert into outcome_rows (change_no, " + String.join(", ", COLUMNS)
            + ") values (?"
            + ", ?".repeat(COLUMNS.size()) + ")";

    private static final int FETCHED = 2_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    OutcomeTable(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * The change numbers of the table.
     *
     * @param changeNo of the last change
     * @param emptiedNo of the last change that left a client without rows
     */
    record Progress(long changeNo, long emptiedNo) {}

    Progress progress() {
        return client.sql("select change_no, emptied_no from outcome_progress where id = 1")
                .query((row, _) -> new Progress(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** A therapist's sessions with a condition, those with an answer about soreness, and those with marked soreness. */
    record SorenessCounts(int sessions, int answered, int marked) {}

    /** One query for all conditions, in their order. */
    List<SorenessCounts> worked(UUID therapist, List<Condition> conditions) {
        var sums = conditions.stream()
                .map(Condition::code)
                .map("position(' %s ' in ' ' || conditions || ' ') > 0"::formatted)
                .map(held -> Stream.of(held, held + " and answered", held + " and answered and worst >= :marked")
                        .map("sum(case when %s then 1 else 0 end)"::formatted)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
        return client.sql("select " + sums + " from outcome_rows where therapist_id = :therapist")
                .param("therapist", therapist)
                .param("marked", Bounds.MIDDLING)
                .query((row, _) -> {
                    var found = new ArrayList<SorenessCounts>();
                    for (int column = 1; column <= 3 * conditions.size(); column += 3) {
                        found.add(
                                new SorenessCounts(row.getInt(column), row.getInt(column + 1), row.getInt(column + 2)));
                    }
                    return List.copyOf(found);
                })
                .single();
    }

    long count() {
        return client.sql("select count(*) from outcome_rows").query(Long.class).single();
    }

    /**
     * Waits until nobody else writes, and keeps others from writing until the transaction ends.
     *
     * @return the number of this change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long waitForTurn() {
        return 1 + client.sql("select change_no from outcome_progress where id = 1 for update").query(Long.class)
                .single();
    }

    /**
     * Replaces all rows of these clients.
     *
     * @param no the number of this change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(long no, Collection<UUID> clients, List<SessionOutcome> rows) {
        var left = rows.stream().map(SessionOutcome::client).collect(Collectors.toSet());
        var emptied = clients.stream().filter(one -> !left.contains(one)).toList();
        int deleted = delete(clients.stream().filter(left::contains).toList());
        int gone = delete(emptied);
        jdbc.batchUpdate(INSERT, rows, 500, (statement, row) -> {
            statement.setLong(1, no);
            int column = 2;
            for (var value : values(row)) {
                statement.setObject(column++, value);
            }
        });
        if (deleted + gone + rows.size() > 0) {
            client.sql(
                    "update outcome_progress set change_no = :no, emptied_no = case when :gone then :no else emptied_no end")
                    .param("no", no)
                    .param("gone", gone > 0)
                    .update();
        }
    }

    /** Notes that rows were deleted by another way, so that readers start afresh. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteDeleted() {
        long no = waitForTurn();
        client.sql("update outcome_progress set change_no = :no, emptied_no = :no").param("no", no).update();
    }

    private int delete(List<UUID> clients) {
        return clients.isEmpty()
                ? 0
                : client.sql("delete from outcome_rows where client_id in (:clients)").param("clients", clients)
                        .update();
    }

    /** Hands over all rows of each client who has a newer row than this change, client by client. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void newerThan(long changeNo, Consumer<SessionOutcome> to) {
        var reader = new Reader();
        client.sql(SELECT + " where change_no > :no order by client_id, session_end")
                .param("no", changeNo)
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> to.accept(reader.row(row)));
    }

    /** The last row of a page. */
    public record Place(LocalDate day, UUID session) {}

    /**
     * A page of the rows of a period, in the order of their days.
     *
     * @param after the last row of the page before; empty for the first page
     */
    @Transactional(readOnly = true)
    public List<SessionOutcome> page(LocalDate from, LocalDate to, Optional<Place> after, int most) {
        var reader = new Reader();
        return client.sql(SELECT + """
                 where session_day >= :from and session_day <= :to
                    and (session_day > :day or session_id > :session)
                order by session_day, session_id limit :most""")
                .param("from", after.map(Place::day).orElse(from))
                .param("to", to)
                .param("day", after.map(Place::day).orElse(from.minusDays(1)))
                .param("session", after.map(Place::session).orElse(new UUID(0, 0)))
                .param("most", most)
                .query((row, _) -> reader.row(row))
                .list();
    }

    private static @Nullable Object[] values(SessionOutcome row) {
        return new @Nullable Object[]{
                row.session(), row.client(), row.therapist(), row.place(), Moments.utc(row.end()),
                row.day(),
                row.first(), row.finished(),
                row.signed(), row.work().write(), codes(row.conditions()), row.overridden(), codes(row.aheadFor()),
                codes(row.adjusted()),
                AdjustmentWithUse.write(row.advised()), row.worstBefore(), row.returned(), row.followed(),
                row.asked().code(),
                row.answered(), row.worst(),
                row.goneAfter(), row.soreAt(), row.benefit(), row.complaintBefore(), row.complaintNow(),
                row.wouldReturn().code(), row.redFlag().code(), row.level() == null ? null : row.level().code(),
                row.causes().stream().sorted().collect(Collectors.joining(" ")),
                row.changed(), row.lowered(), row.doctorHeard(), row.alerted(), row.contactMinutes(),
                row.aims(), row.aimsStart(), row.aimsNow(),
                row.scored(), code(row.scoreChange()), row.linkScored(), code(row.linkScoreChange()),
                code(row.homeDone()), code(row.homeHelped())
        };
    }

    private static @Nullable String code(@Nullable Coded word) {
        return word == null ? null : word.code();
    }

    private static String codes(Set<? extends Coded> words) {
        return words.stream().map(Coded::code).sorted().collect(Collectors.joining(" "));
    }

    /** Reads rows; equal values are shared between them to save memory. */
    private static final class Reader {

        private final Map<UUID, UUID> ids = new HashMap<>();
        private final Map<LocalDate, LocalDate> days = new HashMap<>();
        private final Map<String, WorkDone> work = new HashMap<>();
        private final Map<String, Set<String>> causes = new HashMap<>();
        private final Map<String, Set<Condition>> conditions = new HashMap<>();
        private final Map<String, Set<OverrideReason>> aheadFor = new HashMap<>();
        private final Map<String, Set<AdjustmentKind>> adjusted = new HashMap<>();
        private final Map<String, Map<AdjustmentKind, AdjustmentUse>> advised = new HashMap<>();

        SessionOutcome row(ResultSet row) throws SQLException {
            var level = row.getString("level");
            var place = row.getObject("place_id", UUID.class);
            return new SessionOutcome(
                    row.getObject("session_id", UUID.class),
                    shared(ids, row.getObject("client_id", UUID.class)),
                    shared(ids, row.getObject("therapist_id", UUID.class)),
                    place == null ? null : shared(ids, place),
                    Moments.read(row, "session_end"),
                    shared(days, row.getObject("session_day", LocalDate.class)),
                    row.getBoolean("first_here"),
                    row.getBoolean("finished"),
                    row.getBoolean("signed"),
                    work.computeIfAbsent(row.getString("work"), WorkDone::read),
                    conditions.computeIfAbsent(row.getString("conditions"), codes -> words(Condition.class, codes)),
                    row.getBoolean("overridden"),
                    aheadFor.computeIfAbsent(row.getString("ahead_for"), codes -> words(OverrideReason.class, codes)),
                    adjusted.computeIfAbsent(row.getString("adjusted"), codes -> words(AdjustmentKind.class, codes)),
                    advised.computeIfAbsent(row.getString("advised"), AdjustmentWithUse::readAll),
                    number(row, "worst_before"),
                    row.getBoolean("returned"),
                    row.getBoolean("followed"),
                    Coded.require(AnswerWay.class, row.getString("asked")),
                    row.getBoolean("answered"),
                    number(row, "worst"),
                    number(row, "gone_after"),
                    number(row, "sore_at"),
                    number(row, "benefit"),
                    number(row, "complaint_before"),
                    number(row, "complaint_now"),
                    Coded.require(Answer.class, row.getString("would_return")),
                    Coded.require(Answer.class, row.getString("red_flag")),
                    level == null ? null : Coded.require(TriageLevel.class, level),
                    causes.computeIfAbsent(row.getString("causes"), Reader::ids),
                    row.getBoolean("changed"),
                    row.getBoolean("lowered"),
                    row.getBoolean("doctor_heard"),
                    row.getBoolean("alerted"),
                    number(row, "contact_minutes"),
                    row.getInt("aims"),
                    number(row, "aims_start"),
                    number(row, "aims_now"),
                    row.getBoolean("scored"),
                    word(ScoreChange.class, row, "score_change"),
                    row.getBoolean("link_scored"),
                    word(ScoreChange.class, row, "link_score_change"),
                    word(Answer.class, row, "home_done"),
                    word(Answer.class, row, "home_helped"));
        }

        private static <T> T shared(Map<T, T> seen, T value) {
            var first = seen.putIfAbsent(value, value);
            return first == null ? value : first;
        }

        private static <C extends Enum<C> & Coded> @Nullable C word(Class<C> type, ResultSet row, String column)
                throws SQLException {
            var code = row.getString(column);
            return code == null ? null : Coded.require(type, code);
        }

        private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
            int number = row.getInt(column);
            return row.wasNull() ? null : number;
        }

        private static Set<String> ids(String written) {
            return Arrays.stream(written.split(" ")).filter(id -> !id.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static <C extends Enum<C> & Coded> Set<C> words(Class<C> type, String codes) {
            return ids(codes).stream()
                    .map(code -> Coded.require(type, code))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
