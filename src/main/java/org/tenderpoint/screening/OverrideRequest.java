package org.tenderpoint.screening;

import java.util.Set;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * A therapist's override of one effect of one finding.
 *
 * @param findingId e.g. {@code SCR-104}
 * @param effect the key of the effect that is dropped, e.g. {@code cap:2}, one of its codes, or {@code result} for the
 * result of a finding that asks for the doctor first
 * @param parts where it is dropped; empty means everywhere the finding names
 * @param why the kind of reason
 * @param reason in the therapist's words; never blank
 */
public record OverrideRequest(
        String findingId, String effect, Set<BodyPart> parts, OverrideReason why, String reason) {

    /** Stands for the result itself instead of an effect. */
    public static final String RESULT = EffectOverride.RESULT;

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 1000;

    public OverrideRequest {
        parts = Set.copyOf(parts);
        reason = reason.strip();
    }
}
