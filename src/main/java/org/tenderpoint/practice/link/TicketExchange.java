package org.tenderpoint.practice.link;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketPages;

/**
 * Swaps the token of a client's link for a cookie, so that it leaves the address bar and appears in no Referer. Every
 * token gets the same redirect, live or not; tokens that open nothing then get one friendly page, slowly if an address
 * sends many of them.
 */
public abstract class TicketExchange extends OncePerRequestFilter {

    /** The page for every link that does not open, whatever the reason. */
    @FunctionalInterface
    public interface GonePage {

        /** @param sent whether somebody has just sent something, which is not kept */
        String html(PageLanguage language, String base, boolean sent);
    }

    private final String link;
    private final TicketPages pages;
    private final Predicate<LinkTicket> opens;
    private final GonePage gone;
    private final SlowedLinks slowed;

    /**
     * @param link the path before a token, such as {@code /c/}
     * @param pages where it leads
     */
    protected TicketExchange(
            String link, TicketPages pages, Predicate<LinkTicket> opens, GonePage gone, SlowedLinks slowed) {
        this.link = link;
        this.pages = pages;
        this.opens = opens;
        this.gone = gone;
        this.slowed = slowed;
    }

    /**
     * A person, or a mail program that checks links, has just opened a link; changes nothing by default.
     *
     * @return the path that it leads to
     */
    protected String opened(LinkTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        return pages.path();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PlainPages.path(request);
        if (path.startsWith(link)) {
            exchange(path.substring(link.length()), request, response);
        } else if (path.equals(pages.path()) || path.startsWith(pages.path() + "/")) {
            if (pages.cookie().ticket(request).filter(opens).isPresent()) {
                chain.doFilter(request, response);
            } else {
                slowed.answer(request, response, false,
                        () -> PlainPages.write(response, HttpStatus.NOT_FOUND,
                                gone.html(pages.language(request, Optional.empty()), request.getContextPath(),
                                        HttpMethod.POST.matches(request.getMethod()))));
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
        var ticket = LinkTicket.opened(token, pages.cookie().ticket(request));
        pages.cookie().keep(ticket, request, response);
        var target = request.getContextPath() + opened(ticket, request, response);
        slowed.answer(request, response, opens.test(ticket), () -> response.sendRedirect(target));
    }
}
