package org.tenderpoint.shared;

/** Where a client can be referred to. */
public enum Discipline implements Coded {
    CHIROPRACTIC,
    PHYSIO,
    YOGA,
    ACUPUNCTURE,
    PILATES
}
