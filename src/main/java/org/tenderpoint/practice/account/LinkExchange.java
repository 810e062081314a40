package org.tenderpoint.practice.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderpoint.practice.link.SlowedLinks;

/**
 * Swaps the token of a one-time link for the session's cookie: the request is redirected to the same page without the
 * token, which therefore appears in no address bar, history or proxy log. Every token gets the same redirect, live or
 * not; only the page that follows knows. Opening does not use the link up, since mail programs open links too.
 */
@Component
public class LinkExchange extends OncePerRequestFilter {

    private static final String TOKEN = "token";
    private static final Map<String, LinkPurpose> PURPOSES = Map.of("/setup", LinkPurpose.SET_UP, "/choose-password",
            LinkPurpose.PASSWORD);

    private final OneTimeLinks links;
    private final SlowedLinks slowed;
    private final Clock clock;

    LinkExchange(OneTimeLinks links, SlowedLinks slowed, Clock clock) {
        this.links = links;
        this.slowed = slowed;
        this.clock = clock;
    }

    /** The token with which this session has opened the page at this path, such as {@code setup}; empty without one. */
    public static String opened(HttpSession session, String path) {
        return Optional.ofNullable(session.getAttribute(attribute("/" + path))).map(Object::toString).orElse("");
    }

    /** Lets this session open the page at this path, as if it had come by the link with this token. */
    public static void open(HttpSession session, String path, String token) {
        session.setAttribute(attribute("/" + path), token);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        var purpose = Optional.ofNullable(PURPOSES.get(path)).filter(known -> "GET".equals(request.getMethod()));
        var token = Optional.ofNullable(request.getParameter(TOKEN));
        if (purpose.isEmpty() || token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        boolean live = links.find(purpose.get(), token.get(), clock.instant()).isPresent();
        open(request.getSession(), path.substring(1), token.get());
        var target = request.getContextPath() + path;
        slowed.answer(request, response, live, () -> response.sendRedirect(target));
    }

    private static String attribute(String path) {
        return LinkExchange.class.getName() + path;
    }
}
