package org.tenderpoint.practice.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;

/**
 * Swaps the token of a client's link for a cookie, so that it leaves the address bar and appears in no Referer. Every
 * token gets the same redirect, live or not; tokens that open nothing then get one friendly page, slowly if an address
 * sends many of them.
 */
public abstract class TicketExchange extends OncePerRequestFilter {

    private final String link;
    private final String page;
    private final TicketCookie cookie;
    private final SlowedLinks slowed;

    /**
     * @param link the path before a token, such as {@code /c/}
     * @param page where it leads, such as {@code /check-in}
     */
    protected TicketExchange(String link, String page, TicketCookie cookie, SlowedLinks slowed) {
        this.link = link;
        this.page = page;
        this.cookie = cookie;
        this.slowed = slowed;
    }

    /** Whether this ticket opens the page. */
    protected abstract boolean opens(LinkTicket ticket);

    /** The page for every link that does not open, whatever the reason. */
    protected abstract String gone(HttpServletRequest request);

    /** A person, or a mail program that checks links, has just opened a link; changes nothing by default. */
    protected void opened(LinkTicket ticket, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PlainPages.path(request);
        if (path.startsWith(link)) {
            exchange(path.substring(link.length()), request, response);
        } else if (path.equals(page) || path.startsWith(page + "/")) {
            if (cookie.ticket(request).filter(this::opens).isPresent()) {
                chain.doFilter(request, response);
            } else {
                slowed.answer(request, response, false,
                        () -> PlainPages.write(response, HttpStatus.NOT_FOUND, gone(request)));
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void exchange(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var ticket = LinkTicket.opened(token, cookie.ticket(request));
        cookie.keep(ticket, request, response);
        opened(ticket, request, response);
        var target = request.getContextPath() + page;
        slowed.answer(request, response, opens(ticket), () -> response.sendRedirect(target));
    }
}
