package org.tenderpoint.screening;

import java.util.List;
import org.tenderpoint.screening.rules.ScreeningLevel;

/**
 * A finding as stored with its screening.
 *
 * @param id e.g. {@code SCR-113}, or for a pair {@code SCR-310.anticoagulant}
 * @param level as it counted then, after clearances and overrides
 * @param effects what it changed, in the words of that day
 * @param heldBack stored but not shown, so that nothing distracted from the alarm
 */
public record FindingRecord(
        String id,
        String title,
        ScreeningLevel level,
        List<EffectRecord> effects,
        String reason,
        String source,
        String grade,
        boolean overridable,
        boolean heldBack) {

    public FindingRecord {
        effects = List.copyOf(effects);
    }
}
