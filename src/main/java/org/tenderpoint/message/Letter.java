package org.tenderpoint.message;

/**
 * A message as it leaves, with its link in it. Held only while it is handed over.
 *
 * @param messageId stays the same however often it is sent, so that a mail server knows a repetition
 */
record Letter(String messageId, String address, String subject, String text) {

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Letter";
    }
}
