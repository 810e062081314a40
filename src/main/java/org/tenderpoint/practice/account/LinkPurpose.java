package org.tenderpoint.practice.account;

import java.time.Duration;
import org.tenderpoint.platform.Coded;

/** What a one-time link is for, and how long it is valid. */
@Coded.StoredByName
public enum LinkPurpose implements Coded {
    /** Sets the practice up; printed when the program starts for the first time. */
    SET_UP(Duration.ofMinutes(30)),
    /** Chooses a password: for someone new, or for someone who has lost theirs. */
    PASSWORD(Duration.ofHours(48)),
    /** Chooses a password and takes the second factor away; printed at a start for a manager. */
    RESCUE(Duration.ofHours(48));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
