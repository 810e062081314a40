package org.tenderpoint.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that is left says so to push, also when it is left to sign in again. Push would begin a session for that,
 * whose cookie takes the place of the one in which the sign-in has just noted where to come back to. So nobody hears it
 * there.
 */
class LeavingPage extends OncePerRequestFilter {

    private static final String PUSH = "/VAADIN/push";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PUSH.equals(request.getRequestURI().substring(request.getContextPath().length()))
                || !"close".equals(request.getParameter("X-Atmosphere-Transport"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
