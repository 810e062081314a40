package org.tenderpoint.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayCheck;
import org.tenderpoint.vocabulary.replay.Replayed;
import org.tenderpoint.vocabulary.rule.RuleBookSection;

/** Counts the results of a replay for one book. Keeps counts and a bounded number of decisions. */
class ReplayTally {

    /** At most this many of each kind are listed. */
    static final int MOST_LISTED = 300;

    private final RuleBookSection book;
    private final List<? extends Coded> levels;
    private final Map<ReplayChange, Long> changes = new EnumMap<>(ReplayChange.class);
    private final Map<ReplayCheck, Long> checks = new EnumMap<>(ReplayCheck.class);
    private final Map<Coded, Map<Coded, Long>> table = new HashMap<>();
    private final Map<String, Map<ReplayChange, Long>> rules = new TreeMap<>();
    private final Map<ReplayChange, List<Replayed>> listed = new EnumMap<>(ReplayChange.class);
    private final List<Replayed> faults = new ArrayList<>();

    ReplayTally(RuleBookSection book, List<? extends Coded> levels) {
        this.book = book;
        this.levels = List.copyOf(levels);
    }

    void add(Replayed one) {
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

    private static void keep(List<Replayed> some, Replayed one) {
        if (some.size() < MOST_LISTED) {
            some.add(one);
        }
    }

    ReplayResult.Book result() {
        return new ReplayResult.Book(book, levels, changes, checks, table, rules, listed, faults);
    }
}
