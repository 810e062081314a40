package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
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
        pain.addValueChangeListener(event -> answered());
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
    void neither() {
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

    /**
     * What was told by link; what was answered here stays.
     *
     * @param denials whether what was denied counts
     */
    void byLink(VisitAnswers told, boolean denials) {
        var counting = denials ? told : ToldByLink.withoutDenials(told);
        quiet = true;
        if (pain.getValue() == null && counting.painNow().isPresent()) {
            pain.setValue(counting.painNow().getAsInt());
            painRegions.setValue(counting.painRegions());
            known.setValue(counting.painKnown());
        } else if (denied && !denials) {
            pain.setValue(null);
        }
        if (strenuous.getValue() == Recorded.NOT_ASKED) {
            strenuous.setValue(counting.strenuous48h());
        } else if (denied && !denials) {
            strenuous.setValue(Recorded.NOT_ASKED);
        }
        denied = denials && pain().orElse(-1) == 0 && strenuous() == Recorded.NO && told.painNow().orElse(-1) == 0
                && told.strenuous48h() == Recorded.NO;
        unfold();
        quiet = false;
    }

    /** Whether all of it was denied by link. */
    boolean empty() {
        return denied;
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
