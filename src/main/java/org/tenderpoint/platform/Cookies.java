package org.tenderpoint.platform;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class Cookies {

    private Cookies() {}

    /** The value of the first cookie of this name; a request without any has none. */
    public static Optional<String> value(Cookie @Nullable [] cookies, String name) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
