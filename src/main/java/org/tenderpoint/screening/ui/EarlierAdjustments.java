package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.screening.AdjustedPlan;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.plan.Learned;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.PlanAdjustmentService.AppliedLines;
import org.tenderpoint.screening.plan.PlanAdjustmentService.PlanAdjustments;
import org.tenderpoint.screening.plan.SessionBefore;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.PressureField;

/**
 * Adjustments from earlier sessions for this plan: applied all at once with the plan before and after beside it, or one
 * by one; to decide again where the plan goes against it; or for information.
 */
class EarlierAdjustments extends Div {

    private final PlanAdjustmentService service;
    private final PlanEditors editors;
    private final Runnable decided;
    private boolean looked;
    private Optional<SessionBefore> last = Optional.empty();
    private Optional<AppliedLines> applied = Optional.empty();

    EarlierAdjustments(PlanAdjustmentService service, PlanEditors editors, Runnable decided) {
        this.service = service;
        this.editors = editors;
        this.decided = decided;
        addClassNames("earlier-adjustments", "stack");
    }

    void show(PlannedSessionRecord session) {
        removeAll();
        var found = service.of(session.id());
        var learned = last(session).map(before -> service.learned(session.id(), before));
        var note = new LastTimeNote();
        note.show(
                learned.flatMap(before -> before.words(before.plan().equals(session.plan()))),
                learned.filter(_ -> undoable(session).filter(change -> change.before().isEmpty()).isPresent())
                        .map(before -> editors.day(before.last().endedAt())),
                tap(found, learned, session).stream().toList());
        boolean agreed = !found.standing().isEmpty() || !found.against().isEmpty() || !found.held().isEmpty();
        setVisible(agreed || note.isVisible());
        if (agreed && learned.flatMap(before -> before.words(true)).isEmpty()) {
            add(new H2(Texts.of("screening.adjustments")));
        }
        add(note);
        if (found.asks()) {
            if (found.changesPlan()) {
                add(div("adjustments-at-once stack tight", new PlanBeforeAfter(found.changes())));
            }
            add(lines(found, session));
        } else if (agreed) {
            if (!found.followed().isEmpty() && !session.plan().isEmpty()) {
                add(paragraph("muted adjustments-same", Texts.of("screening.adjustments.same")));
            }
            add(new Disclosure(Texts.of("screening.adjustments.agreed"), lines(found, session)));
        }
    }

    /** Read once per page: it counts as a look at that session's chart. */
    private Optional<SessionBefore> last(PlannedSessionRecord session) {
        if (!looked) {
            looked = true;
            last = service.lastTime(session.client()).filter(before -> !before.work().isEmpty());
        }
        return last;
    }

    private Optional<AppliedLines> undoable(PlannedSessionRecord session) {
        return applied.filter(change -> change.after().equals(session.plan()));
    }

    /** The one button: takes back what was just applied, starts an empty plan from last time's, or applies all. */
    private Optional<Button> tap(PlanAdjustments found, Optional<Learned> learned, PlannedSessionRecord session) {
        var undoable = undoable(session);
        if (undoable.isPresent()) {
            return undoable.map(change -> LastTimeNote.undo(() -> decide(() -> {
                applied = Optional.empty();
                service.takeBack(session.id(), change);
            })));
        }
        if (session.plan().isEmpty() && learned.filter(before -> !before.plan().isEmpty()).isPresent()) {
            return learned.map(before -> LastTimeNote.start(
                    editors.day(before.last().endedAt()),
                    () -> apply(() -> service.applyAll(session.id(), session.plan()))));
        }
        int takeable = AtOnePlace.of(found.takeable()).size() + AtOnePlace.of(found.against()).size();
        return takeable == 0
                ? Optional.empty()
                : Optional.of(Buttons.with(Icons.CHECK, Buttons.primary(
                        Texts.of("screening.adjustments.apply_all", takeable),
                        event -> apply(() -> service.applyAll(session.id(), session.plan())))));
    }

    private UnorderedList lines(PlanAdjustments found, PlannedSessionRecord session) {
        var lines = styled(new UnorderedList(), "findings");
        var asked = AtOnePlace.of(found.standing().stream()
                .filter(line -> !found.followed().contains(line) && !found.open().contains(line)).toList());
        var against = AtOnePlace.of(found.against());
        boolean several = asked.size() + found.open().size() + against.size() > 1;
        var appliable = several ? LineState.ONE_OF_SEVERAL : LineState.THE_ONLY_ONE;
        asked.forEach(place -> lines.add(item(place, session, appliable)));
        AtOnePlace.of(found.open()).forEach(place -> lines.add(item(place, session, LineState.OPEN)));
        AtOnePlace.of(found.followed()).forEach(place -> lines.add(item(place, session, LineState.FOLLOWED)));
        against.forEach(place -> lines.add(item(place, session, appliable)));
        found.held().forEach(line -> lines.add(new HeldItem(line)));
        return lines;
    }

    private AdjustmentItem item(AtOnePlace place, PlannedSessionRecord session, LineState state) {
        return new AdjustmentItem(
                place,
                state,
                () -> apply(() -> service.apply(session.id(), session.plan(), place.ids())),
                reason -> decide(() -> service.dismiss(session.id(), place.ids(), reason)));
    }

    /** What limits the work at one place is one thing to decide; all else is decided by itself. */
    private record AtOnePlace(List<AdjustmentLine> lines) {

