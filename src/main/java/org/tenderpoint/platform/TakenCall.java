package org.tenderpoint.platform;

import java.time.Duration;

/** A call that somebody is on, so that nobody else rings the same client. */
public interface TakenCall {

    /** A call of which nothing is heard for this long is free again. */
    Duration TAKEN_FOR = Duration.ofMinutes(15);

    /** Takes it again if it was free meanwhile. */
    void stillOn();

    void release();
}
