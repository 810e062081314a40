package org.tenderpoint.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes redirects relative, without the site's name. That name would come from the request, where anybody may forge it,
 * and a proxy may store the answer for others. A browser stays at the public address that it already has.
 */
class RelativeRedirects extends OncePerRequestFilter {

    /** Headers with an address. After signing in, Vaadin also names the page that the user wanted. */
    private static final Set<String> LEADS = Set.of("Location", "Saved-url");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location, int status, boolean clear) throws IOException {
                super.sendRedirect(within(location, request.getServerName()), status, clear);
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, LEADS.contains(name) ? within(value, request.getServerName()) : value);
            }

            @Override
            public void sendRedirect(String location) throws IOException {
                sendRedirect(location, SC_FOUND, true);
            }
        });
    }

    private static String within(String location, String name) {
        try {
            var to = URI.create(location);
            if (to.getHost() == null || !to.getHost().equalsIgnoreCase(name)) {
                return location;
            }
            var path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
            return to.getRawQuery() == null ? path : path + "?" + to.getRawQuery();
        } catch (IllegalArgumentException none) {
            return location;
        }
    }
}
