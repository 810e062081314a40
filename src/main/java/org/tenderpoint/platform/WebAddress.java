package org.tenderpoint.platform;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Accepts website addresses that a browser opens as a page, not as a program. */
public final class WebAddress {

    public static final int MAX_LENGTH = 300;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** Adds {@code https://} if no scheme was typed. */
    public static String complete(String typed) {
        return typed.isEmpty() || typed.contains("://") ? typed : "https://" + typed;
    }

    /** As people write it on paper: without the scheme and a slash at the end. */
    public static String onPaper(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    public static boolean isValid(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null
                    // the parser accepts letters beyond ASCII only in the form that browsers send
                    && IDN.toASCII(address.getRawAuthority())
                            .matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d{1,5})?");
        } catch (URISyntaxException | IllegalArgumentException none) {
            return false;
        }
    }
}
