package org.tenderpoint.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that another site makes a browser send: forms, including the sign-in, which Vaadin lets through
 * without a token, and web sockets, which no token guards. Programs that are not browsers send neither header and pass
 * on to the checks that follow. A reverse proxy must pass the Host header on.
 */
class SameOrigin extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SameOrigin.class);
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** Logged once per start, so that nobody can fill the log with such requests. */
    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (changesSomething(request) && foreign(request)) {
            // not sendError: its page would send users who are not signed in to the sign-in page
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            if (hostHidden(request) && told.compareAndSet(false, true)) {
                LOG.warn(
                        "A proxy does not pass on the Host header that browsers send: older browsers and passkeys cannot"
                                + " sign in. Set it right in the proxy (docs/deploy.md).");
            }
            chain.doFilter(request, response);
        }
    }

    /**
     * Whether a proxy hides the host: the browser says that it asks its own site, but the name in the request is
     * another.
     */
    private static boolean hostHidden(HttpServletRequest request) {
        // a page that names no referrer sends "null"
        return changesSomething(request) && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && Optional.ofNullable(request.getHeader("Origin"))
                        .flatMap(SameOrigin::authority)
                        .filter(site -> !site.equals(request.getHeader("Host")))
                        .isPresent();
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod()) || request.getHeader("Upgrade") != null;
    }

    private static boolean foreign(HttpServletRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return !OWN.contains(site.get());
        }
        return Optional.ofNullable(request.getHeader("Origin"))
                .filter(origin -> !authority(origin).equals(Optional.ofNullable(request.getHeader("Host"))))
                .isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
