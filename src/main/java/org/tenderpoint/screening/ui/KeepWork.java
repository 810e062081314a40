package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRefused;
import org.tenderpoint.vocabulary.Work;

/**
 * "Keep 4": leaves a line of the plan beyond its limit, for a kind of reason and words. The program knows which limit
 * and where, so nobody chooses them.
 */
class KeepWork extends Div {

    /** Goes ahead against all that limits the line. */
    @FunctionalInterface
    interface SaveOverride {

        /** @throws OverrideRefused if it is not for a therapist alone */
        void keep(Work work, OverrideReason why, String reason);
    }

    private final SaveOverride keeping;
    private final Supplier<Work> work;
    private final Button opener = Buttons.plain("", event -> open());
    private final Select<OverrideReason> why = new Select<>();
    private final TextField reason = new TextField(Texts.of("screening.override.reason"));
    private final Button keep = Buttons.primary("", event -> submit());

    KeepWork(SaveOverride keeping, Supplier<Work> work) {
        this.keeping = keeping;
        this.work = work;
        addClassName("keep-work");
        why.setLabel(Texts.of("screening.override.kind"));
        why.setItems(Arrays.stream(OverrideReason.values())
                .filter(kind -> kind != OverrideReason.JUDGED_WITHOUT_BEARING)
                .toList());
        why.setItemLabelGenerator(Texts::label);
        why.addValueChangeListener(event -> enable());
        reason.setPlaceholder(Texts.of("screening.override.placeholder"));
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> enable());
        add(why, reason, keep);
        enable();
        setVisible(false);
        opener.setVisible(false);
    }

    /** The button that opens it; it stands beside what fits. */
    Button opener() {
        return opener;
    }

    /** Keeps what is typed while the line goes beyond its limit. */
    void show(boolean possible, String name) {
        opener.setText(name);
        keep.setText(name);
        opener.setVisible(possible && !isVisible());
        if (!possible) {
            setVisible(false);
            why.clear();
            reason.clear();
        }
    }

    private void open() {
        setVisible(true);
        opener.setVisible(false);
        why.focus();
    }

    private void enable() {
        keep.setEnabled(!why.isEmpty() && !reason.getValue().isBlank());
    }

    private void submit() {
        try {
            keeping.keep(work.get(), why.getValue(), PlainText.line(reason.getValue()));
        } catch (OverrideRefused refused) {
            FieldCheck.show(reason, Optional.of(Texts.of("screening.override.refused." + refused.problem().code())));
        }
    }
}
