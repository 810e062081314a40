package org.tenderpoint.followup.checkin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.tenderpoint.followup.CheckInTicket;
import org.tenderpoint.shared.Cookies;

/** What the check-in keeps in a browser, until it is closed: the ticket, and the language once it was chosen. */
final class CheckInCookie {

    private static final String TICKET = "check_in";
    private static final String LANGUAGE = "check_in_language";

    private CheckInCookie() {}

    static Optional<CheckInTicket> ticket(HttpServletRequest request) {
        return Cookies.value(request.getCookies(), TICKET).flatMap(CheckInTicket::parse);
    }

    static void keep(CheckInTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        set(TICKET, ticket.text(), request, response);
    }

    static Optional<String> language(HttpServletRequest request) {
        return Cookies.value(request.getCookies(), LANGUAGE);
    }

    static void keepLanguage(String language, HttpServletRequest request, HttpServletResponse response) {
        set(LANGUAGE, language, request, response);
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
}
