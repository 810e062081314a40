package org.tenderpoint.intake.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.own.OwnQuestion;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/** The sections of the form, in the order in which they are asked. */
enum IntakeSection implements Coded {
    SPINE_JOINTS,
    HEART_BLOOD,
    SKIN_FEELING,
    OTHER_HEALTH,
    SURGERY_INJURY,
    PREFERENCES,
    ANYTHING_ELSE,
    CONSENT;

    /** Whether each of the questions about preferences has an answer. */
    private static final List<Predicate<IntakeAnswers>> PREFERRED = List.of(
            answers -> answers.massagesElsewhere().isPresent(),
            answers -> answers.sideEffectsBefore() != SideEffectsBefore.UNKNOWN,
            answers -> !answers.pressurePreference().isEmpty(),
            answers -> !answers.sensitiveRegions().isEmpty(),
            answers -> !answers.avoidRegions().isEmpty(),
            answers -> !answers.goals().isEmpty(),
            answers -> !answers.medicines().isEmpty(),
            answers -> !answers.allergiesText().isEmpty());

    static IntakeSection of(Condition condition) {
        return valueOf(condition.group().name());
    }

    /** The vocabulary's group; empty for sections not about health. */
    Optional<Condition.Group> group() {
        return Coded.of(Condition.Group.class, code());
    }

    /** Where questions of the practice's own stand in it; none beside the consents. */
    Optional<OwnQuestion.Place> place() {
        return this == ANYTHING_ELSE
                ? Optional.of(OwnQuestion.Place.END)
                : Coded.of(OwnQuestion.Place.class, code());
    }

    static IntakeSection of(OwnQuestion.Place place) {
        return place == OwnQuestion.Place.END ? ANYTHING_ELSE : valueOf(place.name());
    }

    List<Condition> conditions() {
        return group().stream()
                .flatMap(group -> Arrays.stream(Condition.values()).filter(condition -> condition.group() == group))
                .toList();
    }

    /** How many of its questions have an answer. */
    long answered(IntakeAnswers answers) {
        return switch (this) {
            case PREFERENCES -> PREFERRED.stream().filter(told -> told.test(answers)).count();
            case CONSENT -> Arrays.stream(ConsentKind.values())
                    .filter(kind -> answers.consents().of(kind) != Recorded.NOT_ASKED)
                    .count();
            default -> conditions().stream()
                    .filter(condition -> answers.of(condition).recorded() != Recorded.NOT_ASKED)
                    .count();
        };
    }

    int questions() {
        return switch (this) {
            case PREFERENCES -> PREFERRED.size();
            case CONSENT -> ConsentKind.values().length;
            default -> conditions().size();
        };
    }

    /** Whether all required questions are answered here. */
    boolean isComplete(IntakeAnswers answers) {
        return switch (this) {
            case PREFERENCES -> answered(answers) > 0;
            case CONSENT -> answers.consents().of(ConsentKind.TREATMENT) != Recorded.NOT_ASKED;
            default -> answered(answers) == questions();
        };
    }

    Optional<IntakeSection> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
