package org.tenderpoint.shell;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderpoint.practice.CurrentUser;

/**
 * Refuses push to whoever is not signed in. Push opens a web socket before it looks whose it is, and leaves it open;
 * nobody would ever close it. The pages before the sign-in do without push. A page whose session has ended is told so.
 */
class StrangersPush extends OncePerRequestFilter {

    private final CurrentUser user;

    StrangersPush(CurrentUser user) {
        this.user = user;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LeavingPage.isPush(request) && !"push".equals(request.getParameter("v-r"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (user.idIfSignedIn().isPresent()) {
            chain.doFilter(request, response);
        } else if ("websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(VaadinService.createSessionExpiredJSON(true));
        }
    }
}
