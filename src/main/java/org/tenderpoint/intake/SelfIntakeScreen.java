package org.tenderpoint.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * One page of the self-intake. Its words are in the bundle under {@code selfintake.screen.<code>}.
 *
 * @param group whose questions it asks; empty for pages not about health
 */
public record SelfIntakeScreen(String code, Kind kind, Optional<Condition.Group> group) {

    public enum Kind {
        /** When the client was born. */
        BIRTH,
        /** Yes, no or don't know to each condition of a group, and "None of these". */
        GROUP,
        /** The details of what was answered yes. */
        MORE,
        /** The client's wishes, medicines and allergies. */
        WISHES,
        /** Where on the body to be lighter, careful, or not at all. */
        BODY,
        /** What the client agrees to, and the name that signs. */
        CONSENT,
        /** What is still open, and the button to send it. */
        SEND
    }

    static SelfIntakeScreen of(Kind kind) {
        return new SelfIntakeScreen(kind.name().toLowerCase(java.util.Locale.ROOT), kind, Optional.empty());
    }

    static SelfIntakeScreen of(Kind kind, Condition.Group group) {
        return new SelfIntakeScreen((kind == Kind.MORE ? "more_" : "") + group.code(), kind, Optional.of(group));
    }

    public List<Condition> conditions() {
        return Arrays.stream(Condition.values())
                .filter(condition -> group.filter(one -> one == condition.group()).isPresent())
                .toList();
    }

    /** Whether the client writes what it is beside the question itself. */
    public static boolean inOwnWords(Condition condition) {
        return condition.details().contains(Detail.TEXT);
    }
}
