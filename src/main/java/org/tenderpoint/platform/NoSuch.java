package org.tenderpoint.platform;

/** Nothing has this id: the caller was not given it by a page of ours, so nobody reads the words. */
public final class NoSuch extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param what what was looked for, e.g. {@code session} */
    public NoSuch(String what) {
        super("No such " + what);
    }
}
