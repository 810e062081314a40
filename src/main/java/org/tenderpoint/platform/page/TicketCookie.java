package org.tenderpoint.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

    Optional<PageLanguage> language(HttpServletRequest request) {
        return Cookies.value(request.getCookies(), name + "_language").flatMap(PageLanguage::find);
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
}
