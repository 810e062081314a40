package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

/** Why a letter may not leave. Words: {@code letter.hindrance.<code>}. */
public enum LetterHindrance implements Coded {
    /** It was not saved as a file yet. */
    NOT_SAVED,
    /** It was withdrawn. */
    WITHDRAWN,
    /** Nobody has agreed to it as it stands, for whom it goes to. */
    NO_CONSENT,
    /** The client has taken back what they had agreed to. */
    CONSENT_WITHDRAWN,
    /** Somebody decides for the client, and has not agreed. */
    GUARDIAN,
    /** The client has said no to referrals and letters altogether. */
    REFUSED,
    /** There is no address to send it to. */
    NO_ADDRESS,
    /** What it asks for or tells is over, or does not suit any more; the feature says why. */
    NOT_NOW,
    /** The client belongs to the sample practice. */
    MADE_UP,
    /** It is on its way already. */
    ON_ITS_WAY
}
