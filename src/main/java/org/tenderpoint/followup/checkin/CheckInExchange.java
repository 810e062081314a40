package org.tenderpoint.followup.checkin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTicket;
import org.tenderpoint.practice.SlowedLinks;

/**
 * Swaps the token of a check-in link for a cookie, so that it leaves the address bar and stands in no Referer. Every token
 * gets the same redirect, a live one or not; what opens nothing is then answered by one friendly page, and slowly if an
 * address sends many of them.
 */
@Component
class CheckInExchange extends OncePerRequestFilter {

    private static final String LINK = "/c/";

    private final CheckInService checkIns;
    private final CheckInPages pages;
    private final SlowedLinks slowed;

    CheckInExchange(CheckInService checkIns, CheckInPages pages, SlowedLinks slowed) {
        this.checkIns = checkIns;
        this.pages = pages;
        this.slowed = slowed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.startsWith(LINK)) {
            exchange(path.substring(LINK.length()), request, response);
        } else if (path.equals(CheckInController.PATH) || path.startsWith(CheckInController.PATH + "/")) {
            if (CheckInCookie.ticket(request).filter(checkIns::live).isPresent()) {
                chain.doFilter(request, response);
            } else {
                slowed.answer(request, response, false, () -> gone(request, response));
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
        var ticket = CheckInTicket.opened(token, CheckInCookie.ticket(request));
        CheckInCookie.keep(ticket, request, response);
        var target = request.getContextPath() + CheckInController.PATH;
        slowed.answer(request, response, checkIns.live(ticket), () -> response.sendRedirect(target));
    }

    private void gone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(pages.gone(PageLanguage.of(request, Optional.empty()), request.getContextPath()));
    }
}
