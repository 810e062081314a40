package org.tenderpoint.client;

import org.tenderpoint.platform.Coded;

/** From whom it is known. Words: {@code client.death.source.<code>}. */
public enum DeathSource implements Coded {
    FAMILY,
    /** Friends, neighbours, somebody at work. */
    OTHERS,
    /** A doctor, a hospital, a home. */
    DOCTOR,
    /** A death notice or an obituary. */
    NOTICE,
    /** A registry or another authority. */
    AUTHORITY,
    /** What another program or a file of the practice says. */
    RECORDS
}
