package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

/** A side of a region, as the client sees it; {@link #BOTH} is the whole region. */
public enum Side implements Coded {
    BOTH,
    LEFT,
    RIGHT
}