        static List<AtOnePlace> of(List<AdjustmentLine> lines) {
            return lines.stream()
                    .collect(Collectors.groupingBy(
                            line -> line.limit().isEmpty()
                                    ? line.id()
                                    : line.part().<Object>map(part -> part)
                                            .orElse(line.id()),
                            LinkedHashMap::new, Collectors.toList()))
                    .values().stream().map(AtOnePlace::new).toList();
        }

        List<AdjustmentId> ids() {
            return lines.stream().map(AdjustmentLine::id).toList();
        }

        String words() {
            return lines.size() == 1
                    ? Say.it(lines.getFirst().words())
                    : Say.it(new WorkLimits(lines.stream().flatMap(line -> line.limit().stream()).toList())
                            .lines().getFirst());
        }

        String reason() {
            return lines.stream().map(line -> Say.it(line.reason())).distinct().collect(Collectors.joining(" "));
        }
    }

    private void apply(Supplier<AppliedLines> how) {
        decide(() -> applied = Optional.of(how.get()));
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (EditedByOther meanwhile) {
            Toasts.failed(editors.words(meanwhile));
        }
        decided.run();
    }

    /** A cap that an earlier plan applied and that still holds: for information, not to be decided again. */
    private static class HeldItem extends ListItem {

        HeldItem(AdjustmentLine line) {
            addClassNames("adjustment", "stack", "tight");
            var head = div("row", Icons.CHECK.small(), span("strong", Say.it(line.words())));
            add(head, paragraph("muted", Texts.of("screening.adjustments.held", Say.it(line.reason()))));
        }
    }

    private enum LineState {
        /** The plan is so already; nothing has to be decided. */
        FOLLOWED,
        THE_ONLY_ONE,
        /** It can be applied alone, too. */
        ONE_OF_SEVERAL,
        /** This plan cannot apply it as it is. */
        OPEN
    }

    /** An adjustment from an earlier session: applied, or dismissed with a reason. */
    static class AdjustmentItem extends ListItem {

        AdjustmentItem(AtOnePlace place, LineState state, Runnable apply, Consumer<String> dismiss) {
            addClassNames("adjustment", "stack", "tight");
            var words = span("strong", place.words());
            var head = div("row", (state == LineState.FOLLOWED ? Icons.CHECK : Icons.REPEAT).small(), words);
            var why = paragraph("muted", place.reason());
            var reason = new TextField(Texts.of("screening.adjustments.dismiss.reason"));
            var leave = Buttons.plain(Texts.of("screening.adjustments.dismiss"), event -> {
                var text = PlainText.line(reason.getValue());
                if (FieldCheck.right(reason, !text.isEmpty(), Texts.of("screening.override.refused.no_reason"))) {
                    dismiss.accept(text);
                }
            });
            Buttons.about(place.words(), leave);
            var take = Buttons.quiet(Texts.of("screening.adjustments.apply"), event -> apply.run());
            Buttons.about(place.words(), take);
            take.setVisible(state == LineState.ONE_OF_SEVERAL);
            if (state == LineState.FOLLOWED) {
                addClassName("followed");
                add(head, without(place, why, reason, leave));
                return;
            }
            add(head, why);
            if (state == LineState.OPEN) {
                add(paragraph("small strong", open(place.lines().getFirst())));
            }
            add(take, without(place, reason, leave));
        }

        private static Disclosure without(AtOnePlace place, Component... content) {
            return new Disclosure(Texts.of("screening.adjustments.leave_out"), content)
                    .named(Texts.of("screening.adjustments.leave_out.of", place.words()));
        }

        private static String open(AdjustmentLine line) {
            return line.change() instanceof AdjustmentLine.Change.NotBefore gap
                    ? Texts.of("screening.adjustments.open.too_early", Dates.date(gap.day()))
                    : Texts.of("screening.adjustments.open.nothing_instead");
        }
    }

    /** A plan as it is and as it will be, line by line. */
    static class PlanBeforeAfter extends UnorderedList {

        PlanBeforeAfter(List<AdjustedPlan.Change> changes) {
            addClassNames("list", "before-after");
            getElement().setAttribute("aria-label", Texts.of("screening.adjustments.before_after"));
            changes.forEach(change -> add(line(change)));
        }

        private static ListItem line(AdjustedPlan.Change change) {
            var before = change.before();
            var item = styled(new ListItem(span("strong", before.part().label())), "before-after-line");
            if (!change.changes()) {
                item.add(work(before), quiet("screening.adjustments.stays"));
                return item;
            }
            item.add(styled(work(before), "was"), Icons.NEXT.small(), spoken("screening.adjustments.becomes"));
            change.after().ifPresentOrElse(
                    after -> {
                        if (!after.part().equals(before.part())) {
                            item.add(new Span(after.part().label()));
                        }
                        item.add(work(after));
                    },
                    () -> item.add(quiet("screening.adjustments.left_out")));
            return item;
        }

        private static Div work(Work work) {
            var words = new Span(Texts.of("screening.adjustments.work", Texts.label(work.modality()), work.minutes()));
            return div("row tight small", PressureField.swatch(work.pressure()), words);
        }

        private static Span quiet(String key) {
            return span("small muted", Texts.of(key));
        }

        private static Span spoken(String key) {
            return span("for-screen-readers", Texts.of(key));
        }
    }
}
