package org.tenderpoint.vocabulary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/**
 * Work that is painted, planned or done: the map with its brush, the kind of massage to paint with, and the lines that
 * follow from each stroke. Never saves.
 */
public class PaintBoard {

    /** A tap plans and records the same. */
    private static final int USUAL_PRESSURE = 2;

    private final PressureMapField map;
    private final Select<Modality> kind = new Select<>();
    private final int freshMinutes;
    private WorkSheet sheet;
    private Set<Modality> leftOut = Set.of();

    /**
     * @param freshMinutes of a newly painted side
     * @param painted called with all lines after each stroke
     */
    public PaintBoard(String label, int freshMinutes, Consumer<List<Work>> painted) {
        this.freshMinutes = freshMinutes;
        sheet = new WorkSheet(List.of(), freshMinutes);
        map = new PressureMapField(label).brush(USUAL_PRESSURE);
        ByHand.changed(map, value -> {
            sheet.painted(value);
            draw();
            painted.accept(sheet.lines());
        });
        kind.addClassName("paint-kind");
        kind.setItems(Modality.values());
        kind.setItemLabelGenerator(each -> leftOut.contains(each)
                ? Texts.of("body.map.not_today", Texts.label(each))
                : Texts.label(each));
        kind.setValue(sheet.brush());
        kind.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                sheet.brush(event.getValue());
            }
        });
    }

    /** The drawing and its list; the brush is in {@link #tools()}. */
    public PressureMapField map() {
        return map;
    }

    public Component tools() {
        return map.tools();
    }

    /** What kind of massage is painted next. */
    public Select<Modality> kind() {
        return kind;
    }

    public List<Work> lines() {
        return sheet.lines();
    }

    /** Minutes of all lines together. */
    public int minutes() {
        return sheet.minutes();
    }

    /** Shows work that was stored or changed elsewhere. The kind that was chosen stays, once there is work. */
    public void show(List<Work> work) {
        if (!sheet.lines().equals(work)) {
            var chosen = sheet.brush();
            boolean begun = !sheet.lines().isEmpty();
            sheet = new WorkSheet(work, freshMinutes);
            if (begun) {
                sheet.brush(chosen);
            }
        }
        draw();
    }

    /** Takes over the work of another session. */
    public void takeOver(List<Work> work) {
        sheet.takeOver(work);
        draw();
    }

    /** Returns the line with these minutes. */
    public Work minutes(Work line, int minutes) {
        return sheet.minutes(line, minutes);
    }

    public void remove(Work line) {
        sheet.remove(line);
        draw();
    }

    /** @param kinds that are left out everywhere today */
    public void leftOut(Set<Modality> kinds) {
        if (!leftOut.equals(kinds)) {
            leftOut = Set.copyOf(kinds);
            kind.getDataProvider().refreshAll();
            // the select forgets its choice with its items
            kind.setValue(sheet.brush());
        }
    }

    public void ceilings(Ceilings highest) {
        map.setCeilings(highest);
    }

    /** Where the work goes beyond a limit. */
    public void markBeyond(Set<BodyPart> places) {
        map.setOver(places);
    }

    public void setReadOnly(boolean readOnly) {
        map.setReadOnly(readOnly);
        kind.setVisible(!readOnly);
    }

    private void draw() {
        map.setValue(sheet.levels());
        kind.setValue(sheet.brush());
    }
}
