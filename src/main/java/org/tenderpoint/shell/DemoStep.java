package org.tenderpoint.shell;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.CodeDetails;
import org.tenderpoint.practice.account.DemoSignIn;
import org.tenderpoint.practice.account.TooManyTries;

/** In a demo: signs in whoever presses the button of a role, and lets no file in. */
class DemoStep extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/login/demo";
    static final String ROLE = "role";
    private static final String UPLOADS = "/VAADIN/dynamic/";

    private final DemoSignIn demo;

    DemoStep(DemoSignIn demo, VaadinDefaultRequestCache returning) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH));
        this.demo = demo;
        setAuthenticationManager(authentication -> authentication);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        var back = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(returning);
        setAuthenticationSuccessHandler(back);
        setAuthenticationFailureHandler((request, response, failure) -> {
            var why = switch (failure) {
                case TooManyTries tooMany -> "?" + LoginView.WAIT;
                case DisabledException early -> "?" + LoginView.MAKING;
                default -> "";
            };
            response.sendRedirect(request.getContextPath() + "/login" + why);
        });
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer
                && HttpMethod.POST.matches(asked.getMethod())
                && asked.getRequestURI().startsWith(asked.getContextPath() + UPLOADS) && demo.on()) {
            answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        super.doFilter(request, response, chain);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var role = Arrays.stream(Role.values()).filter(one -> one.name().equals(request.getParameter(ROLE)))
                .findFirst().orElseThrow(() -> new BadCredentialsException("No such role"));
        return demo.signIn(role, new CodeDetails(request));
    }
}
