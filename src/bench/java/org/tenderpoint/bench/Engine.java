package org.tenderpoint.bench;

/** Who applies the rows. */
public enum Engine {
    TENDERPOINT,
    DROOLS
}
