package org.tenderpoint.incident;

import java.util.List;
import org.tenderpoint.platform.Coded;

/**
 * What happened, or nearly did. What each asks besides, and puts in question, stands in a file
 * ({@link QuestionedRules}).
 */
public enum IncidentKind implements Coded {
    FALL,
    FAINT,
    BURN,
    PAIN,
    BONE,
    NERVE,
    MISSED_ILLNESS,
    WRONG_CLIENT,
    ALARM,
    OTHER;

    /** Codes of the answers to the one question of its own; empty if it has none. */
    public List<String> choices() {
        return QuestionedRules.by(this).choices();
    }

    /** The ids of the rules that it puts in question. */
    public List<String> rules() {
        return QuestionedRules.by(this).rules();
    }

    /** Codes of the screens that it puts in question. */
    public List<String> screens() {
        return QuestionedRules.by(this).screens();
    }
}
