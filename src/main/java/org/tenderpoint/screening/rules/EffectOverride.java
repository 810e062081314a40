package org.tenderpoint.screening.rules;

import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * A therapist's override of one effect of one finding. The caller records who, when and why.
 *
 * @param finding the finding's id, e.g. {@code SCR-133} or {@code SCR-310.anticoagulant}
 * @param effect {@link #RESULT}, the effect's {@link Effect#key()}, or one of its {@link Effect#codes()} to drop only a
 * part of it, e.g. {@code no-mod:thai}
 * @param parts where it is dropped; empty for everywhere that the finding names. Ignored for the result, positions and
 * credentials
 */
public record EffectOverride(String finding, String effect, Set<BodyPart> parts) {

    /** Names the result {@code clearance} itself, which then counts as {@code adapt}. */
    public static final String RESULT = "result";

    public EffectOverride {
        parts = Set.copyOf(parts);
    }

}
