package org.tenderpoint.followup.rules.facts;

/** Special properties of a row in the books after a session, so that no code depends on a rule's id. */
public enum FollowUpTrait {
    /** The result rests on missing answers. */
    ANSWERS_MISSING,
    /** An answer is missing that distinguishes soreness from something else. */
    PICTURE_INCOMPLETE,
    /** A possibly grave sign is unknown, and somebody rings the client the same day to ask again. */
    UNSURE_SIGN,
    /** A line of signs was ticked without saying which. */
    TICKED,
    /** The client's own words, which a therapist reads the same working day; no session before that. */
    READ_TODAY,
    /** The client's own words, which a therapist reads by the next working day. */
    READ,
    /** The client's own words, which a therapist reads within the hour. */
    READ_NOW,
    /** It is about soreness only; while that fades, the therapist only rings to hear how it went. */
    SORENESS_ALONE,
    /** The sign passed soon, and the client is only asked about it. */
    ASKED_ABOUT,
    /** The sign has passed, or nearly. */
    PASSED,
    /** The sign has passed only once nothing is sore. */
    PASSED_WITH_SORENESS,
    /** The therapist looks at the answer, and the client is asked once more. */
    SEEN,
    /** The client's complaint is worse. */
    COMPLAINT_WORSE,
    /** The sign does not pass; together with another sign nobody waits for days. */
    DOES_NOT_PASS,
    /** The client should look at their urine. */
    LOOK_AT_URINE,
    /** The client should watch whether the shivering comes back. */
    LOOK_FOR_SHIVERS,
    /** The client should watch the leg. */
    LOOK_AT_LEG,
    /** Answers contradict each other. */
    CONTRADICTS,
    /** Its text is about soreness, though it also fires for clients who are no longer sore. */
    SPEAKS_OF_SORENESS,
    /** The soreness has lasted too long. */
    LASTS_TOO_LONG,
    /** The soreness lasts, but little is left. */
    SMALL_REST,
    /** It names other causes that the client gave. */
    NAMES_CAUSES,
    /** It keeps the plan, and gives way to every row that changes something. */
    KEEPS_PLAN,
    /** It can apply together with a kept plan. */
    BESIDE_KEPT_PLAN,
    /** It lowers the pressure because of soreness. */
    REDUCES,
    /** It raises the pressure. */
    RAISES,
    /** It is dropped if no raise is left. */
    ONLY_RAISES,
    /** An accepted raise based on it loosens the cap of an earlier adjustment. */
    LOOSENS_CAP,
    /** The next session may have to wait. */
    MAY_WAIT,
    /** It fires if every modality is left out. */
    NOTHING_LEFT,
    /** It refuses a discipline by age. */
    BY_AGE
}
