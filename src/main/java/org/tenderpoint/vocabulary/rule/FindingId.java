package org.tenderpoint.vocabulary.rule;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * The id of a finding: that of its row in the rule book; for a pair of work and condition with the condition behind a
 * point, {@code SCR-310.anticoagulant}.
 */
public final class FindingId {

    private FindingId() {}

    public static String row(String finding) {
        int point = finding.indexOf('.');
        return point < 0 ? finding : finding.substring(0, point);
    }

    public static Optional<Condition> condition(String finding) {
        int point = finding.indexOf('.');
        return point < 0 ? Optional.empty() : Coded.of(Condition.class, finding.substring(point + 1));
    }
}
