package org.tenderpoint.aim;

import org.tenderpoint.platform.Coded;

/** When a client rated their aims. */
public enum AimWay implements Coded {
    /** When the aims were set. */
    START,
    /** In a follow-up call. */
    CALL,
    /** At arrival for a later session. */
    VISIT
}
