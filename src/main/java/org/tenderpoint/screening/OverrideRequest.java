package org.tenderpoint.screening;

import java.util.Set;
import org.tenderpoint.shared.BodyPart;

/**
 * A therapist goes ahead against one effect of one finding.
 *
 * @param findingId e.g. {@code SCR-104}
 * @param effect the key of the effect that is dropped, as {@link EffectRecord#key} gives it, or
 *     {@link #RESULT} for the result of a finding that asks for the doctor first
 * @param parts where; empty means everywhere the finding names
 * @param reason in the therapist's words; never blank
 */
public record OverrideRequest(String findingId, String effect, Set<BodyPart> parts, String reason) {

    /** Stands for the result itself instead of an effect. */
    public static final String RESULT = "result";

    public OverrideRequest {
        parts = Set.copyOf(parts);
    }
}
