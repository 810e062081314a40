package org.tenderpoint.practice.link;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The address under which a caller's tries are counted. An IPv6 network of 64 bits, the least that a household is
 * given, counts as one caller: otherwise each try could come from another of its addresses.
 */
public final class CallerAddress {

    private static final int BYTES_OF_THE_NETWORK = 8;

    private CallerAddress() {}

    /** @param address as a request gives it; whatever is no IPv6 address stays as it is */
    public static String counted(String address) {
        try {
            // never asks a name server
            return InetAddress.ofLiteral(address) instanceof Inet6Address six && !six.isLoopbackAddress()
                    ? HexFormat.ofDelimiter(":").formatHex(six.getAddress(), 0, BYTES_OF_THE_NETWORK) + "/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
