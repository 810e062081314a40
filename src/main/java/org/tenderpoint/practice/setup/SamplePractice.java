package org.tenderpoint.practice.setup;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** Made-up therapists, clients and sessions to play with, clearly marked. Called by a manager. */
public interface SamplePractice {

    /** What the trail calls it. */
    UUID RECORD = new UUID(0, 2);

    /** Makes it, and returns when it is there; that takes minutes. */
    void create();

    /** Makes it in the background, and returns at once; {@link #progress} tells how far it is. */
    void start();

    /** How much is made or taken away, 0 to 1; empty when neither is happening now. */
    OptionalDouble progress();

    /** Takes everything away again that {@link #create} has made, and nothing else. */
    void remove();

    /** The same in the background; {@link #progress} tells how far it is. */
    void startRemoving();

    /** Whether it is there now, or a part of it. */
    boolean present();

    /** Whether its year has not passed to its end: it is being made, or its making was broken off. */
    boolean unfinished();

    /** What it lacks, because steps failed while it was made or the making ended early. */
    MissingTopics missing();

    /**
     * What the sample practice lacks of what it should have.
     *
     * @param brokenOff whether its making ended before its end
     * @param leftOut how many steps failed, by what they were about
     */
    record MissingTopics(boolean brokenOff, Map<SampleTopic, Integer> leftOut) {

        public static final MissingTopics NOTHING = new MissingTopics(false, Map.of());

        public MissingTopics {
            leftOut = Map.copyOf(leftOut);
        }

        public boolean isEmpty() {
            return !brokenOff && leftOut.isEmpty();
        }

        public int steps() {
            return leftOut.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
