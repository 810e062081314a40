package org.tenderpoint.followup.rules.facts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.rule.Word;

/** A warning sign that is new or clearly worse since the massage; each is asked of everyone. */
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
    /** Anything else that is new and worries; what it is stands in {@link SignDetails}. */
    OTHER_NEW;

    /** Lines a, b, d and h, and a weak arm or leg: not knowing one of these is a reason to ring the same day. */
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

    /** Feeling or strength is lost: DEFICIT in the rules. */
    public static final Set<Symptom> DEFICIT = Set
            .copyOf(EnumSet.of(WEAKNESS_LEGS, WEAKNESS_ARMS, WEAKNESS_BACK, NUMBNESS, TINGLING));

    /** Asked of everybody; where a pregnancy is denied, not knowing them is no. */
    public static final Set<Symptom> IN_PREGNANCY = Set
            .copyOf(EnumSet.of(BLEEDING_OR_FLUID_IN_PREGNANCY, BABY_MOVING_LESS));

    /** Of each, a yes is followed by whether it is over again. */
    public static final Set<Symptom> CAN_BE_OVER = Set
            .copyOf(EnumSet.of(DIZZINESS, NAUSEA, NUMBNESS, TINGLING, SKIN_REACTION, CHILLS, OTHER_NEW));

    /** How large a bruise is: smaller than a palm, or palm-size and bigger. */
    public enum Bruising implements Coded {
        NONE,
        SMALL,
        LARGE,
        UNKNOWN
    }

    /** Where it is numb or tingles; none named: not known. */
    public enum NumbWhere implements Coded {
        FACE,
        ONE_ARM,
        BOTH_ARMS,
        ONE_LEG,
        BOTH_LEGS,
        ELSEWHERE
    }

    /** What else is new; none named: not told which. */
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

    /** What may be known from before the massage, just the same. */
    public enum AsBefore implements Coded {
        NUMBNESS,
        TINGLING,
        NAUSEA,
        DIZZINESS,
        CANNOT_SLEEP_FOR_PAIN,
        SKIN_REACTION,
        SWELLING;

        /** The sign; a swelling is told by how much. */
        public Optional<Symptom> sign() {
            return Coded.of(Symptom.class, code());
        }
    }

    /** Where a shooting pain goes; none named: not known. */
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

    /** Where it is swollen; none named: not known. */
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

    /** Which limbs are weak; none named: not known. */
    public enum WeakWhere implements Coded {
        ONE_ARM,
        BOTH_ARMS,
        ONE_LEG,
        BOTH_LEGS
    }
}
