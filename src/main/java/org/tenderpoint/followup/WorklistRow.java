package org.tenderpoint.followup;

import java.util.UUID;

/** A line of the list of work: a follow-up, or other work. */
public sealed interface WorklistRow permits FollowUpRow, TaskRow {

    /** Distinguishes lines. */
    UUID key();

    WorklistGroup group();
}
