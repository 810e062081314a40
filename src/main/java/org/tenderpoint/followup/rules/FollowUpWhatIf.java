package org.tenderpoint.followup.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.SingleFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.rule.WhatIf.Explanation;
import org.tenderpoint.vocabulary.rule.WhatIf;

/**
 * What single facts change in the result of a feedback: in its level, in who else may help and in what the next session
 * waits for. It decides some hundred times, so it is for somebody who asks, not for each answer of a call.
 */
public final class FollowUpWhatIf extends WhatIf<FollowUpFacts, Outcome, TriageLevel> {

    private FollowUpWhatIf() {}

    /** Why these facts are judged so, by the books in force. */
    public static Explanation<Outcome, TriageLevel> explain(FollowUpFacts facts) {
        return new FollowUpWhatIf().explain(Outcome.of(facts), SingleFacts.of(facts));
    }

    @Override
    protected Optional<Outcome> decide(Object readAs, FollowUpFacts other) {
        return Optional.of(Outcome.of(other));
    }

    @Override
    protected Optional<WhatChanges> between(Outcome now, Outcome after) {
        return WhatChanges.between(now, after);
    }

    @Override
    protected Set<String> concerned(Outcome now, Outcome after) {
        var ids = new HashSet<String>();
        var findings = levels(now);
        levels(after).forEach((id, level) -> {
            if (findings.remove(id) != level) {
                ids.add(id);
            }
        });
        ids.addAll(findings.keySet());
        return ids;
    }

    private static Map<String, TriageLevel> levels(Outcome outcome) {
        var levels = new HashMap<String, TriageLevel>();
        outcome.findings().forEach(finding -> levels.put(finding.id(), finding.level()));
        return levels;
    }

    @Override
    protected List<Found<TriageLevel>> found(Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> new Found<>(finding.id(), finding.title(), finding.level()))
                .toList();
    }

    @Override
    protected TriageLevel level(Outcome outcome) {
        return outcome.level();
    }
}
