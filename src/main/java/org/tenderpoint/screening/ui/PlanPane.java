package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.screening.plan.HandsService.HandsDay;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.ui.CeilingMap.CeilingList;
import org.tenderpoint.screening.words.MinutesWords;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PaintBoard;

/** The planned work against today's ceilings: painted on the map, and line by line; tells its owner of every change. */
class PlanPane extends Div implements PlanWorkRow.Changes {

    private static final int USUAL_MINUTES_A_SIDE = 10;

    private final PaintBoard board;
    private final CeilingList ceilings = new CeilingList();
    private final Span minutes = span("meta");
    private final UnorderedList rows = styled(new UnorderedList(), "work-rows");
    private final PlanTime time;
    private final Span later = span("meta", Texts.of("screening.work.checked_later"));
    private final Span empty = span("muted", Texts.of("screening.work.paint"));
    private final Consumer<List<Work>> changed;
    private final List<PlanWorkRow> lines = new ArrayList<>();
    private List<Work> work = List.of();
    private Optional<KeepWork.SaveOverride> keeping = Optional.empty();
    private Optional<HandsDay> hands = Optional.empty();

    PlanPane(Consumer<List<Work>> changed) {
        this.changed = changed;
        board = new PaintBoard(Texts.of("screening.plan_against"), USUAL_MINUTES_A_SIDE, changed);
        board.map().capped().withBeside(ceilings);
        board.map().addClassName("plan-map");
        board.kind().setAriaLabel(Texts.of("body.map.kind"));
        time = new PlanTime(changed);
        var kind = div("row tight", span("meta", Texts.of("body.map.kind")), board.kind());
        var head = div("row wrap plan-head", new H2(Texts.of("screening.plan_against")), minutes, kind);
        add(board.map(), div("plan-pane", head, later, empty, rows, time));
    }

    /** A line that goes beyond a limit may be kept, with a reason. */
    void keeping(KeepWork.SaveOverride how) {
        keeping = Optional.of(how);
    }

    @Override
    public Optional<KeepWork.SaveOverride> keeping() {
        return keeping;
    }

    /** The day of the reader's hands; empty if they set no limit for themselves. */
    void hands(Optional<HandsDay> day) {
        hands = day;
    }

    List<Work> work() {
        return work;
    }

    /** Changes the plan without showing it. */
    void put(List<Work> planned) {
        work = List.copyOf(planned);
    }

    /**
     * @param limits what the plan is checked against, if the reader may see it
     * @param length of the session, if it is known
     */
    void show(List<Work> planned, Optional<Limits> limits, Optional<Integer> length) {
        put(planned);
        board.ceilings(limits.map(Limits::ceilings).orElse(Ceilings.NONE));
        board.leftOut(limits.map(Limits::kindsLeftOut).orElse(Set.of()));
        board.markBeyond(limits.map(held -> held.exceeds(work)).orElse(Set.of()));
        board.show(work);
        ceilings.setVisible(limits.isPresent());
        limits.ifPresent(ceilings::show);
        minutes.setText(length.map(all -> Texts.of("screening.work.sum", board.minutes(), all))
                .orElseGet(() -> Texts.of("screening.work.sum.alone", board.minutes())));
        empty.setVisible(work.isEmpty());
        time.show(work, limits.filter(held -> held.waits().isEmpty()).map(Limits::decision), hands);
        later.setVisible(limits.flatMap(Limits::waits).isPresent());
        while (lines.size() > work.size()) {
            rows.remove(lines.removeLast());
        }
        var names = names(work);
        for (int i = 0; i < work.size(); i++) {
            if (i < lines.size()) {
                lines.get(i).show(work.get(i), names.get(i), limits);
            } else {
                var row = new PlanWorkRow(work.get(i), names.get(i), limits, this);
                lines.add(row);
                rows.add(row);
            }
        }
    }

    /** What the controls of each line are called: its place and, where a place has several lines, which of them. */
    private static List<String> names(List<Work> work) {
        var names = new ArrayList<String>();
        for (var line : work) {
            var place = line.part().label();
            boolean alone = work.stream().filter(other -> other.part().equals(line.part())).count() == 1;
            var name = alone ? place : Texts.of("screening.work.one_of", place, Texts.label(line.modality()));
            long before = names.stream().filter(other -> other.startsWith(name)).count();
            names.add(before == 0 || alone ? name : Texts.of("screening.work.one_of", name, before + 1));
        }
        return names;
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

    /** How long the planned work may take; if it takes longer, by how much, with one button that shortens it. */
    static class PlanTime extends Div {

        private final Consumer<List<Work>> changed;

        PlanTime(Consumer<List<Work>> changed) {
            this.changed = changed;
            addClassNames("plan-time", "stack", "tight");
        }

        void show(List<Work> plan, Optional<ScreeningDecision> decision, Optional<HandsDay> hands) {
            removeAll();
            hands.ifPresent(day -> day.tooMuch(plan).ifPresent(
                    all -> add(span("meta strong", Texts.of("screening.hands.over", all, day.limit())))));
            decision.ifPresent(found -> {
                MinutesWords.of(found.minutes()).forEach(words -> {
                    add(span("meta", words));
                });
                if (!found.planTooLong().isEmpty()) {
                    add(tooLong(plan, found));
                }
            });
            setVisible(getComponentCount() > 0);
        }

        private NoteBox tooLong(List<Work> plan, ScreeningDecision decision) {
            var list = lines(decision.planTooLong().stream().map(MinutesWords::of));
            return new NoteBox(State.STOP, Texts.of("screening.time.too_long")).with(list, Buttons.with(Icons.CLOCK,
                    Buttons.soft(Texts.of("screening.time.shorten"),
                            click -> changed.accept(decision.minutes().within(plan)))));
        }
    }
}
