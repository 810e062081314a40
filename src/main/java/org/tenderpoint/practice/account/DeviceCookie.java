package org.tenderpoint.practice.account;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Cookies;

/** The cookie that identifies a device of the practice. It opens nothing; it only makes the screen lock. */
public final class DeviceCookie {

    private static final String NAME = "device";

    private DeviceCookie() {}

    public static Cookie of(String token, boolean secure) {
        var cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        // as long as browsers keep one; marking the device again renews it
        cookie.setMaxAge((int) Duration.ofDays(400).toSeconds());
        return cookie;
    }

    /** The token among these cookies of a request; empty if there is none. */
    public static String token(Cookie @Nullable [] cookies) {
        return Cookies.value(cookies, NAME).orElse("");
    }
}
