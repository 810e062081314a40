package org.tenderpoint.aim;

import org.tenderpoint.platform.Coded;

/** Why aims are no longer asked about. */
public enum AimsEnd implements Coded {
    /** New aims replaced them. */
    REPLACED,
    /** Reached, or no longer worked on. */
    ENDED,
    /** Set by mistake and taken back; not counted anywhere. */
    MISTAKE
}
