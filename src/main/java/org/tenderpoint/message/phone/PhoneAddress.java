package org.tenderpoint.message.phone;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the phone is called: scheme, host and port, nothing after it.
 *
 * @param uri e.g. {@code http://192.168.1.20:8080}
 */
record PhoneAddress(URI uri) {

    static final int MAX_LENGTH = 200;

    /** What the application listens on unless somebody changes it. */
    private static final int USUAL_PORT = 8080;

    private static final int MOST_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_BITS = 0xfe;

    /** As the application shows it, also without scheme or port; empty if it is no such address. */
    static Optional<PhoneAddress> read(String typed) {
        var text = typed.strip();
        var whole = text.contains("://") ? text : "http://" + text;
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var uri = new URI(whole).parseServerAuthority();
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean bare = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
                    && uri.getRawFragment() == null && Set.of("", "/").contains(uri.getRawPath());
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            return bare && SCHEMES.contains(scheme) && port > 0 && port <= MOST_PORT
                    ? Optional.of(new PhoneAddress(
                            new URI(scheme, null, uri.getHost().toLowerCase(Locale.ROOT), port, null, null, null)))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /**
     * Whether somebody in the practice's own network, or on this machine, has this address: 10/8, 172.16/12,
     * 192.168/16, fc00::/7 (RFC 1918, RFC 4193) and the loopback. Not those that a network makes up for itself
     * (169.254/16, fe80::), where clouds keep their secrets.
     */
    static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        return address.isLoopbackAddress()
                || bytes.length == 4 && address.isSiteLocalAddress()
                || bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL && !ofCloud(bytes);
    }

    /** fd00:ec2::/32, by which one of the clouds answers its own machines. */
    private static boolean ofCloud(byte[] bytes) {
        return bytes[0] == (byte) 0xfd && bytes[1] == 0 && bytes[2] == (byte) 0x0e && bytes[3] == (byte) 0xc2;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
