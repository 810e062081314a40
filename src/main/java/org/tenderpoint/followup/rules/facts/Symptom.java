package org.tenderpoint.followup.rules.facts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Coded;
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

    /** How large a bruise is: smaller than a palm, or palm-size and bigger. */
    public enum Bruising implements Coded {
        NONE,
        SMALL,
        LARGE,
        UNKNOWN
    }

    /** Where it is numb or tingles; an empty set means unknown. */
    public enum NumbWhere implements Coded {
        FACE,
        ONE_ARM,
        BOTH_ARMS,
        ONE_LEG,
        BOTH_LEGS,
        ELSEWHERE
    }

    /** What else is new; an empty set means unknown. */
    public enum OtherNew implements Coded {
        HEART_RACING,
        COLD_OR_PALE_LIMB,
        CONFUSED_OR_DROWSY,
        PAINFUL_EYE,
        PALE_CLAMMY,
        TIRED_OR_TEARFUL,
        HEADACHE_MILD,
        /** In the client's own words. */
        SOMETHING_ELSE
    }

    /** Signs that may be known the same way from before the massage. */
    public enum AsBefore implements Coded {
        NUMBNESS,
        TINGLING,
        NAUSEA,
        DIZZINESS,
        CANNOT_SLEEP_FOR_PAIN,
        SKIN_REACTION,
        SWELLING;

        /** The symptom; empty for a swelling, which has an amount instead. */
        public Optional<Symptom> sign() {
            return Coded.of(Symptom.class, code());
        }
    }

    /** Where a shooting pain goes; an empty set means unknown. */
    public enum ShootingInto implements Coded {
        ONE_LEG,
        BOTH_LEGS,
        ARM,
        ELSEWHERE
    }

    /** How much swelling there is. */
    public enum Swelling implements Coded {
        NONE,
        MILD,
        PRONOUNCED,
        UNKNOWN
    }

    /** Where it is swollen; an empty set means unknown. */
    public enum SwollenWhere implements Coded {
        SORE_PLACE,
        FACE,
        LIPS_OR_TONGUE,
        HANDS,
        ONE_ARM,
        ONE_LEG,
        BOTH_LEGS,
        ELSEWHERE
    }

    /** Which limbs are weak; an empty set means unknown. */
    public enum WeakWhere implements Coded {
        ONE_ARM,
        BOTH_ARMS,
        ONE_LEG,
        BOTH_LEGS
    }
}
