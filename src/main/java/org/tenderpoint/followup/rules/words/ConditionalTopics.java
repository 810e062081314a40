package org.tenderpoint.followup.rules.words;

import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;

/** Which conditional sentences the answers call for; they are the same for everyone with these answers. */
record ConditionalTopics(FeedbackAnswers answers) {

    private static final Set<Region> WHERE_LABOUR_HURTS = Set.of(Region.LOWER_BACK, Region.SACRUM, Region.HIPS);
    private static final Set<Symptom> OF_PREGNANCY = Set
            .of(Symptom.BLEEDING_OR_FLUID_IN_PREGNANCY, Symptom.BABY_MOVING_LESS);
    private static final Set<SwollenWhere> SWOLLEN_IN_PREGNANCY = Set.of(SwollenWhere.FACE, SwollenWhere.HANDS);
    private static final Set<Symptom> FEVERISH = Set.of(Symptom.FEVER, Symptom.CHILLS);

    boolean feverNotKnown() {
        return FEVERISH.stream().anyMatch(symptom -> answers.symptom(symptom) == Answer.UNKNOWN);
    }

    /** Whether it hurts at the spine, or no place was named. */
    boolean mayHurtAtSpine() {
        return answers.sorenessNow().orElse(1) > 0 && (answers.regions().isEmpty() || atSpine());
    }

    boolean atSpine() {
        return regions().anyMatch(Region.SPINE::contains);
    }

    boolean headAndJaw() {
        return regions().anyMatch(Region.HEAD::equals) && regions().anyMatch(Region.FACE_JAW::equals);
    }

    boolean signOfPregnancy() {
        return OF_PREGNANCY.stream().anyMatch(symptom -> answers.symptom(symptom) == Answer.YES)
                || answers.ticked().stream().anyMatch(line -> line.signs().stream().anyMatch(OF_PREGNANCY::contains));
    }

    boolean mayBePregnancy() {
        boolean belly = regions().anyMatch(Region.ABDOMEN::equals);
        boolean cramps = answers.qualities().contains(Quality.CRAMPING)
                && regions().anyMatch(WHERE_LABOUR_HURTS::contains);
        boolean swollen = answers.swelling() != Swelling.NONE
                && answers.swollenWhere().stream().anyMatch(SWOLLEN_IN_PREGNANCY::contains);
        return signOfPregnancy() || belly || cramps || swollen;
    }

    boolean rashOnOneSide() {
        var sides = answers.regions().stream().map(BodyPart::side).distinct().toList();
        boolean oneSide = answers.sides() == Sides.ONE || sides.size() == 1 && sides.getFirst() != Side.BOTH;
        return answers.qualities().contains(Quality.BURNING)
                && answers.symptom(Symptom.SKIN_REACTION) == Answer.YES
                && oneSide;
    }

    private Stream<Region> regions() {
        return answers.regions().stream().map(BodyPart::region);
    }
}
