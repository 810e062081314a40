package org.tenderpoint.message;

/**
 * A file that goes with a message.
 *
 * @param name as whoever gets it sees it; says nothing of anybody
 */
record MailFile(String name, String mediaType, byte[] content) {

    /** Never what it holds. */
    @Override
    public String toString() {
        return "MailFile";
    }
}
