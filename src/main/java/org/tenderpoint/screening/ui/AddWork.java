package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Side;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureField;

/** Adds one line of work: region and side, modality, pressure, minutes. */
class AddWork extends Div {

    private static final int USUAL_MINUTES = 20;
    private static final int USUAL_PRESSURE = 2;
    private static final int MOST_MINUTES = 240;

    private final ComboBox<Region> region = new ComboBox<>(Texts.of("screening.work.region"));
    private final Segments<Side> side = new Segments<>(Texts.of("screening.work.side"), List.of(Side.values()),
            Texts::label);
    private final Select<Modality> modality = new Select<>();
    private final PressureField pressure = new PressureField(Texts.of("screening.work.pressure"));
    private final StepperField minutes = new StepperField(Texts.of("screening.work.minutes"), 1, MOST_MINUTES, 5);
    private final Consumer<Work> add;

    AddWork(Consumer<Work> add) {
        this.add = add;
        addClassName("add-work");
        region.setItems(Region.values());
        region.setItemLabelGenerator(Texts::label);
        side.setValue(Side.BOTH);
        modality.setLabel(Texts.of("screening.work.modality"));
        modality.setItems(Modality.values());
        modality.setItemLabelGenerator(Texts::label);
        modality.setValue(Modality.SWEDISH);
        pressure.setValue(USUAL_PRESSURE);
        minutes.setValue(USUAL_MINUTES);
        var button = Buttons.with(Icons.PLUS, Buttons.soft(Texts.of("screening.work.add"), event -> submit()));
        var caption = new Span(Texts.of("screening.work.minutes"));
        caption.addClassName("caption");
        var length = new Div(caption, minutes);
        length.addClassNames("stack", "tight");
        add(region, side, modality, pressure, length, button);
    }

    /** Preselects the region that was tapped on the body map. */
    void propose(BodyPart part) {
        region.setValue(part.region());
        side.setValue(part.side());
    }

    private void submit() {
        var where = region.getValue();
        region.setInvalid(where == null);
        region.setErrorMessage(Texts.of("screening.work.region.missing"));
        var length = minutes.getValue();
        if (where == null || length == null || length < 1 || length > MOST_MINUTES) {
            return;
        }
        add.accept(new Work(new BodyPart(where, side.getValue()), modality.getValue(), pressure.getValue(), length));
        region.clear();
    }
}
