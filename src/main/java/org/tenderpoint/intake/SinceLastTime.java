package org.tenderpoint.intake;

import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.facts.Condition;

/** What a returning client is asked by name: "since last time, or now". A yes opens the questions that belong to it. */
public enum SinceLastTime implements Coded {
    MEDICINE(false, ANTICOAGULANT, LONG_TERM_STEROIDS, IMMUNOSUPPRESSION),
    PREGNANCY(false, Condition.PREGNANCY),
    OPERATION(false, RECENT_SURGERY, Condition.IMPLANT, LONG_TRAVEL_OR_IMMOBILISED),
    INJECTION(false, RECENT_INJECTION),
    INJURY(false, RECENT_INJURY, RECENT_FRACTURE),
    JOURNEY(true, LONG_TRAVEL_OR_IMMOBILISED),
    INFECTION(true, INFECTION_OR_FEVER_NOW),
    CLOT(true, CLOT_NOW_OR_SUSPECTED),
    SKIN(true, SKIN_PROBLEM),
    /** Opens the list of conditions, and the free question. */
    ILLNESS(false, OTHER_CONDITION);

    private final boolean asksItself;
    private final List<Condition> about;

    SinceLastTime(boolean asksItself, Condition... about) {
        this.asksItself = asksItself;
        this.about = List.of(about);
    }

    /** Whether the line asks the very question of its condition, so that a no denies it. */
    public boolean asksItself() {
        return asksItself;
    }

    /** The conditions whose questions a yes opens. */
    public List<Condition> about() {
        return about;
    }
}
