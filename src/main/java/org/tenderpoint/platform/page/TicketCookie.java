package org.tenderpoint.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a client's page stores in a browser until it is closed: the ticket, and the language once it was chosen.
 *
 * @param name of the cookie with the ticket; that of the language begins with it
 */
public record TicketCookie(String name) {

    public Optional<LinkTicket> ticket(HttpServletRequest request) {
        return Cookies.value(request.getCookies(), name).flatMap(LinkTicket::parse);
    }

    public void keep(LinkTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        set(name, ticket.text(), request, response);
    }

    Optional<String> language(HttpServletRequest request) {
        return Cookies.value(request.getCookies(), name + "_language");
    }

    public void keepLanguage(PageLanguage language, HttpServletRequest request, HttpServletResponse response) {
        set(name + "_language", language.code(), request, response);
    }

    /** Somebody else uses the browser now: the language is theirs to choose. */
    public void forgetLanguage(HttpServletRequest request, HttpServletResponse response) {
        set(name + "_language", "", request, response);
    }

    /** Lax, not strict: the link is opened from a message, and the redirect after it must still carry the cookie. */
    private static void set(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString());
    }

    public static final class Cookies {

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
}
