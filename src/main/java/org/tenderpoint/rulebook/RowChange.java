package org.tenderpoint.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * What became of one row from one version of the rules to another.
 *
 * @param title as the later of the two has it
 * @param reason why, as it is read aloud
 */
public record RowChange(String id, RuleBookSection section, RowKind kind, String title, String reason) {

    /** How a row differs. */
    public enum RowKind implements Coded {
        NEW,
        CHANGED,
        GONE,
        SAME
    }

    /** Every row of either version, by id. */
    static Map<String, RowChange> between(RuleSetVersion before, RuleSetVersion after) {
        var then = byId(RuleLibrary.in(before));
        var now = byId(RuleLibrary.in(after));
        var all = new TreeMap<String, RowChange>();
        then.forEach((id, row) -> all.put(id, of(row, RowKind.GONE)));
        now.forEach((id, row) -> {
            var earlier = then.get(id);
            all.put(id, of(row, earlier == null
                    ? RowKind.NEW
                    : earlier.revision().equals(row.revision()) ? RowKind.SAME : RowKind.CHANGED));
        });
        return all;
    }

    private static RowChange of(RuleEntry row, RowKind kind) {
        return new RowChange(row.id(), row.section(), kind, row.title(), row.reason());
    }

    private static Map<String, RuleEntry> byId(List<RuleEntry> rules) {
        return rules.stream().collect(Collectors.toMap(RuleEntry::id, Function.identity()));
    }
}
