package org.tenderpoint.screening.rules;

/** Special properties of a row, so that no code depends on a rule's id. */
public enum ScreeningTrait {
    /** No therapist may override it. */
    NOT_OVERRIDABLE,
    /** Only a doctor's word in writing lowers the finding. */
    DOCTORS_WORD_FIRST,
    /** The same, unless the therapist holds the training that the row asks for. */
    DOCTORS_WORD_OR_TRAINING,
    /** The same if a doctor has told the client to avoid massage, pressure, heat or effort. */
    DOCTORS_WORD_IF_FORBIDDEN,
    /** It asks how the last session felt, which the last follow-up may have answered. */
    ANSWERED_BY_THE_LAST_FOLLOW_UP,
    /** It belongs to the binding screening only. */
    ARRIVAL_ONLY,
    /** It is about what the therapist does or watches during the session, which no plan shows. */
    AT_THE_TABLE,
    /** It is about no condition, and its note holds for the whole session. */
    NOTE_FOR_HANDS,
    /** Its limits apply to everyone and leave the finding at clear. */
    EVERYONE,
    /** The plan must change, though its only effect is a note. */
    PLAN_MUST_CHANGE,
    /** It stays at adapt, though its only effect is a note: other rows set the limits. */
    ADAPTS_BY_A_NOTE,
    /** It depends on one day's answers, so it is no standing limit. */
    OF_THE_DAY,
    /** It is held back during an alarm, so that nothing distracts from it. */
    HELD_BACK_BY_ALARM,
    /**
     * It asks before hot stones, and is held back where they are left out anyway. The question about hard training
     * stays though its work is left out: what a yes limits is more than that work.
     */
    ASKS_BEFORE_HOT_STONES,
    /** It is listed together with others of its kind: it leaves out modalities, or follows from that. */
    SUMMED_UP,
    /**
     * Its cap rests on preference, experience or the plan, so it does not exclude modalities that need more pressure.
     */
    LEAVES_MODALITIES,
    /** It keeps the plan to the allowed places and modalities. */
    KEEPS_PLAN_TO_PLACES,
    /** It keeps the plan to the allowed pressure. */
    KEEPS_PLAN_TO_PRESSURE,
    /** It keeps the plan to the allowed time. */
    KEEPS_PLAN_TO_TIME,
    /** It names the techniques of a planned modality that are left out. */
    LEAVES_OUT_TECHNIQUES,
    /** It is about unasked conditions, so it does not count as covering those that it reads. */
    NOT_ASKED,
    /** The guard for conditions that no other row reads; a what-if cannot leave it out. */
    GUARD,
    /** It asks about hard training or physical work; a yes counts like the fact itself. */
    ASKS_ABOUT_HARD_WORK,
    /** It asks whether today's pain is familiar; an answer counts like the fact itself. */
    ASKS_WHETHER_PAIN_IS_KNOWN,
    /** It asks for the last reading of the blood pressure. */
    ASKS_FOR_THE_LAST_READING,
    /** It ends only as its row says; no doctor's word ends it. */
    HOLD,
    /** It asks what a doctor said. */
    ASKS_WHAT_A_DOCTOR_SAID,
    /** It ends when the therapist has spoken with the client. */
    WAITS_FOR_A_TALK,
    /** It ends with the rest after a session, which a talk with the therapist may end, too. */
    REST,
    /** A doctor's word about it may allow a modality for a client with a heart condition. */
    ABOUT_THE_HEART,
    /** Only a doctor's word with written limits resolves it. */
    NEEDS_LIMITS,
    /** Only a word with written limits resolves it while a treated clot counts as a clot of today. */
    NEEDS_LIMITS_FOR_A_FRESH_CLOT,
    /** Only a word with written limits resolves it, unless the word names this row. */
    NEEDS_LIMITS_UNLESS_NAMED,
    /** A doctor's word cannot answer it while a red flag has not been asked. */
    FLAGS_MUST_BE_ASKED,
    /** A doctor's word cannot answer it while one of its conditions has not been asked. */
    CONDITIONS_MUST_BE_ASKED
}
