package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.screening.LevelWords;

/** The provisional screening, beside a form that is still being filled in. */
class PlanPreview extends Div {

    private final Verdict verdict = new Verdict();
    private final CeilingList ceilings = new CeilingList();
    private final ScreeningPanel panel = new ScreeningPanel();

    PlanPreview() {
        addClassName("plan-preview");
        add(verdict, ceilings, panel);
        show(Optional.empty());
    }

    void show(Optional<Limits> limits) {
        ceilings.setVisible(limits.filter(found -> !found.decision().level().stops()).isPresent());
        panel.setVisible(limits.isPresent());
        limits.ifPresentOrElse(
                held -> {
                    var found = held.decision();
                    LevelWords.show(verdict, found.level(), true);
                    ceilings.show(held.ceilings());
                    panel.readOnly(found);
                },
                () -> verdict.show(
                        State.NEUTRAL,
                        Texts.of("screening.preview.empty"),
                        Texts.of("screening.preview.empty.help")));
    }
}
