package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;

/** Lists what must be settled before the session may start; in an emergency, whom to call, and to stay. */
class LeftToSettle extends UnorderedList {

    LeftToSettle() {
        addClassName("left-to-settle");
    }

    /** @param ahead whether the session has not started */
    void show(ScreeningRecord screening, boolean ahead, String emergencyNumber) {
        removeAll();
        var decision = screening.decision();
        boolean emergency = decision.level() == ScreeningLevel.EMERGENCY;
        setClassName("stop", decision.level().stops());
        if (emergency) {
            callForHelp(decision, emergencyNumber);
        } else if (ahead) {
            // the verdict is not repeated, and if it stops the session nothing else needs settling first
            screening.blocks().stream().takeWhile(block -> block != StartBlock.DEFER)
                    .forEach(block -> add(new ListItem(words(block, decision))));
        }
        setVisible(getComponentCount() > 0);
    }

    private static String words(StartBlock block, ScreeningDecision decision) {
        var key = block == StartBlock.CLEARANCE && !aTherapistMay(decision) ? "clearance_only" : block.code();
        return Texts.of("screening.block." + key, decision.openAsks().size(), decision.planConflicts().size());
    }

    /** Whether a therapist may go ahead alone against all that asks for a doctor's word. */
    private static boolean aTherapistMay(ScreeningDecision decision) {
        return decision.shownFindings().stream().filter(finding -> finding.level() == ScreeningLevel.CLEARANCE)
                .allMatch(Finding::overridable);
    }

    private void callForHelp(ScreeningDecision decision, String emergencyNumber) {
        add(new ListItem(Texts.of("screening.emergency.call", emergencyNumber)));
        ArrivalEmergency.whatElse(decision).forEach(words -> add(new ListItem(words)));
        add(new ListItem(Texts.of("screening.emergency.stay", ArrivalEmergency.because(decision))));
    }
}
