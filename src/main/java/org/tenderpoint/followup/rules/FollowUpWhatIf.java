package org.tenderpoint.followup.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.SingleFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.rule.Explanation.ResultChange;
import org.tenderpoint.vocabulary.rule.WhatIf;

/**
 * Finds what single facts change in the outcome of a feedback: level, referrals, and what the next session waits for.
 * It decides some hundred times, so call it on request only.
 */
public final class FollowUpWhatIf extends WhatIf<FollowUpFacts, Outcome, TriageLevel> {

    private final Set<Condition> readByTriage = EnumSet.noneOf(Condition.class);
    private final Triage triage;

    private FollowUpWhatIf(FollowUpFacts facts) {
        triage = TriageRules.CURRENT.decide(facts.with(facts.client().watched(readByTriage)));
    }

    /** Explains the outcome of these facts by the current books. */
    public static Explanation<Outcome, TriageLevel> explain(FollowUpFacts facts) {
        var whatIf = new FollowUpWhatIf(facts);
        return whatIf.explain(Outcome.of(facts, whatIf.triage), SingleFacts.of(facts));
    }

    /** A condition that triage has not read cannot change it. */
    @Override
    protected Optional<Outcome> decide(Object readAs, FollowUpFacts other) {
        boolean same = readAs instanceof Condition condition && !readByTriage.contains(condition);
        return Optional.of(Outcome.of(other, same ? triage : TriageRules.CURRENT.decide(other)));
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
    protected List<FindingPart<TriageLevel>> found(Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> new FindingPart<>(finding.id(), finding.level()))
                .toList();
    }

    @Override
    protected TriageLevel level(Outcome outcome) {
        return outcome.level();
    }

    /**
     * The differences between two outcomes. Two are equal if they lead to the same result by the same rules.
     *
     * @param referrals the new status of each discipline
     * @param rests what the next session waits for
     */
    record WhatChanges(
            TriageLevel level,
            Map<Discipline, ReferralStatus> referrals,
            Set<Rest> rests,
            ResultChange turn,
            Set<String> rules)
            implements WhatIf.Difference {

        /** Empty if nothing differs. */
        static Optional<WhatChanges> between(Outcome before, Outcome after) {
            return new Comparison(before, after, new Differences()).result();
        }

        private static Map<Discipline, ReferralStatus> statuses(Outcome outcome) {
            var all = new TreeMap<Discipline, ReferralStatus>();
            outcome.referrals().forEach((discipline, choice) -> all.put(discipline, choice.status()));
            return all;
        }

        private record Comparison(Outcome before, Outcome after, Differences found) {

            private Optional<WhatChanges> result() {
                int levels = after.level().compareTo(before.level());
                level(levels);
                referrals();
                rests();
                return found.turn(levels).map(turn -> new WhatChanges(
                        after.level(), statuses(after), Set.copyOf(after.rests().keySet()), turn, found.rules()));
            }

            private void level(int levels) {
                if (levels != 0) {
                    var graver = levels > 0 ? after : before;
                    var than = levels > 0 ? before.level() : after.level();
                    found.causedBy(graver.findings().stream()
                            .filter(finding -> finding.level().compareTo(than) > 0)
                            .map(Triage.Finding::id)
                            .toList());
                }
            }

            private void referrals() {
                before.referrals().forEach((discipline, was) -> {
                    var is = after.referrals().get(discipline);
                    if (is == null || is.status() == was.status()) {
                        return;
                    }
                    boolean worse = is.status().compareTo(was.status()) > 0;
                    var by = onlyIn(worse ? is : was, worse ? was : is);
                    // only a danger or an open question sets a limit; a status that falls to "little benefit" because
                    // a limit is gone is different, but not graver
                    int limit = is.letter().compareTo(was.letter());
                    if (worse || limit > 0) {
                        found.tighter(by);
                    }
                    if (!worse || limit < 0) {
                        found.looser(by);
                    }
                });
            }

            /** The rows with a line in only one of the two; if there is none, the rows whose lines differ. */
            private static Set<String> onlyIn(Referrals.Choice one, Referrals.Choice other) {
                var lines = new HashSet<>(one.lines());
                other.lines().forEach(lines::remove);
                var rows = lines.isEmpty() ? new HashSet<>(other.lines()) : lines;
                if (lines.isEmpty()) {
                    one.lines().forEach(rows::remove);
                }
                var ids = new TreeSet<String>();
                rows.forEach(line -> ids.add(line.ruleId()));
                return ids;
            }

            private void rests() {
                after.rests().forEach((rest, by) -> {
                    if (!before.rests().containsKey(rest)) {
                        found.tighter(by);
                    }
                });
                before.rests().forEach((rest, by) -> {
                    if (!after.rests().containsKey(rest)) {
                        found.looser(by);
                    }
                });
            }
        }
    }
}
