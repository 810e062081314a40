package org.tenderpoint.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.tenderpoint.practice.account.CodeDetails;
import org.tenderpoint.practice.account.CodeSignIn;
import org.tenderpoint.practice.account.CodeSignIn.PasswordGiven;
import org.tenderpoint.practice.account.TooManyTries;

/**
 * Takes the code after the password. Nobody is signed in before it: the session of the sign-in page only remembers
 * whose password was right.
 */
class CodeStep extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/login/code";
    static final String CODE = "code";
    static final String TRUST = "trust";

    private static final String GIVEN = CodeStep.class.getName() + ".given";
    private static final String PASSKEY = CodeStep.class.getName() + ".passkey";

    private final CodeSignIn codes;

    CodeStep(CodeSignIn codes, VaadinDefaultRequestCache returning, ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH));
        this.codes = codes;
        // the code is weighed here, not by a provider
        setAuthenticationManager(authentication -> authentication);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setApplicationEventPublisher(events);
        var back = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(returning);
        setAuthenticationSuccessHandler((request, response, who) -> {
            request.getSession().removeAttribute(GIVEN);
            request.getSession().removeAttribute(PASSKEY);
            trust(request, response, who);
            back.onAuthenticationSuccess(request, response, who);
        });
        setAuthenticationFailureHandler((request, response, failure) -> {
            var why = switch (failure) {
                case AuthenticationServiceException noRoom -> LoginView.FULL;
                case TooManyTries tooMany -> LoginView.WAIT;
                case CredentialsExpiredException late -> LoginView.LATE;
                default -> LoginView.WRONG_CODE;
            };
            response.sendRedirect(request.getContextPath() + "/login?" + why);
        });
    }

    /** The password was right: the code may come, in a session with a new id. */
    static void begin(HttpServletRequest request, PasswordGiven given) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(GIVEN, given);
    }

    /** A passkey has answered: the next form from this session comes from its owner. */
    static void passkeyAnswered(PasswordGiven owner) {
        Optional.ofNullable(VaadinServletRequest.getCurrent())
                .ifPresent(request -> request.getHttpServletRequest().getSession().setAttribute(PASSKEY, owner));
    }

    /** Whether this browser has given a right password and is to give a code. */
    static boolean passwordGiven() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> request.getHttpServletRequest().getSession(false))
                .flatMap(CodeStep::passwordGiven)
                .isPresent();
    }

    private static Optional<PasswordGiven> passwordGiven(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(GIVEN)).map(PasswordGiven.class::cast);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var session = Optional.ofNullable(request.getSession(false));
        var passkey = session.flatMap(one -> Optional.ofNullable(one.getAttribute(PASSKEY)))
                .map(PasswordGiven.class::cast);
        if (passkey.isPresent()) {
            session.ifPresent(one -> one.removeAttribute(PASSKEY));
            return codes.signInWithPasskey(passkey.get(), new CodeDetails(request));
        }
        var given = session.flatMap(CodeStep::passwordGiven)
                .orElseThrow(() -> new CredentialsExpiredException("No password was given"));
        var typed = Objects.requireNonNullElse(request.getParameter(CODE), "");
        return codes.signIn(given, typed, new CodeDetails(request));
    }

    private void trust(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (request.getParameter(TRUST) != null) {
            codes.trust(who, CodeDetails.trusted(request))
                    .ifPresent(token -> response.addCookie(CodeDetails.trusting(token, request.isSecure())));
        }
    }
}
