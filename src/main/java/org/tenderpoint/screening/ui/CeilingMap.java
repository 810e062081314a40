package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.BodyMap;

/** Today's ceilings on the body map and, with the same content, in the list; tapping a part proposes work there. */
class CeilingMap extends Div {

    private final BodyMap map;
    private final CeilingList list = new CeilingList();
    private boolean withTime;

    CeilingMap(Consumer<BodyPart> tapped) {
        this(BodyMap.Mode.TAP);
        map.addPartTappedListener(event -> event.part().ifPresent(tapped));
    }

    /** The same, read-only, with how long the work may take. */
    CeilingMap() {
        this(BodyMap.Mode.SHOW);
        withTime = true;
    }

    private CeilingMap(BodyMap.Mode mode) {
        map = new BodyMap(mode);
        addClassName("ceiling-map");
        add(map, list);
    }

    /** Whether the list tells how long the work may take: where nothing beside the map does. */
    void withTime(boolean with) {
        withTime = with;
    }

    void show(Limits limits, List<Work> plan) {
        map.setCeilings(limits.ceilings());
        var planned = new HashMap<BodyPart, Integer>();
        plan.forEach(work -> planned.merge(work.part(), work.pressure(), Math::max));
        map.setLevels(planned);
        map.setOver(limits.over(plan));
        list.show(limits.ceilings(), withTime ? limits.decision().minutes() : TimeLimits.NONE);
    }
}
