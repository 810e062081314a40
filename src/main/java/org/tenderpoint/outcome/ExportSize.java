package org.tenderpoint.outcome;

/**
 * What an export would hold.
 *
 * @param clients whose sessions they are
 */
public record ExportSize(int sessions, int clients) {

    /** Whether there are so many clients that none of them stands out. */
    public boolean enough() {
        return clients >= TellableGroups.LEAST_CLIENTS;
    }
}
