package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.practice.place.PracticePlaceRecord;

/** One of the practice's places; invisible where there is nothing to choose. */
public class PracticePlaceSelect extends Select<PracticePlaceRecord> {

    private final transient List<PracticePlaceRecord> choice;

    /** @param choice as {@code PracticePlaceService.choice()} says */
    public PracticePlaceSelect(List<PracticePlaceRecord> choice) {
        this.choice = choice;
        setLabel(Texts.of("practice.place"));
        setItems(choice);
        setItemLabelGenerator(PracticePlaceRecord::name);
        setVisible(!choice.isEmpty());
    }

    /** Shows this place, if it can be chosen. */
    public void choose(PracticePlaceId id) {
        choice.stream().filter(place -> place.id().equals(id)).findFirst().ifPresentOrElse(this::setValue, this::clear);
    }

    /** What is chosen; the practice's own where there is nothing to choose. */
    public PracticePlaceId place() {
        return Optional.ofNullable(getValue()).map(PracticePlaceRecord::id).orElse(PracticePlaceId.OWN);
    }
}
