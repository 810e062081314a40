package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.EffectWords;
import org.tenderpoint.vocabulary.say.Say;

/** What the page needs if an answer at arrival means an emergency, or was entered by mistake. */
final class ArrivalEmergency {

    private ArrivalEmergency() {}

    /** What to do or to say on the phone besides, e.g. "Do not move the neck". */
    static List<String> whatElse(ScreeningDecision decision) {
        return decision.shownFindings().stream()
                .filter(finding -> finding.level() == ScreeningLevel.EMERGENCY)
                .flatMap(finding -> finding.effects().stream())
                .flatMap(effect -> effect instanceof Effect.Note note && note.deadline().isEmpty()
                        ? Stream.of(Texts.capital(Say.it(note.text())))
                        : Stream.empty())
                .distinct()
                .toList();
    }

    static String because(ScreeningDecision decision) {
        var titles = decision.shownFindings().stream()
                .filter(finding -> finding.level() == ScreeningLevel.EMERGENCY)
                .map(finding -> Say.it(EffectWords.title(finding)))
                .distinct()
                .toList();
        return String.join("; ", titles);
    }

    /** An answer still being given means an emergency: whom to call, and why. */
    static class EmergencyStrip extends AlertStrip {

        /** @param record stores the answers at once; the rest can wait */
        EmergencyStrip(ScreeningDecision decision, String emergencyNumber, Runnable record) {
            super(
                    Texts.of("screening.emergency.call", emergencyNumber),
                    OneLine.of(Stream.concat(
                            whatElse(decision).stream(),
                            Stream.of(Texts.of("screening.emergency.stay", because(decision))))),
                    Buttons.danger(Texts.of("screening.emergency.record"), event -> record.run()));
        }
    }

    /**
     * After an emergency only a mistaken entry may be corrected: with a reason, and the corrected answers read back to
     * the client. Otherwise changed answers leave the session waiting for a medical check (SCR-019).
     */
    static class MistakenEntry extends Div {

        private final TextField reason = new TextField(Texts.of("screening.mistaken.reason"));
        private final Checkbox readBack = new Checkbox(Texts.of("screening.mistaken.read_back"));

        MistakenEntry() {
            addClassName("mistaken-entry");
            add(new NoteBox(State.STOP, Texts.of("screening.mistaken.title"), Texts.of("screening.mistaken.explain"))
                    .with(reason, readBack));
        }

        /** The reason, if the entry is corrected as mistaken; an incomplete correction counts as none. */
        Optional<String> correction() {
            var text = PlainText.line(reason.getValue());
            return readBack.getValue() && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        }
    }
}
