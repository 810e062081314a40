package org.tenderpoint.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayCheck;
import org.tenderpoint.vocabulary.replay.ReplayRow;
import org.tenderpoint.vocabulary.rule.RuleBookSection;

/**
 * The result of a replay. None of it is stored.
 *
 * @param whole whether every decision of the period was replayed; false if it was cancelled before
 */
public record ReplayResult(ReplayRequest request, List<Book> books, boolean whole) {

    public ReplayResult {
        books = List.copyOf(books);
    }

    /** How many decisions were replayed. */
    public long decisions() {
        return books.stream().mapToLong(Book::decisions).sum();
    }

    /** How many had this result when their own version decided again. */
    public long checked(ReplayCheck check) {
        return books.stream().mapToLong(book -> book.checks().getOrDefault(check, 0L)).sum();
    }

    /**
     * The result for one book.
     *
     * @param levels from the mildest to the gravest
     * @param table how many decisions went from which level to which
     * @param rules for each row that makes a difference, by id, how many decisions of which kind
     * @param listed decisions by the kind of their difference, latest first; at most {@link #mostListed} of each
     * @param faults decisions that are not reproduced as recorded, as far as they are listed
     */
    public record Book(
            RuleBookSection book,
            List<? extends Coded> levels,
            Map<ReplayChange, Long> changes,
            Map<ReplayCheck, Long> checks,
            Map<Coded, Map<Coded, Long>> table,
            Map<String, Map<ReplayChange, Long>> rules,
            Map<ReplayChange, List<ReplayRow>> listed,
            List<ReplayRow> faults) {

        public Book {
            levels = List.copyOf(levels);
            changes = Map.copyOf(changes);
            checks = Map.copyOf(checks);
            table = table.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> Map.copyOf(row.getValue())));
            rules = rules.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> Map.copyOf(row.getValue())));
            listed = listed.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> List.copyOf(row.getValue())));
            faults = List.copyOf(faults);
        }

        public static int mostListed() {
            return ReplayTally.MOST_LISTED;
        }

        public long decisions() {
            return changes.values().stream().mapToLong(Long::longValue).sum();
        }

        public long count(ReplayChange change) {
            return changes.getOrDefault(change, 0L);
        }

        /** How many differ in any way. */
        public long differing() {
            return decisions() - count(ReplayChange.NONE);
        }

        /** How many went from one level to the other. */
        public long moved(Coded before, Coded after) {
            return table.getOrDefault(before, Map.of()).getOrDefault(after, 0L);
        }
    }

    /** Counts the results of a replay for one book. Keeps counts and a bounded number of decisions. */
    static class ReplayTally {

        /** At most this many of each kind are listed. */
        static final int MOST_LISTED = 300;

        private final RuleBookSection book;
        private final List<? extends Coded> levels;
        private final Map<ReplayChange, Long> changes = new EnumMap<>(ReplayChange.class);
        private final Map<ReplayCheck, Long> checks = new EnumMap<>(ReplayCheck.class);
        private final Map<Coded, Map<Coded, Long>> table = new HashMap<>();
        private final Map<String, Map<ReplayChange, Long>> rules = new TreeMap<>();
        private final Map<ReplayChange, List<ReplayRow>> listed = new EnumMap<>(ReplayChange.class);
        private final List<ReplayRow> faults = new ArrayList<>();

        ReplayTally(RuleBookSection book, List<? extends Coded> levels) {
            this.book = book;
            this.levels = List.copyOf(levels);
        }

        void add(ReplayRow one) {
            checks.merge(one.check(), 1L, Long::sum);
            changes.merge(one.change(), 1L, Long::sum);
            table.computeIfAbsent(one.before(), level -> new HashMap<>()).merge(one.after(), 1L, Long::sum);
            one.rules().forEach(rule -> rules.computeIfAbsent(rule, id -> new EnumMap<>(ReplayChange.class))
                    .merge(one.change(), 1L, Long::sum));
            if (one.change() != ReplayChange.NONE) {
                keep(listed.computeIfAbsent(one.change(), change -> new ArrayList<>()), one);
            }
            if (one.check() == ReplayCheck.FAULT) {
                keep(faults, one);
            }
        }

        private static void keep(List<ReplayRow> some, ReplayRow one) {
            if (some.size() < MOST_LISTED) {
                some.add(one);
            }
        }

        ReplayResult.Book result() {
            return new ReplayResult.Book(book, levels, changes, checks, table, rules, listed, faults);
        }
    }
}
