package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A rule as people read it in the rule book.
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
        Phrase title,
        Phrase when,
        Phrase result,
        Phrase effect,
        Phrase reason,
        String source,
        String grades,
        Revision revision,
        GoingAhead goingAhead,
        RuleTags tags)
        implements Revised {

    public static RuleEntry of(Row<?, ?> row, RuleBookSection section, Phrase when, Phrase result, Phrase effect,
            GoingAhead goingAhead, RuleTags tags) {
        return new RuleEntry(row.id(), section, row.title(), when, result, effect, row.reason(), row.source(),
                row.grades(), row.revision(), goingAhead, tags);
    }

    /** A rule that no row decides, with words of its own for when and what. */
    public static RuleEntry kept(String id, RuleBookSection section, String source, String grades,
            GoingAhead goingAhead, RuleTags tags) {
        return kept(id, section, Row.whenOf(id), Row.thenOf(id), source, grades, goingAhead, tags);
    }

    /** A rule that no row decides, since code or people keep it; its words stand where those of rows do. */
    public static RuleEntry kept(String id, RuleBookSection section, Phrase when, Phrase effect, String source,
            String grades, GoingAhead goingAhead, RuleTags tags) {
        return new RuleEntry(id, section, Row.titleOf(id), when, Phrase.NOTHING, effect, Row.reasonOf(id), source,
                grades,
                Revision.FIRST, goingAhead, tags);
    }

    /** The grades one by one, e.g. of {@code A/C} A and C. */
    public Set<Grade> evidence() {
        return Stream.of(Grade.A, Grade.B, Grade.C)
                .filter(grade -> List.of(grades.split("/")).contains(grade.label()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
