package org.tenderpoint.practice.setup;

import org.tenderpoint.practice.Leaving;

/** What one feature adds to the sample practice. Parts are made from the lowest order to the highest. */
public interface SamplePart {

    int order();

    /** Puts what is to happen on the world's timeline. Nothing happens yet. */
    void create(SampleWorld world);

    /**
     * Gives what is open at the present moment to whoever had the sample made and treats clients. Done by them, now,
     * when everything else has happened; runs in the caller's transaction.
     */
    default void handOver(SampleWorld world, SamplePerson host) {
        // most parts have nothing to give
    }

    /**
     * Takes away what this feature made beside the records of the clients that are leaving, which go by themselves;
     * runs in the caller's transaction.
     */
    default void remove(Leaving leaving) {
        // most parts have made nothing else
    }
}
