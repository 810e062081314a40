package org.tenderpoint.followup.assessment;

import org.tenderpoint.platform.Coded;

/** What a person has made of an assessment. */
public enum AssessmentState implements Coded {
    PROPOSED,
    ACCEPTED,
    CHANGED
}
