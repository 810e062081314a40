package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

/** What a message is for. */
public enum MessageKind implements Coded {
    /** Asks a client to fill in the intake before they come, with a link to it. */
    SELF_INTAKE,
    /** Asks a client how they are, with a link to answer by. */
    INVITATION,
    /** The same once more to somebody who has not answered. */
    REMINDER,
    /** Asks a client once more who has answered, with a link. */
    RECHECK_LINK,
    /** To a client whom nobody has reached by phone. */
    LAST_MESSAGE,
    /** A letter about a client to somebody who helps them too, as a locked file. */
    LETTER,
    /** To those who must act: somebody is to be rung now. */
    ALERT,
    /** To the managers: nobody has taken an alert in hand. */
    ESCALATION,
    /** To the managers: what somebody was to learn for a client has been missing for a week. */
    ANSWER_MISSING,

    /** To the managers: the report of a month is there. */
    OUTCOME_REPORT
}
