package org.tenderpoint.vocabulary.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * A set of body parts, picked on the body map or in its list: where it hurts, where to be careful. The two sides of a
 * region together are the whole region. One side stays one side unless "Both" is switched on.
 */
public class RegionsField extends AbstractCompositeField<MapBoard, RegionsField, Set<BodyPart>> {

    private final MapBoard board;

    public RegionsField(String label) {
        super(Set.of());
        board = new MapBoard(label, BodyMap.Mode.SELECT, false, value -> setModelValue(value.keySet(), true));
    }

    @Override
    protected MapBoard initContent() {
        return board;
    }

    @Override
    protected void setPresentationValue(Set<BodyPart> parts) {
        var levels = new TreeMap<BodyPart, Integer>();
        parts.forEach(part -> levels.put(part, PartLevels.SELECTED));
        board.setValue(levels);
    }

    @Override
    protected boolean valueEquals(Set<BodyPart> one, Set<BodyPart> other) {
        return new TreeSet<>(one).equals(new TreeSet<>(other));
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
