package org.tenderpoint.screening.ui;

import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.AlertStrip;
import org.tenderpoint.shared.ui.Buttons;

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
