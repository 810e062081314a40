package org.tenderpoint.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.vocabulary.rule.Word;

/** The questions asked before every session. */
public enum RedFlag implements Word {
    SADDLE_NUMBNESS,
    BLADDER_BOWEL_CHANGE,
    LEG_WEAKNESS_PROGRESSIVE,
    UNEXPLAINED_WEIGHT_LOSS,
    NIGHT_PAIN_UNRELENTING,
    RECENT_MAJOR_TRAUMA,
    FEVER_NOW,
    CALF_SWELLING_ONE_SIDE,
    CHEST_PAIN_OR_BREATHLESS_NOW,
    SUDDEN_SEVERE_HEADACHE,
    STROKE_SIGNS_NOW,
    NEW_DIZZINESS_OR_NECK_PAIN;

    /** A yes to one of these is for the emergency number at once. */
    public static final Set<RedFlag> AT_ONCE = Set.copyOf(EnumSet.of(
            SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE, LEG_WEAKNESS_PROGRESSIVE, CHEST_PAIN_OR_BREATHLESS_NOW,
            SUDDEN_SEVERE_HEADACHE, STROKE_SIGNS_NOW));

    /** The key of the question after them: whether anything else is new that worries the client. */
    public static final String OTHER_NEW_TODAY = "other_new_today";
}
