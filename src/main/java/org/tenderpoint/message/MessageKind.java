package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

public enum MessageKind implements Coded {
    /** Asks a client to fill in the intake before they come, with a link to it. */
    SELF_INTAKE,
    /** Asks a client the questions of an arrival before they come, with a link. */
    EVENING_QUESTIONS,
    /** Asks a client how they are, with a link to answer by. */
    INVITATION,
    /** The same again to a client who has not answered. */
    REMINDER,
    /** Asks a client who has answered to answer again, with a link. */
    RECHECK_LINK,
    /** To a client whom nobody has reached by phone. */
    LAST_MESSAGE,
    /** A letter about a client to somebody else who helps them, as a locked file. */
    LETTER,
    /** To those who must act: a client must be called now. */
    ALERT,
    /** To the managers: nobody has taken over an alert. */
    ESCALATION,
    /** To the managers: an answer that somebody was to get for a client has been missing for a week. */
    ANSWER_MISSING,

    /** To the managers: the month's report is ready. */
    OUTCOME_REPORT
}
