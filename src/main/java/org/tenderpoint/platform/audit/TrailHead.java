package org.tenderpoint.platform.audit;

import java.time.Instant;
import java.util.UUID;

/** The newest link of the trail's chain, to be kept where nobody who changes the database changes it too. */
public interface TrailHead {

    /** As it is committed now. */
    Head current();

    /**
     * The newest link.
     *
     * @param chain tells this database's chain from any other
     * @param number of its links
     * @param hash in hex; tells nothing about any entry
     */
    record Head(UUID chain, long number, String hash, Instant at) {}
}
