package org.tenderpoint.intake;

import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * What a returning client is asked by name: "since last time, or now". A yes opens the questions that belong to it.
 */
public enum SinceLastTime implements Coded {
    MEDICINE(false, ANTICOAGULANT, LONG_TERM_STEROIDS, IMMUNOSUPPRESSION),
    PREGNANCY(false, Condition.PREGNANCY),
    OPERATION(false, RECENT_SURGERY, Condition.IMPLANT, LONG_TRAVEL_OR_IMMOBILISED),
    INJECTION(false, RECENT_INJECTION),
    INJURY(false, RECENT_INJURY, RECENT_FRACTURE),
    JOURNEY(true, LONG_TRAVEL_OR_IMMOBILISED, LONG_JOURNEY),
    INFECTION(true, INFECTION_OR_FEVER_NOW),
    CLOT(true, CLOT_NOW_OR_SUSPECTED),
    SKIN(true, SKIN_PROBLEM),
    /** Opens the list of conditions, and the free question. */
    ILLNESS(false, OTHER_CONDITION);

    private final boolean denies;
    private final List<Condition> about;

    SinceLastTime(boolean denies, Condition... about) {
        this.denies = denies;
        this.about = List.of(about);
    }

    /** Whether a no to the line denies what it is about. */
    public boolean denies() {
        return denies;
    }

    /** Whether the line asks the very question of its one condition, so that its answer is that one's. */
    public boolean asksItself() {
        return denies && about.size() == 1;
    }

    /** What was told of another illness that a yes makes doubtful. */
    public Optional<Detail> doubts() {
        return switch (this) {
            case MEDICINE -> Optional.of(Detail.NEW_MEDICINE);
            case OPERATION -> Optional.of(Detail.IN_HOSPITAL);
            case PREGNANCY, INJECTION, INJURY, JOURNEY, INFECTION, CLOT, SKIN, ILLNESS -> Optional.empty();
        };
    }

    /** The conditions whose questions a yes opens. */
    public List<Condition> about() {
        return about;
    }
}
