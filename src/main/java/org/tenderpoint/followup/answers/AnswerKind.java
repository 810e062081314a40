package org.tenderpoint.followup.answers;

import org.tenderpoint.platform.Coded;

/** What was recorded to end a hold. */
public enum AnswerKind implements Coded {
    DOCTOR_ANSWER,
    THERAPIST_TALK
}
