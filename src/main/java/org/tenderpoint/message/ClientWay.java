package org.tenderpoint.message;

/**
 * The channel and the address by which a message goes to a client.
 *
 * @param byPhone whether the practice's phone sends it, so that its words fit a text message
 */
public record ClientWay(MessageChannel channel, String address, boolean byPhone) {

    /** Omits the address. */
    @Override
    public String toString() {
        return "ClientWay " + channel;
    }
}
