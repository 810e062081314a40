package org.tenderpoint.followup.rules.facts;

import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.vocabulary.rule.Word;

/** A warning sign that is new or clearly worse since the massage; everybody is asked about each. */
public enum Symptom implements Word {
    NUMBNESS,
    TINGLING,
    WEAKNESS_LEGS,
    WEAKNESS_ARMS,
    WEAKNESS_BACK,
    SADDLE_NUMBNESS,
    BLADDER_BOWEL_CHANGE,
    HOT_TENDER,
    REDNESS,
    FEVER,
    CHILLS,
    NAUSEA,
    VOMITING,
    DIZZINESS,
    FAINTED,
    BREATHLESS,
    CHEST_PAIN,
    SEVERE_HEADACHE,
    VISION_OR_SPEECH_CHANGE,
    CALF_SWELLING_ONE_SIDE,
    SKIN_REACTION,
    DARK_URINE,
    CANNOT_SLEEP_FOR_PAIN,
    FACE_DROOP,
    SWALLOWING_OR_BALANCE_TROUBLE,
    NEW_ONE_SIDED_HEAD_NECK_PAIN,
    COUGHING_BLOOD,
    BLEEDING_OR_FLUID_IN_PREGNANCY,
    BABY_MOVING_LESS,
    /** Anything else new that worries the client, described in {@link SignDetails}. */
    OTHER_NEW;

    /** Lines a, b, d and h, and a weak arm or leg: if one of these is unknown, somebody rings the same day. */
    public static final Set<Symptom> CALLED_TODAY = Set.copyOf(EnumSet.of(
            CHEST_PAIN,
            BREATHLESS,
            COUGHING_BLOOD,
            FACE_DROOP,
            VISION_OR_SPEECH_CHANGE,
            SWALLOWING_OR_BALANCE_TROUBLE,
            FAINTED,
            SEVERE_HEADACHE,
            NEW_ONE_SIDED_HEAD_NECK_PAIN,
            SADDLE_NUMBNESS,
            BLADDER_BOWEL_CHANGE,
            WEAKNESS_ARMS,
            WEAKNESS_LEGS,
            BLEEDING_OR_FLUID_IN_PREGNANCY,
            BABY_MOVING_LESS));

    /** DEFICIT in the rules: loss of feeling or strength. */
    public static final Set<Symptom> DEFICIT = Set
            .copyOf(EnumSet.of(WEAKNESS_LEGS, WEAKNESS_ARMS, WEAKNESS_BACK, NUMBNESS, TINGLING));

    /** Signs of pregnancy: if a pregnancy is denied, an unknown answer counts as no. */
    public static final Set<Symptom> IN_PREGNANCY = Set
            .copyOf(EnumSet.of(BLEEDING_OR_FLUID_IN_PREGNANCY, BABY_MOVING_LESS));

    /** Signs after which a yes is followed by the question whether it is over. */
    public static final Set<Symptom> CAN_BE_OVER = Set
            .copyOf(EnumSet.of(DIZZINESS, NAUSEA, NUMBNESS, TINGLING, SKIN_REACTION, CHILLS, OTHER_NEW));
}
