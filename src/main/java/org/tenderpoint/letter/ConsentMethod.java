package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

/** How a client agreed to a letter. */
public enum ConsentMethod implements Coded {
    /** On the screen. */
    SIGNED,
    /** Face to face. */
    SAID,
    PHONE
}
