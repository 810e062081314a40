package org.tenderpoint.intake;

import java.util.Set;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * One field in which a client's own answer differs from the record, in words.
 *
 * @param key the field's key, as in {@link FieldChange}
 * @param said what the client typed
 */
public record SelfIntakeDifference(String key, String label, String onRecord, String said, Kind kind) {

    static final String IN_OWN_WORDS = StandingAnswers.key(Condition.OTHER_CONDITION, Detail.TEXT);

    /** Fields whose two values can be kept together. */
    private static final Set<String> JOINED = Set.of("goals", "medicines", "allergies_text", "sensitive_regions",
            "avoid_regions", IN_OWN_WORDS);

    /** How the client's answer compares with the record. */
    public enum Kind {
        /** It asks for more care; it replaces the record's answer automatically. */
        GRAVER,
        /** It asks for less care: never taken over unless somebody decides so. */
        MILDER,
        /** Neither clearly asks for more care: somebody decides. */
        OTHER
    }

    public enum Decision {
        TAKE,
        KEEP,
        /** For texts and places: the record's and the client's, together. */
        BOTH
    }

    /** Whether somebody must decide before anything is confirmed. */
    public boolean mustDecide() {
        return kind != Kind.GRAVER;
    }

    /** Whether both values can be kept together. */
    public boolean canBeBoth() {
        return JOINED.contains(key);
    }
}
