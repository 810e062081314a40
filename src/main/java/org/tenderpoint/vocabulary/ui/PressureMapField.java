package org.tenderpoint.vocabulary.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;

/**
 * A pressure from 1 to 5 per body part, painted with a brush or set in the list: work and preference. "Both sides" is
 * initially on.
 */
public class PressureMapField extends AbstractCompositeField<MapBoard, PressureMapField, Map<BodyPart, Integer>> {

    private final MapBoard board;

    public PressureMapField(String label) {
        super(Map.of());
        board = new MapBoard(label, BodyMap.Mode.PAINT, true, value -> setModelValue(value, true));
    }

    /** Brush, "Both", undo and clear, for a pane of their own; without this call they are above the map. */
    public Component tools() {
        return board.tools;
    }

    /**
     * Strokes stay within the ceilings: a deeper brush paints as deep as a place allows, and not where it allows none.
     */
    public PressureMapField capped() {
        board.capped();
        return this;
    }

    /** The pressure that is painted next. */
    public PressureMapField brush(int level) {
        board.brush(level);
        return this;
    }

    /** Shown with the drawing: what belongs beside it. */
    public PressureMapField withBeside(Component component) {
        board.add(component);
        return this;
    }

    /** The ceilings that differ from that of most of the body. */
    public void setCeilings(Ceilings highest) {
        board.map.setCeilings(highest);
        board.show();
    }

    /** Parts that are painted or planned above their ceiling. */
    public void setOver(Set<BodyPart> parts) {
        board.map.setOver(parts);
    }

    @Override
    protected MapBoard initContent() {
        return board;
    }

    @Override
    protected void setPresentationValue(Map<BodyPart, Integer> levels) {
        board.setValue(levels);
    }

    @Override
    protected boolean valueEquals(Map<BodyPart, Integer> one, Map<BodyPart, Integer> other) {
        return PartLevels.collapsed(one).equals(PartLevels.collapsed(other));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        board.setReadOnly(readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return board.isReadOnly();
    }
}
