package org.tenderpoint.followup.rules.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * How soon someone must act, with all findings. The worst finding decides; none lowers another.
 *
 * @param ruleSet the version of the rule book
 * @param findings worst first
 * @param notes notes that set no level, TRI-203 to TRI-205
 */
public record Triage(String ruleSet, TriageLevel level, List<Finding> findings, List<Note> notes) {

    /** A rule that adds a text without changing the level. */
    public record Note(String id, Basis basis) {}

    public Triage {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    public boolean fired(FollowUpTrait tag) {
        var ids = TriageRules.ids(tag);
        return findings.stream().anyMatch(finding -> ids.contains(finding.id()));
    }

    /** How soon to ring the client, by the most urgent finding; empty if none wants a call. */
    public Optional<Call> call() {
        return findings.stream().flatMap(finding -> finding.call().stream()).max(Comparator.naturalOrder());
    }

    /** How soon a therapist must read the client's words; empty if there is nothing to read. */
    public Optional<Call> reading() {
        return findings.stream()
                // a client who is rung anyway is asked about it on the phone
                .filter(finding -> finding.call().isEmpty()
                        || TriageRules.ids(FollowUpTrait.READ_NOW).contains(finding.id()))
                .flatMap(finding -> Stream.of(
                        new Reading(FollowUpTrait.READ_NOW, Call.NOW),
                        new Reading(FollowUpTrait.READ_TODAY, Call.TODAY),
                        new Reading(FollowUpTrait.READ, Call.WITHIN_24H))
                        .filter(one -> TriageRules.ids(one.trait).contains(finding.id()))
                        .map(Reading::by))
                .max(Comparator.naturalOrder());
    }

    private record Reading(FollowUpTrait trait, Call by) {}

    /**
     * A rule that fired, at the worst level of its cases that hold.
     *
     * @param id e.g. {@code TRI-034}
     * @param call how soon to ring the client because of it
     * @param asks client facts to ask, since an answer could change the result
     */
    public record Finding(
            String id,
            Phrase title,
            TriageLevel level,
            Phrase reason,
            String source,
            Basis basis,
            Optional<Call> call,
            Set<Condition> asks) {

        public Finding {
            asks = Set.copyOf(asks);
        }

        Finding restsOn(Basis other) {
            return new Finding(id, title, level, reason, source, other, call, asks);
        }
    }
}
