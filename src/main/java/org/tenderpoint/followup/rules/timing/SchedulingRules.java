package org.tenderpoint.followup.rules.timing;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.List;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleTags;

/**
 * The rule book's entries about contacts after a session, FUP-01 to FUP-20; the times are in {@link FollowUpWindow}.
 */
public final class SchedulingRules {

    private static final List<RuleEntry> ENTRIES = List.of(
            row("FUP-01"),
            row("FUP-02"),
            row("FUP-03"),
            row("FUP-04"),
            row("FUP-05"),
            row("FUP-06"),
            row("FUP-07"),
            row("FUP-08"),
            row("FUP-10"),
            row("FUP-11"),
            row("FUP-12"),
            row("FUP-13"),
            row("FUP-14"),
            row("FUP-15"),
            row("FUP-16"),
            row("FUP-17"),
            row("FUP-18"),
            row("FUP-19"),
            row("FUP-20"));

    private SchedulingRules() {}

    public static List<RuleEntry> entriesIn(RuleSetVersion version) {
        return Revised.in(version, ENTRIES);
    }

    private static RuleEntry row(String id) {
        return RuleEntry.kept(id, RuleBookSection.SCHEDULING, "C practice", "C", GoingAhead.NOBODY,
                RuleTags.of(RuleEffect.CONTACT));
    }
}
