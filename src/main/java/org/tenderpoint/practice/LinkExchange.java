package org.tenderpoint.practice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Swaps the token of a one-time link for the session's cookie: what opens a link is sent on to the same page without the
 * token, which therefore stands in no address bar, history or log of a proxy. Every token is answered with the same
 * redirect, live or not; only the page that follows knows. Opening uses nothing up, since mail programs open links too.
 */
@Component
public class LinkExchange extends OncePerRequestFilter {

    private static final String TOKEN = "token";
    private static final Map<String, LinkPurpose> PURPOSES =
            Map.of("/setup", LinkPurpose.SET_UP, "/choose-password", LinkPurpose.PASSWORD);

    /** As many answers as may wait at the same time; whoever comes when it is full is asked to come again. */
    static final int WAITING = 50;

    private final OneTimeLinks links;
    private final LinkMisses misses;
    private final Clock clock;
    private final Semaphore places = new Semaphore(WAITING);

    LinkExchange(OneTimeLinks links, LinkMisses misses, Clock clock) {
        this.links = links;
        this.misses = misses;
        this.clock = clock;
    }

    /** The token with which this session has opened the page at this path, such as {@code setup}; empty if with none. */
    public static String opened(HttpSession session, String path) {
        return Optional.ofNullable(session.getAttribute(attribute("/" + path))).map(Object::toString).orElse("");
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
        var address = request.getRemoteAddr();
        boolean live = links.find(purpose.get(), token.get(), clock.instant()).isPresent();
        if (!live) {
            misses.miss(address);
        }
        var delay = misses.delay(address);
        request.getSession().setAttribute(attribute(path), token.get());
        var target = request.getContextPath() + path;
        if (delay.isZero()) {
            response.sendRedirect(target);
        } else if (places.tryAcquire()) {
            later(request, response, target, delay);
        } else if (live) {
            response.sendRedirect(target);
        } else {
            response.setHeader("Retry-After", String.valueOf(LinkMisses.LONGEST_DELAY.toSeconds()));
            response.setStatus(429);
        }
    }

    /** Answers when the time has passed; no thread waits for it. */
    private void later(HttpServletRequest request, HttpServletResponse response, String target, Duration delay) {
        var waiting = request.startAsync(request, response);
        waiting.setTimeout(0);
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            try {
                response.sendRedirect(target);
            } catch (IOException gone) {
                // whoever asked has not waited
            } finally {
                places.release();
                waiting.complete();
            }
        });
    }

    private static String attribute(String path) {
        return LinkExchange.class.getName() + path;
    }
}
