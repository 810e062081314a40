package org.tenderpoint.followup.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** The signs of a follow-up that the red flags of a visit ask about too. */
final class SignsToday {

    private SignsToday() {}

    /**
     * A red flag that is there counts as each of its signs: nobody has said which one it is, and the gravest decides.
     */
    static Map<Symptom, Answer> of(Map<RedFlag, Recorded> today) {
        var signs = new EnumMap<Symptom, Answer>(Symptom.class);
        today.forEach((flag, told) -> {
            if (told != Recorded.NOT_ASKED) {
                signs(flag).forEach(sign -> signs.put(sign, told.answer()));
            }
        });
        return signs;
    }

    private static Set<Symptom> signs(RedFlag flag) {
        return switch (flag) {
            case SADDLE_NUMBNESS -> Set.of(Symptom.SADDLE_NUMBNESS);
            case BLADDER_BOWEL_CHANGE -> Set.of(Symptom.BLADDER_BOWEL_CHANGE);
            case LEG_WEAKNESS_PROGRESSIVE -> Set.of(Symptom.WEAKNESS_LEGS);
            case FEVER_NOW -> Set.of(Symptom.FEVER);
            case CALF_SWELLING_ONE_SIDE -> Set.of(Symptom.CALF_SWELLING_ONE_SIDE);
            case CHEST_PAIN_OR_BREATHLESS_NOW -> Set.of(Symptom.CHEST_PAIN, Symptom.BREATHLESS);
            case SUDDEN_SEVERE_HEADACHE -> Set.of(Symptom.SEVERE_HEADACHE);
            case STROKE_SIGNS_NOW -> Set.of(Symptom.FACE_DROOP, Symptom.VISION_OR_SPEECH_CHANGE,
                    Symptom.SWALLOWING_OR_BALANCE_TROUBLE);
            case NEW_DIZZINESS_OR_NECK_PAIN -> Set.of(Symptom.DIZZINESS);
            case UNEXPLAINED_WEIGHT_LOSS, NIGHT_PAIN_UNRELENTING, RECENT_MAJOR_TRAUMA -> Set.of();
        };
    }
}
