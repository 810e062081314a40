package org.tenderpoint.rulebook;

import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * Beliefs about massage that clients ask about. Question, answer and source are in the bundle; the rules are those that
 * the answer agrees with.
 */
public enum Myth implements Coded {
    LACTIC_ACID("SCR-413", "TRI-190"),
    TOXINS("PREV-04", "CARE-010"),
    WATER("PREV-04", "CARE-010"),
    NO_PAIN_NO_GAIN("SCR-404", "ADJ-006", "PREV-02"),
    SORE_MEANS_IT_WORKED("TRI-190", "TRI-070", "ADJ-003"),
    DISC_SLIPS_OUT("SCR-101", "PREV-07"),
    CRACKING("REF-104", "SCR-152"),
    KNOTS("SCR-414", "ADJ-010"),
    CANCER("SCR-180", "SCR-502"),
    PREGNANCY("SCR-190", "SCR-504"),
    CALF("SCR-006", "TRI-028"),
    EPSOM("CARE-017"),
    DOCTOR_SAID_YES("SCR-505"),
    DEEPER_IS_BETTER("SCR-400", "ADJ-002");

    private final List<String> rules;

    Myth(String... rules) {
        this.rules = List.of(rules);
    }

    /** As clients ask it. */
    public String question() {
        return Texts.of("rulebook.myth." + code() + ".question");
    }

    /** In plain words, to be read aloud. */
    public String answer() {
        return Texts.of("rulebook.myth." + code() + ".answer");
    }

    /** Where the answer comes from. */
    public String source() {
        return Texts.of("rulebook.myth." + code() + ".source");
    }

    /** The ids of the rules that it agrees with. */
    public List<String> rules() {
        return rules;
    }
}
