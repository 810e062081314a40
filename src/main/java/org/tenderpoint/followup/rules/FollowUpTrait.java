package org.tenderpoint.followup.rules;

/**
 * What sets a few rows of the books after a session apart: it stands in the row, so that no code knows a row by its id.
 */
public enum FollowUpTrait {
    /** The result rests on answers that are missing. */
    ANSWERS_MISSING,
    /** An answer without which soreness cannot be told from something else is missing. */
    PICTURE_INCOMPLETE,
    /** A sign that could be grave is not known, and the client is rung the same day to ask again. */
    UNSURE_SIGN,
    /** A line of signs was ticked, and not told which. */
    TICKED,
    /** A client's own words, which a therapist reads the same working day; until then no session. */
    READ_TODAY,
    /** A client's own words, which a therapist reads by the next working day. */
    READ,
    /** A client's own words, which a therapist reads within the hour. */
    READ_NOW,
    /** It is about soreness: while that fades, the therapist only rings to hear how it went. */
    SORENESS_ALONE,
    /** It passed soon, and the client is only asked about it. */
    ASKED_ABOUT,
    /** It has passed, or nearly. */
    PASSED,
    /** It has passed only once nothing is sore. */
    PASSED_WITH_SORENESS,
    /** It is seen by the therapist, and asked about once more. */
    SEEN,
    /** The complaint that the client came for is worse. */
    COMPLAINT_WORSE,
    /** It does not pass; with a sign beside it nobody waits for days. */
    DOES_NOT_PASS,
    /** The client looks at their urine. */
    LOOK_AT_URINE,
    /** The client watches for the shiver to come back. */
    LOOK_FOR_SHIVERS,
    /** The client watches the leg. */
    LOOK_AT_LEG,
    /** Answers do not fit together. */
    CONTRADICTS,
    /** Its words speak of soreness, though it also holds for who is no longer sore. */
    SPEAKS_OF_SORENESS,
    /** It speaks because the soreness has lasted too long. */
    LASTS_TOO_LONG,
    /** It lasts, but what is left is small. */
    SMALL_REST,
    /** It names what else the client told as a cause. */
    NAMES_CAUSES,
    /** It keeps the plan as it was, and gives way to every row that changes something. */
    KEEPS_PLAN,
    /** It changes nothing that a kept plan could not have beside it. */
    BESIDE_KEPT_PLAN,
    /** It takes pressure down by the whole of what soreness asks for. */
    REDUCES,
    /** It raises the pressure. */
    RAISES,
    /** It says nothing where no raise is left. */
    ONLY_RAISES,
    /** An accepted raise that rests on it lifts the cap of an earlier adjustment. */
    LOOSENS_CAP,
    /** The next session may have to wait. */
    MAY_WAIT,
    /** It speaks where every kind of massage is left out. */
    NOTHING_LEFT,
    /** It refuses a discipline by age. */
    BY_AGE
}
