package org.tenderpoint.followup.answers;

import static org.tenderpoint.followup.rules.facts.Symptom.BABY_MOVING_LESS;
import static org.tenderpoint.followup.rules.facts.Symptom.BLADDER_BOWEL_CHANGE;
import static org.tenderpoint.followup.rules.facts.Symptom.BLEEDING_OR_FLUID_IN_PREGNANCY;
import static org.tenderpoint.followup.rules.facts.Symptom.BREATHLESS;
import static org.tenderpoint.followup.rules.facts.Symptom.CALF_SWELLING_ONE_SIDE;
import static org.tenderpoint.followup.rules.facts.Symptom.CANNOT_SLEEP_FOR_PAIN;
import static org.tenderpoint.followup.rules.facts.Symptom.CHEST_PAIN;
import static org.tenderpoint.followup.rules.facts.Symptom.CHILLS;
import static org.tenderpoint.followup.rules.facts.Symptom.COUGHING_BLOOD;
import static org.tenderpoint.followup.rules.facts.Symptom.DARK_URINE;
import static org.tenderpoint.followup.rules.facts.Symptom.DIZZINESS;
import static org.tenderpoint.followup.rules.facts.Symptom.FACE_DROOP;
import static org.tenderpoint.followup.rules.facts.Symptom.FAINTED;
import static org.tenderpoint.followup.rules.facts.Symptom.FEVER;
import static org.tenderpoint.followup.rules.facts.Symptom.HOT_TENDER;
import static org.tenderpoint.followup.rules.facts.Symptom.NAUSEA;
import static org.tenderpoint.followup.rules.facts.Symptom.NEW_ONE_SIDED_HEAD_NECK_PAIN;
import static org.tenderpoint.followup.rules.facts.Symptom.NUMBNESS;
import static org.tenderpoint.followup.rules.facts.Symptom.OTHER_NEW;
import static org.tenderpoint.followup.rules.facts.Symptom.REDNESS;
import static org.tenderpoint.followup.rules.facts.Symptom.SADDLE_NUMBNESS;
import static org.tenderpoint.followup.rules.facts.Symptom.SEVERE_HEADACHE;
import static org.tenderpoint.followup.rules.facts.Symptom.SKIN_REACTION;
import static org.tenderpoint.followup.rules.facts.Symptom.SWALLOWING_OR_BALANCE_TROUBLE;
import static org.tenderpoint.followup.rules.facts.Symptom.TINGLING;
import static org.tenderpoint.followup.rules.facts.Symptom.VISION_OR_SPEECH_CHANGE;
import static org.tenderpoint.followup.rules.facts.Symptom.VOMITING;
import static org.tenderpoint.followup.rules.facts.Symptom.WEAKNESS_ARMS;
import static org.tenderpoint.followup.rules.facts.Symptom.WEAKNESS_BACK;
import static org.tenderpoint.followup.rules.facts.Symptom.WEAKNESS_LEGS;

import java.util.List;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.platform.Coded;

/** The nine lines of the safety question, and what each of them covers (Q2, Q2+). */
public enum SafetyLine implements Coded {
    A(CHEST_PAIN, BREATHLESS, COUGHING_BLOOD),
    B(
            FACE_DROOP,
            VISION_OR_SPEECH_CHANGE,
            SWALLOWING_OR_BALANCE_TROUBLE,
            FAINTED,
            SEVERE_HEADACHE,
            NEW_ONE_SIDED_HEAD_NECK_PAIN),
    C(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS, WEAKNESS_BACK),
    D(SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE),
    E(FEVER, CHILLS, NAUSEA, VOMITING, DIZZINESS),
    /** With swelling and bruising, which are asked by how much. */
    F(CALF_SWELLING_ONE_SIDE, HOT_TENDER, REDNESS),
    G(DARK_URINE, SKIN_REACTION, CANNOT_SLEEP_FOR_PAIN),
    /** Asked of everybody, so that a question tells nothing that is stored; who is not pregnant says no. */
    H(BLEEDING_OR_FLUID_IN_PREGNANCY, BABY_MOVING_LESS),
    /** Read last; the line is its own sign. */
    I(OTHER_NEW);

    private final List<Symptom> symptoms;

    SafetyLine(Symptom... symptoms) {
        this.symptoms = List.of(symptoms);
    }

    public List<Symptom> symptoms() {
        return symptoms;
    }

    /** Whether it is asked even of someone who has no time now (CALL-01). */
    public boolean askedAtABadTime() {
        return this == A || this == B || this == D || this == I;
    }

    /** The screen of what follows from what its signs are. */
    String then() {
        return "then_" + code();
    }

    boolean asks(FollowUpQuestion question) {
        return question.screen().equals(code()) || question.screen().equals(then());
    }

    /** The code of its step in the script. */
    @Override
    public String code() {
        return this == I ? OTHER_NEW.code() : "line_" + Coded.super.code();
    }
}
