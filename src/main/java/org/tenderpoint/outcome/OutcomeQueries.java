package org.tenderpoint.outcome;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.id.UserId;

/**
 * Where every measure is defined, once. The database counts: one statement for the totals, one for the results, one for the
 * kinds of work, by the index on the session's end.
 */
@Component
class OutcomeQueries {

    private static final String ANSWERED = "r.answeredAt is not null";
    private static final String DUE = "r.dueFrom <= :now";
    private static final String TOLD = "r.worst is not null";

    private final EntityManager entities;

    OutcomeQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Which sessions count: those that ended from {@code from} to {@code to}, perhaps only one therapist's. */
    record Which(Instant from, Instant to, Optional<UserId> therapist) {

        private String where() {
            return " where r.sessionEnd >= :from and r.sessionEnd <= :to"
                    + (therapist.isPresent() ? " and r.therapistId = :therapist" : "");
        }

        private <T> TypedQuery<T> bind(TypedQuery<T> query) {
            query.setParameter("from", from).setParameter("to", to);
            therapist.ifPresent(user -> query.setParameter("therapist", user.value()));
            return query;
        }
    }

    /** The totals. */
    record Totals(int sessions, int due, Map<Measure, Share> shares, int redFlagUnknown) {}

    Totals totals(Which which) {
        var query = entities.createQuery(
                "select " + String.join(", ",
                                "count(r)", sum(DUE), sum(DUE + " and " + ANSWERED), sum(ANSWERED), sum(TOLD),
                                sum("r.worst >= " + Measure.MARKED.from()), sum("r.worst >= " + Measure.ANY.from()),
                                sum(ANSWERED + " and r.redFlag = 'yes'"), sum(ANSWERED + " and r.redFlag = 'unknown'"))
                        + " from OutcomeRow r" + which.where(),
                Object[].class);
        var row = numbers(which.bind(query).setParameter("now", which.to()).getSingleResult(), 0);
        int due = row[1];
        int dueAnswered = row[2];
        int answered = row[3];
        int told = row[4];
        int missing = due - dueAnswered;
        return new Totals(
                row[0],
                due,
                Map.of(
                        Measure.RESPONSE, new Share(dueAnswered, due, 0),
                        Measure.MARKED, new Share(row[5], told, missing + answered - told),
                        Measure.ANY, new Share(row[6], told, missing + answered - told),
                        Measure.RED_FLAG, new Share(row[7], answered, missing)),
                row[8]);
    }

    Map<TriageLevel, Integer> levels(Which which) {
        var query = entities.createQuery(
                "select r.level, count(r) from OutcomeRow r" + which.where() + " and r.level is not null group by r.level",
                Object[].class);
        return which.bind(query).getResultList().stream()
                .collect(Collectors.toMap(
                        row -> Coded.require(TriageLevel.class, (String) row[0]), row -> numbers(row, 1)[0]));
    }

    /** A session counts once for each kind of work, however many places got it. */
    List<Figures.Cell> cells(Which which) {
        var query = entities.createQuery(
                "select w.modality, w.pressure, " + String.join(", ",
                                distinct(DUE + " or " + ANSWERED), distinct(TOLD),
                                distinct("r.worst >= " + Measure.MARKED.from()), distinct("r.worst >= " + Measure.ANY.from()))
                        + " from OutcomeRow r join r.work w" + which.where() + " group by w.modality, w.pressure",
                Object[].class);
        return which.bind(query).setParameter("now", which.to()).getResultList().stream()
                .map(row -> {
                    var counts = numbers(row, 1);
                    int missing = counts[1] - counts[2];
                    return new Figures.Cell(
                            Coded.require(Modality.class, (String) row[0]),
                            counts[0],
                            new Share(counts[3], counts[2], missing),
                            new Share(counts[4], counts[2], missing));
                })
                .toList();
    }

    private static String sum(String condition) {
        return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
    }

    private static String distinct(String condition) {
        return "count(distinct case when " + condition + " then r.sessionId end)";
    }

    private static int[] numbers(Object[] row, int from) {
        return Arrays.stream(row, from, row.length).mapToInt(number -> Math.toIntExact(((Number) number).longValue())).toArray();
    }
}
