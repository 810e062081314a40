package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.ui.RegionsField;

/** Places on the body in words; the map opens on demand, so that a form does not consist of maps. */
class RegionsDetail extends Div {

    private final String label;
    private final Consumer<Set<BodyPart>> changed;
    private final Span words = new Span();
    private final Button open;
    private Set<BodyPart> parts;

    RegionsDetail(String label, Set<BodyPart> parts, Consumer<Set<BodyPart>> changed) {
        this.label = label;
        this.parts = parts;
        this.changed = changed;
        addClassName("regions-detail");
        open = Buttons.with(Icons.PERSON, Buttons.soft(Texts.of("intake.regions.choose"), click -> openMap()));
        open.setAriaLabel(Texts.of("intake.regions.choose_for", label));
        var row = new Div(words, open);
        row.addClassNames("row", "wrap");
        add(row);
        show();
    }

    private void openMap() {
        open.setVisible(false);
        var field = new RegionsField(label);
        field.setValue(parts);
        field.addValueChangeListener(event -> {
            parts = event.getValue();
            show();
            changed.accept(parts);
        });
        add(field);
    }

    private void show() {
        words.setText(parts.isEmpty()
                ? Texts.of("intake.regions.none")
                : parts.stream().sorted().map(BodyPart::label).collect(Collectors.joining("; ")));
        words.setClassName(parts.isEmpty() ? "meta" : "strong");
    }
}
