package org.tenderpoint.followup.answers;

import org.tenderpoint.platform.Coded;

/** A draft is assessed as it stands, but only given feedback is kept for good. */
public enum FeedbackState implements Coded {
    DRAFT,
    GIVEN
}
