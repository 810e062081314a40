package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeDifference.IntakeMerge;
import org.tenderpoint.intake.SelfIntakeDifference;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.intake.SelfIntakeOverlay;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SubmittedSelfIntake;
import org.tenderpoint.intake.ui.IntakeForm.Scroll;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** What a client sent, laid over the form: where it differs from the record, and what is done about it. */
class SelfIntakeReview extends Div {

    private final IntakeModel model;
    private final SubmittedSelfIntake sent;
    private final SelfIntakeOverlay overlay;
    private final List<SelfIntakeDifference> differences;
    private final Div undecided = new Div();
    private final Optional<Checkbox> guardian;
    private Consumer<String> setAside = _ -> {};
    private UnaryOperator<LocalDate> birthTaken = day -> day;

    /**
     * @param when it was sent, in words
     * @param young whether somebody else decides for the client
     * @param shown called when a decision has changed the answers
     */
    SelfIntakeReview(
            IntakeModel model, SubmittedSelfIntake sent, String when, boolean young, boolean birthKnown,
            Runnable shown) {
        this.model = model;
        this.sent = sent;
        var review = model.review().orElseThrow();
        overlay = overlay(review.laidOn(), sent, model);
        differences = overlay.differences();
        addClassNames("section", "stack", "self-intake-review");
        add(new H2(Texts.of("intake.self.review.title", when)));
        add(new Paragraph(summary()));
        sent.birthDate().filter(_ -> !birthKnown).ifPresent(day -> add(birth(day)));
        if (!sent.guardian().isEmpty()) {
            add(new Paragraph(Texts.of("intake.self.review.guardian", sent.guardian())));
        }
        guardian = young ? Optional.of(new Checkbox(Texts.of("intake.self.review.young.confirm"))) : Optional.empty();
        guardian.ifPresent(box -> add(new NoteBox(State.ADAPT, Texts.of("intake.self.review.young")).with(box)));
        add(undecided);
        var list = styled(new UnorderedList(), "differences");
        differences.forEach(found -> list.add(new DifferenceRow(
                found, Optional.ofNullable(review.decisions().get(found.key())), decision -> {
                    decide(found.key(), decision);
                    shown.run();
                })));
        add(list, setAsideBox());
    }

    /** Sets the action that stores the typed birth date; it returns the date then on record. */
    void onBirth(UnaryOperator<LocalDate> listener) {
        birthTaken = listener;
    }

    /** One tap stores it; shown in words, so that nobody has to guess which number is the month. */
    private Div birth(LocalDate day) {
        var row = div("row wrap");
        row.add(new Paragraph(Texts.of("intake.self.review.birth", Formats.here().full(day))),
                Buttons.soft(Texts.of("intake.self.review.birth.take"), click -> {
                    var kept = birthTaken.apply(day);
                    row.removeAll();
                    row.add(new Paragraph(Texts.of("intake.self.review.birth.taken", Formats.here().full(kept))));
                }));
        return row;
    }

    /** Lays what was sent over the answers in the form. */
    static void mergeInto(IntakeModel model, SubmittedSelfIntake sent) {
        var overlay = overlay(model.answers(), sent, model);
        var decisions = new HashMap<String, Decision>();
        overlay.differences().stream()
                .filter(found -> !found.mustDecide())
                .forEach(found -> decisions.put(found.key(), Decision.TAKE));
        var review = new IntakeDraft.Review(sent.id(), model.answers(), decisions);
        model.review(Optional.of(review));
        model.change(_ -> overlay.beforeDecisions());
    }

    /** Takes what was sent, and what was decided about it, out of the answers; later manual changes stay. */
    static void takeOut(IntakeModel model, SubmittedSelfIntake sent) {
        var laid = model.review().orElseThrow();
        var overlay = overlay(laid.laidOn(), sent, model);
        var with = overlay.beforeDecisions();
        for (var decided : laid.decisions().entrySet()) {
            with = overlay.decided(with, decided.getKey(), decided.getValue());
        }
        var without = IntakeMerge.of(with, laid.laidOn(), model.answers());
        model.review(Optional.empty());
        model.change(_ -> without);
    }

    private static SelfIntakeOverlay overlay(IntakeAnswers laidOn, SubmittedSelfIntake sent, IntakeModel model) {
        return new SelfIntakeOverlay(laidOn, sent.answers(), sent.guardian(), model.today());
    }

