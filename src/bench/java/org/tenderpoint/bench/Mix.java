package org.tenderpoint.bench;

/** The clients that are timed, each kind for itself. */
public enum Mix {
    HEALTHY(0),
    ONE_CONDITION(1),
    TWELVE_ILLNESSES(12);

    /** Clients of each kind, in turn, so that no branch is guessed. */
    public static final int CLIENTS = 64;

    public final int illnesses;

    Mix(int illnesses) {
        this.illnesses = illnesses;
    }
}
