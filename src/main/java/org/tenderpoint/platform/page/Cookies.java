package org.tenderpoint.platform.page;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class Cookies {

    private Cookies() {}

    /** What a device keeps for a year: how somebody likes it there, no record. */
    public static Cookie longLived(String name, String value, boolean secure) {
        return of(name, value, secure, Duration.ofDays(365));
    }

    /** A cookie for all paths that scripts cannot read. */
    public static Cookie of(String name, String value, boolean secure, Duration age) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        return cookie;
    }

    /** The value of the first cookie of this name; a request without any has none. */
    public static Optional<String> value(Cookie @Nullable [] cookies, String name) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
