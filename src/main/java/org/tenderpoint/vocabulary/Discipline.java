package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

/** Where a client can be referred to. */
public enum Discipline implements Coded {
    CHIROPRACTIC,
    PHYSIO,
    YOGA,
    ACUPUNCTURE,
    PILATES
}
