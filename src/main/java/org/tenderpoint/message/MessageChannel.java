package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

/** How a message travels. A text goes by the practice's phone if it is set up, else a person sends it. */
public enum MessageChannel implements Coded {
    EMAIL,
    TEXT,
    /** On paper, which a person posts, to who is not reached otherwise. */
    LETTER
}
