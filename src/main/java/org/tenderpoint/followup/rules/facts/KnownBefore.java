package org.tenderpoint.followup.rules.facts;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Removes answers that triage does not count: signs that the client knew the same way before the massage, and marks of
 * cups or tools. All other books count them.
 */
final class KnownBefore {

    private static final Set<Region> LOW = Set.of(Region.LOWER_BACK, Region.SACRUM, Region.GLUTES);

    private final FollowUpReading told;
    private final FeedbackAnswers answers;

    private KnownBefore(FollowUpReading told) {
        this.told = told;
        this.answers = told.answers();
    }

    /** The answers that triage counts; {@link SignDetails#asBefore} keeps only signs that were removed. */
    static FeedbackAnswers answersForTriage(FollowUpReading told) {
        var details = told.answers().details();
        return details.asBefore().isEmpty() && !details.toolMarks().yes()
                ? told.answers()
                : new KnownBefore(told).withoutKnownSigns();
    }

    private FeedbackAnswers withoutKnownSigns() {
        var known = answers.details().asBefore().stream().filter(this::counts).collect(Collectors.toSet());
        var left = answers.with().details(details -> details.withAsBefore(known));
        known.stream().flatMap(sign -> sign.sign().stream()).forEach(sign -> left.symptom(sign, Answer.NO));
        if (known.contains(AsBefore.SWELLING)) {
            left.swelling(Swelling.NONE);
        }
        Predicate<AsBefore> gone = sign -> known.contains(sign) || !told.yes(sign.sign().orElseThrow());
        boolean numbKnown = known.contains(AsBefore.NUMBNESS) || known.contains(AsBefore.TINGLING);
        if (numbKnown && gone.test(AsBefore.NUMBNESS) && gone.test(AsBefore.TINGLING)) {
            left.numbWhere(Set.of());
        }
        if (onlyMarks()) {
            left.symptom(Symptom.REDNESS, Answer.NO);
            // a client who bleeds easily, or may, also bleeds under a cup
            left.bruising(told.thinned() || told.thinnedUnknown() ? answers.bruising() : Bruising.NONE);
        }
        return left.build();
    }

    private boolean counts(AsBefore sign) {
        if (told.yes(Symptom.WEAKNESS_ARMS) || told.yes(Symptom.WEAKNESS_LEGS) || told.yes(Symptom.WEAKNESS_BACK)) {
            return false;
        }
        boolean there = sign.sign().map(told::yes).orElse(answers.swelling() == Swelling.MILD);
        return there && switch (sign) {
            case NUMBNESS, TINGLING ->
                    told.denied(Symptom.WEAKNESS_ARMS, Symptom.WEAKNESS_LEGS, Symptom.WEAKNESS_BACK) && longNumb();
            case SWELLING -> answers.swollenWhere().equals(Set.of(SwollenWhere.BOTH_LEGS));
            case CANNOT_SLEEP_FOR_PAIN ->
                    !told.spine() || !told.anyMaybe(Condition.CANCER_ACTIVE, Condition.CANCER_HISTORY);
            case NAUSEA, DIZZINESS, SKIN_REACTION -> true;
        };
    }

    /** Whether the numb place may be a lasting one: not the face, and both legs only with a known nerve disease. */
    private boolean longNumb() {
        var where = answers.numbWhere();
        boolean bothLegs = where.contains(NumbWhere.BOTH_LEGS);
        return !where.isEmpty() && !where.contains(NumbWhere.FACE) && (!bothLegs || numbFeet());
    }

    private boolean numbFeet() {
        return (told.yes(Condition.NEUROPATHY) || told.yes(Condition.DIABETES, Detail.NEUROPATHY))
                && !told.inAny(LOW)
                && told.denied(Symptom.SADDLE_NUMBNESS, Symptom.BLADDER_BOWEL_CHANGE);
    }

    private boolean onlyMarks() {
        return answers.details().toolMarks().yes()
                && (told.usedInRegions(Modality.CUPPING) || told.usedInRegions(Modality.IASTM))
                && told.denied(Symptom.HOT_TENDER, Symptom.FEVER, Symptom.CHILLS)
                && (answers.swelling() == Swelling.NONE || answers.swelling() == Swelling.MILD);
    }
}
