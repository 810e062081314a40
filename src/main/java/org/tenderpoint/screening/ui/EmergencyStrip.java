package org.tenderpoint.screening.ui;

import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;

/** An answer that is still being given means an emergency: whom to call, and why. */
class EmergencyStrip extends AlertStrip {

    /** @param record keeps what was answered at once; the rest can wait */
    EmergencyStrip(ScreeningDecision decision, String emergencyNumber, Runnable record) {
        super(
                Texts.of("screening.emergency.call", emergencyNumber),
                Texts.of("screening.emergency.stay", because(decision)),
                Buttons.danger(Texts.of("screening.emergency.record"), event -> record.run()));
    }

    private static String because(ScreeningDecision decision) {
        var titles = decision.shown().stream()
                .filter(finding -> finding.level() == ScreeningLevel.EMERGENCY)
                .map(Finding::title)
                .distinct()
                .toList();
        return String.join(", ", titles);
    }
}
