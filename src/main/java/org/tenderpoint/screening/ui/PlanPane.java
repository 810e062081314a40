package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;

/** The planned work against today's ceilings; tells its owner of every change. */
class PlanPane extends Div implements PlanWorkRow.Changes {

    private final UnorderedList rows = new UnorderedList();
    private final PlanTime time;
    private final Span empty = new Span(Texts.of("screening.work.none"));
    private final AddWork addWork = new AddWork(this::added);
    private final Disclosure adding = new Disclosure(Texts.of("screening.work.add"), addWork);
    private final Consumer<List<Work>> changed;
    private final List<PlanWorkRow> lines = new ArrayList<>();
    private List<Work> work = List.of();

    PlanPane(boolean heading, Consumer<List<Work>> changed) {
        this.changed = changed;
        time = new PlanTime(changed);
        addClassName("plan-pane");
        rows.addClassName("work-rows");
        empty.addClassName("muted");
        if (heading) {
            add(new H2(Texts.of("screening.plan_against")));
        }
        add(empty, rows, time, adding);
    }

    List<Work> work() {
        return work;
    }

    /** @param limits what the plan is checked against, if the reader may see it */
    void show(List<Work> planned, Optional<Limits> limits) {
        work = List.copyOf(planned);
        empty.setVisible(work.isEmpty());
        time.show(work, limits.map(Limits::decision));
        while (lines.size() > work.size()) {
            rows.remove(lines.removeLast());
        }
        for (int i = 0; i < work.size(); i++) {
            if (i < lines.size()) {
                lines.get(i).show(work.get(i), limits);
            } else {
                var row = new PlanWorkRow(work.get(i), limits, this);
                lines.add(row);
                rows.add(row);
            }
        }
    }

    /** Opens the form for more work with the region that was tapped on the map. */
    void propose(BodyPart part) {
        addWork.propose(part);
        adding.open();
    }

    @Override
    public void change(PlanWorkRow row, Work after) {
        int at = lines.indexOf(row);
        if (at >= 0 && !work.get(at).equals(after)) {
            var next = new ArrayList<>(work);
            next.set(at, after);
            changed.accept(next);
        }
    }

    @Override
    public void remove(PlanWorkRow row) {
        int at = lines.indexOf(row);
        if (at >= 0) {
            // removes this row and not the last one, so that the next press meets the row it was aimed at
            lines.remove(at);
            rows.remove(row);
            var next = new ArrayList<>(work);
            next.remove(at);
            work = List.copyOf(next);
            changed.accept(next);
        }
    }

    private void added(Work line) {
        var next = new ArrayList<>(work);
        next.add(line);
        changed.accept(next);
    }
}
