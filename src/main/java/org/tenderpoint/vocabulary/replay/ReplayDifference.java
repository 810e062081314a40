package org.tenderpoint.vocabulary.replay;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a decision says in one respect, before and after; empty where it says nothing of it. */
public record ReplayDifference(Optional<ReplayLine> before, Optional<ReplayLine> after) {

    boolean differs() {
        return before.isEmpty() || after.isEmpty() || !before.get().says(after.get());
    }

    public String title() {
        return before.or(() -> after).map(ReplayLine::title).orElse("");
    }

    /** The ids behind it, before and after. */
    public Set<String> rules() {
        var all = new TreeSet<String>();
        before.ifPresent(line -> all.addAll(line.rules()));
        after.ifPresent(line -> all.addAll(line.rules()));
        return all;
    }

    int levelBefore() {
        return before.map(ReplayLine::level).orElse(ReplayLine.NO_LEVEL);
    }

    int levelAfter() {
        return after.map(ReplayLine::level).orElse(ReplayLine.NO_LEVEL);
    }
}
