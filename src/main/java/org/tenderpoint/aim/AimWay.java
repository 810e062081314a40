package org.tenderpoint.aim;

import org.tenderpoint.platform.Coded;

/** When a client said how well they can do something. */
public enum AimWay implements Coded {
    /** When the aims were set. */
    START,
    /** In a follow-up call. */
    CALL,
    /** At the arrival for a later session. */
    VISIT
}
