package org.tenderpoint.aim;

import org.tenderpoint.platform.Coded;

/** Why aims are not asked about any more. */
public enum AimsEnd implements Coded {
    /** Others took their place. */
    REPLACED,
    /** Reached, or not worked on any more. */
    ENDED,
    /** Set by mistake and taken back: they count nowhere. */
    MISTAKE
}
