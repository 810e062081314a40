package org.tenderpoint.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep our scripts and clients' styles, but ask each time whether they are still the same: their names
 * say no version, and Flow would let them be used for an hour after an update.
 */
class OwnFiles extends OncePerRequestFilter {

    private static final OrRequestMatcher UNVERSIONED = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/components/**"), PathPatternRequestMatcher.pathPattern("/css/**"));

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UNVERSIONED.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? "no-cache" : value);
            }
        });
    }
}
