package org.tenderpoint.shared;

/** A side of a region, as the client sees it; {@link #BOTH} is the whole region. */
public enum Side implements Coded {
    BOTH,
    LEFT,
    RIGHT
}
