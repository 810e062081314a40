package org.tenderpoint.imports;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the internet from those that lead into the practice's own network, to this machine, or nowhere;
 * after the registries of special addresses, RFC 6890 and its successors.
 */
final class PublicAddress {

    private static final List<Block> CLOSED = List.of(
            new Block("0.0.0.0", 8), new Block("10.0.0.0", 8), new Block("100.64.0.0", 10), new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16), new Block("172.16.0.0", 12), new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24), new Block("192.88.99.0", 24), new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15), new Block("198.51.100.0", 24), new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3),
            // those that carry an older address within, and examples
            new Block("2001::", 23), new Block("2001:db8::", 32), new Block("2002::", 16), new Block("3fff::", 20));

    /** The only block of IPv6 addresses that is routed publicly. */
    private static final Block NEWER = new Block("2000::", 3);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return CLOSED.stream().noneMatch(block -> block.holds(address))
                && (address.getAddress().length == Block.OLDER_BYTES || NEWER.holds(address));
    }

    /** @param bits how many of the first bits are the block's */
    private record Block(String first, int bits) {

        static final int OLDER_BYTES = 4;

        boolean holds(InetAddress address) {
            // a literal: nobody is asked for it
            var own = InetAddress.ofLiteral(first).getAddress();
            var other = address.getAddress();
            return own.length == other.length && start(own).equals(start(other));
        }

        private BigInteger start(byte[] address) {
            return new BigInteger(1, Arrays.copyOf(address, address.length))
                    .shiftRight(address.length * Byte.SIZE - bits);
        }
    }
}
