package org.tenderpoint.screening;

import java.util.Set;
import org.tenderpoint.shared.BodyPart;

/**
 * One effect of a finding as it is kept and shown.
 *
 * @param key tells the effects of a finding apart, and names the one that an override drops
 * @param kind the vocabulary's word for it, e.g. {@code pressure_cap}
 * @param words in plain words, e.g. "Lower back: 2 at most"
 * @param parts where it holds; empty means the whole body
 */
public record EffectRecord(String key, String kind, String words, Set<BodyPart> parts) {

    public EffectRecord {
        parts = Set.copyOf(parts);
    }
}
