package org.tenderpoint.platform;

/** Nothing has this id: it was never given by a page of ours, or somebody has removed what it named since. */
public final class NoSuch extends IllegalArgumentException {

    /** @param what what was looked for, e.g. {@code session} */
    public NoSuch(String what) {
        super("No such " + what);
    }
}
