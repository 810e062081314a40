package org.tenderpoint.partner;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What counts as the address of a website: one that a browser opens as a page and not as a program. */
public final class WebAddress {

    public static final int MAX_LENGTH = 300;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** With {@code https://} before it where none was typed. */
    public static String complete(String typed) {
        return typed.isEmpty() || typed.contains("://") ? typed : "https://" + typed;
    }

    public static boolean isValid(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null
                    // letters beyond ASCII are no host to the parser until they are written as browsers do
                    && IDN.toASCII(address.getRawAuthority()).matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d{1,5})?");
        } catch (URISyntaxException | IllegalArgumentException none) {
            return false;
        }
    }
}
