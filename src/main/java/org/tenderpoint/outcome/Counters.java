package org.tenderpoint.outcome;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.outcome.rules.ComplaintTally;
import org.tenderpoint.outcome.rules.Share;

/** The counters that figures are made of, except {@link Totals}. */
final class Counters {

    private Counters() {}

    /** Shares of some measures, by part. */
    static final class Shares<K> extends OutcomeCounter.OfSessions<Shares<K>> {

        private final Dimension<K> dimension;
        private final List<Measure> measures;
        private final Map<K, Tally[]> tallies = new HashMap<>();

        Shares(Dimension<K> dimension, List<Measure> measures, OutcomeFilter filter) {
            super(filter);
            this.dimension = dimension;
            this.measures = measures;
        }

        /** Parts to which the measure applies in no session are left out. */
        Map<K, Share> of(Measure measure) {
            int no = measures.indexOf(measure);
            return tallies.entrySet().stream()
                    .filter(one -> !one.getValue()[no].empty())
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[no].share()));
        }

        @Override
        public Shares<K> fresh() {
            return new Shares<>(dimension, measures, filter);
        }

        @Override
        void add(SessionOutcome row, Instant now) {
            for (int no = 0; no < measures.size(); no++) {
                var value = measures.get(no).of(row, now);
                if (value != Measure.Value.LEFT_OUT) {
                    for (var key : dimension.keys(row)) {
                        tallies(key)[no].add(value);
                    }
                }
            }
        }

        private Tally[] tallies(K key) {
            return tallies.computeIfAbsent(key, _ -> measures.stream().map(_ -> new Tally()).toArray(Tally[]::new));
        }

        @Override
        public void addAll(Shares<K> other) {
            other.tallies.forEach((key, those) -> {
                var here = tallies(key);
                for (int no = 0; no < those.length; no++) {
                    here[no].add(those[no]);
                }
            });
        }
    }

    /** Complaints before and after, by part. */
    static final class Complaints<K> extends OutcomeCounter.OfSessions<Complaints<K>> {

        private final Dimension<K> dimension;
        private final Map<K, ComplaintTally> tallies = new HashMap<>();

        Complaints(Dimension<K> dimension, OutcomeFilter filter) {
            super(filter);
            this.dimension = dimension;
        }

        Map<K, ComplaintGroup> groups() {
            return tallies.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().group()));
        }

        @Override
        public Complaints<K> fresh() {
            return new Complaints<>(dimension, filter);
        }

        @Override
        void add(SessionOutcome row, Instant now) {
            var value = Measure.IMPROVED.of(row, now);
            if (value != Measure.Value.LEFT_OUT) {
                for (var key : dimension.keys(row)) {
                    add(tallies.computeIfAbsent(key, _ -> new ComplaintTally()), row, value);
                }
            }
        }

        private static void add(ComplaintTally tally, SessionOutcome row, Measure.Value value) {
            if (value == Measure.Value.UNKNOWN || row.complaintBefore() == null || row.complaintNow() == null) {
                tally.addMissing();
            } else {
                tally.add(row.complaintBefore(), row.complaintNow());
            }
        }

        @Override
        public void addAll(Complaints<K> other) {
            other.tallies.forEach((key, tally) -> tallies.computeIfAbsent(key, _ -> new ComplaintTally()).add(tally));
        }
    }

    /** What kind of sessions stand behind a mark, or what kind all sessions are. */
    static final class Mix extends OutcomeCounter.OfSessions<Mix> {

        private static final int DEEP = 4;

        private final Optional<OutcomeMark> mark;
        private int sessions;
        private int deep;
        private int withCondition;
        private int first;

        Mix(Optional<OutcomeMark> mark, OutcomeFilter filter) {
            super(filter);
            this.mark = mark;
        }

        int sessions() {
            return sessions;
        }

        /** With work at a pressure of 4 or 5. */
        Share deep() {
            return new Share(deep, sessions, 0);
        }

        /** With a condition that was known to hold. */
        Share withCondition() {
            return new Share(withCondition, sessions, 0);
        }

        /** The client's first here. */
        Share first() {
            return new Share(first, sessions, 0);
        }

        @Override
        public Mix fresh() {
            return new Mix(mark, filter);
        }

        @Override
        void add(SessionOutcome row, Instant now) {
            if (mark.isEmpty() || mark.get().takes(row, now)) {
                sessions++;
                deep += row.work().deepest().orElse(0) >= DEEP ? 1 : 0;
                withCondition += row.conditions().isEmpty() ? 0 : 1;
                first += row.first() ? 1 : 0;
            }
        }

        @Override
        public void addAll(Mix other) {
            sessions += other.sessions;
            deep += other.deep;
            withCondition += other.withCondition;
            first += other.first;
        }
    }

    /** The latest sessions behind a mark, up to a limit. */
    static final class Latest extends OutcomeCounter.OfSessions<Latest> {

        private final OutcomeMark mark;
        private final int most;
        private List<SessionOutcome> found = new ArrayList<>();

        Latest(OutcomeMark mark, OutcomeFilter filter, int most) {
            super(filter);
            this.mark = mark;
            this.most = most;
        }

        Stream<SessionOutcome> inOrder() {
            return found.stream().sorted(SessionOutcome.LATEST_FIRST).limit(most);
        }

        @Override
        public Latest fresh() {
            return new Latest(mark, filter, most);
        }

        @Override
        void add(SessionOutcome row, Instant now) {
            if (mark.takes(row, now)) {
                found.add(row);
                // sorting this rarely costs little and still bounds the memory
                if (found.size() > 2L * most + 100) {
                    found = inOrder().collect(Collectors.toCollection(ArrayList::new));
                }
            }
        }

        @Override
        public void addAll(Latest other) {
            found.addAll(other.found);
        }
    }

    /** The cases of each kind, in any order; they are few in any practice. */
    static final class Cases extends OutcomeCounter.OfSessions<Cases> {

        private final Map<CaseKind, List<SessionOutcome>> found = new EnumMap<>(CaseKind.class);

        Cases(OutcomeFilter filter) {
            super(filter);
            for (var kind : CaseKind.values()) {
                found.put(kind, new ArrayList<>());
            }
        }

        Map<CaseKind, List<SessionOutcome>> byKind() {
            return found;
        }

        @Override
        public Cases fresh() {
            return new Cases(filter);
        }

        @Override
        void add(SessionOutcome row, Instant now) {
            found.forEach((kind, rows) -> {
                if (kind.takes(row)) {
                    rows.add(row);
                }
            });
        }

        @Override
        public void addAll(Cases other) {
            other.found.forEach((kind, rows) -> requireNonNull(found.get(kind)).addAll(rows));
        }
    }

    /** The days on which sessions ended. */
    static final class Days extends OutcomeCounter.OfSessions<Days> {

        private final Set<LocalDate> days = new HashSet<>();

        Days(OutcomeFilter filter) {
            super(filter);
        }

        TreeSet<LocalDate> inOrder() {
            return new TreeSet<>(days);
        }

        @Override
        public Days fresh() {
            return new Days(filter);
        }

        @Override
        void add(SessionOutcome row, Instant now) {
            days.add(row.day());
        }

        @Override
        public void addAll(Days other) {
            days.addAll(other.days);
        }
    }
}
