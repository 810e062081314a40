package org.tenderpoint.outcome;

import org.tenderpoint.outcome.rules.Share;

/** Tallies one measure over the scanned sessions. */
final class Tally {

    private int yes;
    private int no;
    private int unknown;
    private int unjudged;

    void add(Measure.Value counted) {
        add(counted, 1);
    }

    /** @param number how many sessions have this value */
    void add(Measure.Value counted, int number) {
        switch (counted) {
            case YES -> yes += number;
            case NO -> no += number;
            case UNKNOWN -> unknown += number;
            case APART -> unjudged += number;
            case LEFT_OUT -> {
                // does not apply to this session
            }
        }
    }

    void add(Tally other) {
        yes += other.yes;
        no += other.no;
        unknown += other.unknown;
        unjudged += other.unjudged;
    }

    Share share() {
        return new Share(yes, yes + no, unknown);
    }

    int unjudged() {
        return unjudged;
    }

    boolean empty() {
        return yes + no + unknown + unjudged == 0;
    }
}
