package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

/** Why a letter may not leave. Texts: {@code letter.hindrance.<code>}. */
public enum LetterHindrance implements Coded {
    /** It is not saved as a file yet. */
    NOT_SAVED,
    WITHDRAWN,
    /** Nobody has agreed to its present content and recipient. */
    NO_CONSENT,
    /** The client has withdrawn consent. */
    CONSENT_WITHDRAWN,
    /** Somebody decides for the client, and has not agreed. */
    GUARDIAN,
    /** The client has said no to referrals and letters altogether. */
    REFUSED,
    /** There is no address to send it to. */
    NO_ADDRESS,
    /** Its purpose has lapsed or no longer fits; the feature says why. */
    NOT_NOW,
    /** The client belongs to the sample practice. */
    MADE_UP,
    /** It is already on its way. */
    ON_ITS_WAY
}