    SubmittedSelfIntake sentIntake() {
        return sent;
    }

    /** Whether everything is decided; if not, shows how much is open. */
    boolean ready() {
        var decisions = decisions();
        long open = differences.stream()
                .filter(found -> found.mustDecide() && !decisions.containsKey(found.key()))
                .count();
        undecided.removeAll();
        if (open > 0) {
            undecided.add(new NoteBox(State.ADAPT, Texts.of("intake.self.review.undecided", open)));
        }
        boolean asked = guardian.map(Checkbox::getValue).orElse(true);
        guardian.ifPresent(box -> box.setInvalid(!asked));
        if (open > 0 || !asked) {
            Scroll.to(this);
        }
        return open == 0 && asked;
    }

    /**
     * The fields that have been decided. What the form already said when the self-intake was laid over it counts as
     * decided too: it came from a draft.
     */
    Set<String> decidedFields() {
        var named = new HashSet<>(decisions().keySet());
        var laidOn = model.review().orElseThrow().laidOn();
        new SelfIntakeOverlay(model.answersBefore().withNowOpen(), laidOn, "", model.today())
                .differences()
                .forEach(found -> named.add(found.key()));
        return named;
    }

    boolean guardianAsked() {
        return guardian.map(Checkbox::getValue).orElse(false);
    }

    private void decide(String key, Decision decision) {
        var all = new HashMap<>(decisions());
        all.put(key, decision);
        var before = model.review().orElseThrow();
        model.review(Optional.of(new IntakeDraft.Review(before.id(), before.laidOn(), all)));
        model.change(answers -> overlay.decided(answers, key, decision));
        undecided.removeAll();
    }

    private Map<String, Decision> decisions() {
        return model.review().orElseThrow().decisions();
    }

    private String summary() {
        var added = Texts.of("intake.self.review.added", overlay.gapsFilled());
        var different = differences.isEmpty()
                ? Texts.of("intake.self.review.same")
                : Texts.of("intake.self.review.differences", differences.size());
        return (added + " " + different).strip();
    }

    /** Sets the action for a reason why it is not used. */
    void onSetAside(Consumer<String> listener) {
        setAside = listener;
    }

    private Div setAsideBox() {
        var box = new Div();
        box.add(Buttons.quiet(Texts.of("intake.self.review.set_aside"), click -> {
            box.removeAll();
            box.add(new ReasonForm(
                    Texts.of("intake.self.review.set_aside.reason"), Texts.of("intake.self.review.set_aside"),
                    SelfIntakeReviewService.LEAST_REASON, SelfIntakeReviewService.MOST_REASON,
                    reason -> setAside.accept(reason)));
        }));
        return box;
    }

    /** One field in which a client differs from the record, and what is done about it. */
    static class DifferenceRow extends ListItem {

        DifferenceRow(SelfIntakeDifference difference, Optional<Decision> decided, Consumer<Decision> decide) {
            addClassNames("difference", "stack", "tight");
            var head = div("row wrap", span("strong", difference.label()), badge(difference.kind()));
            var record = span("meta", Texts.of("intake.self.review.on_record", difference.onRecord()));
            var said = new Span(Texts.of("intake.self.review.said", difference.said()));
            var choices = new ArrayList<>(List.of(Decision.TAKE, Decision.KEEP));
            if (difference.canBeBoth()) {
                choices.add(Decision.BOTH);
            }
            var choice = styled(new Segments<>(
                    null, choices, one -> Texts.of("intake.self.review." + one.name().toLowerCase(Locale.ROOT)))
                    .labelledElsewhere(Texts.of("intake.self.review.decide", difference.label())), "small");
            choice.stacking();
            decided.ifPresent(choice::setValue);
            ByHand.changed(choice, value -> {
                if (value != null) {
                    decide.accept(value);
                }
            });
            add(head, new Div(record), new Div(said), choice);
        }

        private static StateBadge badge(SelfIntakeDifference.Kind kind) {
            var word = Texts.of("intake.self.review." + kind.name().toLowerCase(Locale.ROOT));
            return switch (kind) {
                case GRAVER -> new StateBadge(State.ADAPT, word);
                case MILDER -> new StateBadge(State.CLEARANCE, word);
                case OTHER -> new StateBadge(State.INFO, word);
            };
        }
    }
}
