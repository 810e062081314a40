package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.evening.AtTheDoor;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.ui.AnswerField;
import org.tenderpoint.vocabulary.ui.RegionsField;

/**
 * Pain now with its regions, stronger pain with whether it is known, and strenuous activity in the last 48 hours with
 * its own.
 */
class PainQuestions extends Section {

    private static final int WORST = 10;

    private final Segments<Integer> pain = new Segments<>(
            Texts.of("screening.arrival.pain"),
            IntStream.rangeClosed(0, WORST).boxed().toList(),
            level -> Integer.toString(level));
    private final RegionsField painRegions = new RegionsField(Texts.of("screening.arrival.pain.where"));
    private final AnswerField known = new AnswerField(Texts.of("visit.pain_known"));
    private final Question ofKnown = new Question(Texts.of("visit.pain_known"), known);
    private final AnswerField strenuous = new AnswerField(Texts.of("screening.arrival.strenuous"));
    private final RegionsField strenuousRegions = new RegionsField(Texts.of("screening.arrival.strenuous.where"));
    private final Runnable changed;
    private boolean quiet;
    /** Whether pain was denied by link and nothing is new since. */
    private boolean denied;

    PainQuestions(Runnable changed) {
        this.changed = changed;
        setAriaLabel(Texts.of("screening.arrival.pain"));
        addClassNames("section", "stack", "pain-questions");
        pain.addClassName("zero-to-ten");
        pain.setHelperText(Texts.of("screening.arrival.pain.help"));
        pain.addValueChangeListener(event -> ofAnother());
        painRegions.addValueChangeListener(event -> answered());
        known.addValueChangeListener(event -> answered());
        strenuous.addValueChangeListener(event -> answered());
        strenuousRegions.addValueChangeListener(event -> answered());
        add(
                new H2(Texts.of("screening.arrival.today")),
                pain,
                painRegions,
                ofKnown,
                new Question(Texts.of("screening.arrival.strenuous"), strenuous),
                strenuousRegions);
        unfold();
    }

    /** What answering the rest says; empty once it would not be true. */
    Optional<String> rest() {
        boolean denied = pain().orElse(0) == 0 && strenuous().noOrNotAsked();
        return Optional.of(Texts.of("screening.arrival.neither")).filter(_ -> denied);
    }

    /** Answers what is still open here; given answers stay. */
    void denyOpen() {
        quiet = true;
        if (pain.getValue() == null) {
            pain.setValue(0);
        }
        if (strenuous.getValue() == Recorded.NOT_ASKED) {
            strenuous.setValue(Recorded.NO);
        }
        quiet = false;
        answered();
    }

    OptionalInt pain() {
        return pain.getValue() == null ? OptionalInt.empty() : OptionalInt.of(pain.getValue());
    }

    Set<BodyPart> painRegions() {
        return pain().orElse(0) == 0 ? Set.of() : Set.copyOf(painRegions.getValue());
    }

    /** Whether the client knows this pain; not asked of slight pain. */
    Recorded known() {
        return asksWhetherKnown() ? known.getValue() : Recorded.NOT_ASKED;
    }

    private boolean asksWhetherKnown() {
        return pain().orElse(0) >= Bounds.MIDDLING;
    }

    Recorded strenuous() {
        return strenuous.getValue();
    }

    Set<BodyPart> strenuousRegions() {
        return strenuous() == Recorded.YES ? Set.copyOf(strenuousRegions.getValue()) : Set.of();
    }

    void show(VisitAnswers given) {
        quiet = true;
        pain.setValue(given.painNow().isPresent() ? given.painNow().getAsInt() : null);
        painRegions.setValue(given.painRegions());
        known.setValue(given.painKnown());
        strenuous.setValue(given.strenuous48h());
        strenuousRegions.setValue(given.strenuousRegions());
        unfold();
        quiet = false;
    }

    void show(AtTheDoor stands) {
        denied = stands.settledPain();
        show(stands.answers());
    }

    /** Whether all of it was denied by link. */
    boolean empty() {
        return denied;
    }

    /** Whether a pain is known was asked of the one before. */
    private void ofAnother() {
        if (!quiet) {
            quiet = true;
            known.setValue(Recorded.NOT_ASKED);
            quiet = false;
        }
        answered();
    }

    private void answered() {
        unfold();
        if (!quiet) {
            changed.run();
        }
    }

    private void unfold() {
        painRegions.setVisible(pain().orElse(0) > 0);
        ofKnown.setVisible(asksWhetherKnown());
        strenuousRegions.setVisible(strenuous() == Recorded.YES);
    }
}
