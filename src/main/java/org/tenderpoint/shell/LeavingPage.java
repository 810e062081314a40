package org.tenderpoint.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page sends a message to push when it is left, also when it is left to sign in again. Push would start a session for
 * that message, and its cookie would replace that of the session in which the sign-in has just noted where to return
 * to. So this filter drops the message where there is no session.
 */
class LeavingPage extends OncePerRequestFilter {

    private static final String PUSH = "/VAADIN/push";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isPush(request) || !"close".equals(request.getParameter("X-Atmosphere-Transport"));
    }

    static boolean isPush(HttpServletRequest request) {
        return PUSH.equals(request.getRequestURI().substring(request.getContextPath().length()));
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
