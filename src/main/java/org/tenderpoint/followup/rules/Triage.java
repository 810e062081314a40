package org.tenderpoint.followup.rules;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * How soon someone must act, with every finding that says so. The worst finding decides; none lowers another.
 *
 * @param ruleSet the version of the rule book
 * @param findings worst first
 * @param notes rules that set no level but are to be told, TRI-203 to TRI-205
 */
public record Triage(String ruleSet, TriageLevel level, List<TriageFinding> findings, List<Note> notes) {

    /** A rule that adds words and changes no level. */
    public record Note(String id, String text, Basis basis) {}

    public Triage {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Whether this rule fired, e.g. {@code TRI-100}. */
    public boolean fired(String id) {
        return findings.stream().anyMatch(finding -> finding.id().equals(id));
    }

    /** Whether a rule with this tag fired. */
    public boolean fired(FollowUpTrait tag) {
        var ids = TriageRules.ids(tag);
        return findings.stream().anyMatch(finding -> ids.contains(finding.id()));
    }

    /** How soon the client is to be rung, by the most pressing finding; empty when none wants a call. */
    public Optional<Call> call() {
        return findings.stream().flatMap(finding -> finding.call().stream()).max(Comparator.naturalOrder());
    }

    /** Client facts to ask. */
    public Set<Condition> asks() {
        var all = EnumSet.noneOf(Condition.class);
        findings.forEach(finding -> all.addAll(finding.asks()));
        return all;
    }
}
