package org.tenderpoint.screening.rules;

/** What sets a few rows apart: it stands in the row, so that no code needs to know a row by its id. */
public enum ScreeningTrait {
    /** No therapist may go ahead against it. */
    NOT_OVERRIDABLE,
    /** Only a doctor's word in writing lowers it; nobody in the practice can know. */
    DOCTORS_WORD_FIRST,
    /** The same, unless the therapist holds the training that the row asks for. */
    DOCTORS_WORD_OR_TRAINING,
    /** It belongs to the binding screening only. */
    ARRIVAL_ONLY,
    /** Its limits hold for everyone and make no finding more than clear. */
    EVERYONE,
    /** The plan must change, though its only effect is a note. */
    PLAN_MUST_CHANGE,
    /** It rests on one day's questions, so it is no standing limit. */
    OF_THE_DAY,
    /** Held back while an alarm stands, so that nothing distracts from it. */
    HELD_BACK_BY_ALARM,
    /** Summed up with others of its kind: it leaves out kinds of massage, or says what follows from that. */
    SUMMED_UP,
    /**
     * Its cap rests on preference, experience or the plan: it leaves no kind of massage out that needs more pressure.
     */
    LEAVES_MODALITIES,
    /** It keeps the plan to the places and the kinds of massage that are left. */
    KEEPS_PLAN_TO_PLACES,
    /** It keeps the plan to the pressure that is allowed. */
    KEEPS_PLAN_TO_PRESSURE,
    /** It keeps the plan to the time that is allowed. */
    KEEPS_PLAN_TO_TIME,
    /** It names the parts of a planned kind of massage that are left out. */
    LEAVES_OUT_TECHNIQUES,
    /** It is about what nobody asked: reading a condition there is not covering it. */
    NOT_ASKED,
    /** The guard over every condition that no other row reads; it cannot be left out. */
    GUARD,
    /** Asks about hard training or physical work; a yes counts like the fact itself. */
    ASKS_ABOUT_HARD_WORK,
    /** It ends only as its own row says; no doctor's word ends it. */
    HOLD,
    /** A doctor's word about it may allow a kind of massage to a client with a heart condition. */
    ABOUT_THE_HEART,
    /** Only limits in writing resolve it. */
    NEEDS_LIMITS,
    /** Only limits in writing resolve it while a clot that is treated now is read as a clot of today. */
    NEEDS_LIMITS_FOR_A_FRESH_CLOT,
    /** Only limits in writing resolve it, unless the word names this very row. */
    NEEDS_LIMITS_UNLESS_NAMED,
    /** No doctor answers it while one of the day's questions was not put to the client. */
    FLAGS_MUST_BE_ASKED,
    /** No doctor answers it while one of its conditions was not put to the client. */
    CONDITIONS_MUST_BE_ASKED
}
