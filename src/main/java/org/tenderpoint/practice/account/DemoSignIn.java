package org.tenderpoint.practice.account;

import java.time.Clock;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.store.Demo;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.link.CallerAddress;

/** Signs visitors of the demo in, by the role that they choose; nobody knows a password there. */
@Component
public class DemoSignIn {

    private final Environment environment;
    private final UserRepository users;
    private final SignInThrottle throttle;
    private final Clock clock;

    DemoSignIn(Environment environment, UserRepository users, SignInThrottle throttle, Clock clock) {
        this.environment = environment;
        this.users = users;
        this.throttle = throttle;
        this.clock = clock;
    }

    public boolean on() {
        return Demo.on(environment);
    }

    /** Where its visitors reach it; empty if clients' links are not made. */
    public String address() {
        return environment.getProperty(Demo.ADDRESS, "");
    }

    /**
     * @throws BadCredentialsException if this is no demo
     * @throws TooManyTries if this address has signed in too often
     * @throws DisabledException if there is nobody with that role yet
     */
    public Authentication signIn(Role role, WebAuthenticationDetails details) throws AuthenticationException {
        if (!on()) {
            throw new BadCredentialsException("Not a demo");
        }
        if (!throttle.visit(CallerAddress.counted(details.getRemoteAddress()), clock.instant())) {
            throw new TooManyTries();
        }
        var user = users.activeWith(role).stream().findFirst()
                .orElseThrow(() -> new DisabledException("The sample practice is being made"));
        return CodeSignIn.authenticated(user, details, role.authority(), NotInDemo.VISITOR);
    }
}
