package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule as people read it in the rule book. In English; the words are in the rule's own row.
 *
 * @param id e.g. {@code SCR-104}; never renumbered, never reused
 * @param when the condition in words
 * @param result the level it leads to, in words; empty where the rule sets none
 * @param effect what it changes, in words
 * @param reason why, readable aloud to the client
 * @param source short source keys, e.g. {@code ROS, W}
 * @param grades e.g. {@code A/C}; empty where the section gives none
 * @param revision the versions of the rule set in which it reads like this
 * @param goingAhead who may go ahead against it, and with what
 * @param tags what it is about and what it does, in codes
 */
public record RuleEntry(
        String id,
        RuleBookSection section,
        String title,
        String when,
        String result,
        String effect,
        String reason,
        String source,
        String grades,
        Revision revision,
        GoingAhead goingAhead,
        RuleTags tags)
        implements Revised {

    /** A rule that a therapist goes ahead against alone, or nobody does. */
    public RuleEntry(String id, RuleBookSection section, String title, String when, String result, String effect,
            String reason, String source, String grades, Revision revision, boolean overridable, RuleTags tags) {
        this(id, section, title, when, result, effect, reason, source, grades, revision,
                overridable ? GoingAhead.THERAPIST : GoingAhead.NOBODY, tags);
    }

    /** Whether a therapist alone may go ahead against it with a reason. */
    public boolean overridable() {
        return goingAhead == GoingAhead.THERAPIST;
    }

    /** The grades one by one, e.g. of {@code A/C} A and C. */
    public Set<Grade> evidence() {
        return Stream.of(Grade.A, Grade.B, Grade.C)
                .filter(grade -> List.of(grades.split("/")).contains(grade.label()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
