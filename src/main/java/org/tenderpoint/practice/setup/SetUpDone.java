package org.tenderpoint.practice.setup;

import java.util.Optional;

/**
 * What set-up hands over, once.
 *
 * @param recoveryCopy the database's key to be kept elsewhere; empty where the program did not make the key itself
 * @param sampleMade whether the sample practice was asked for and made
 */
public record SetUpDone(Optional<String> recoveryCopy, boolean sampleMade) {

    /** Never the key: records end up in logs. */
    @Override
    public String toString() {
        return "SetUpDone[sampleMade=" + sampleMade + "]";
    }
}
