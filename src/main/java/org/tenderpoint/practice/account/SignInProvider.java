package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.link.CallerAddress;

/** Checks a sign-in name and password; {@link CodeSignIn} goes on from there. */
@Component
record SignInProvider(UserRepository users, PasswordHashing hashing, SignInThrottle throttle, KnownBrowsers browsers,
        CodeSignIn codes, TransactionOperations transaction, Clock clock) implements AuthenticationProvider {

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        var login = NewUser.normal(asked.getName());
        var password = asked.getCredentials() instanceof String text ? text : "";
        var address = asked.getDetails() instanceof WebAuthenticationDetails web
                ? CallerAddress.counted(web.getRemoteAddress())
                : "";
        var lane = browsers.passwords(login, asked.getDetails());
        if (!throttle.mayTry(lane, address, clock.instant())) {
            throw new TooManyTries();
        }
        var user = users.findByLogin(login);
        // outside any transaction: hashing is slow, and a connection must not wait for it
        var right = hashing.matches(cut(password), user.flatMap(User::passwordHash)) && !tooLong(password);
        var known = user.filter(User::active).filter(someone -> right).orElseThrow(() ->
        // the same answer for unknown, wrong and deactivated
        new BadCredentialsException("Wrong name or password"));
        rehashIfOutdated(known, password);
        return codes.afterPassword(known, asked.getDetails(), lane, address);
    }

    private void rehashIfOutdated(User user, String password) {
        if (user.passwordHash().filter(hashing::outdated).isPresent()) {
            var hash = hashing.hash(password);
            transaction.executeWithoutResult(status -> {
                Optional<User> stored = users.findById(user.id().value());
                stored.filter(same -> same.sessionStamp() == user.sessionStamp()).ifPresent(same -> same.rehash(hash));
            });
        }
    }

    private static boolean tooLong(String password) {
        return password.codePointCount(0, password.length()) > PasswordRules.LONGEST;
    }

    private static String cut(String password) {
        return tooLong(password) ? password.substring(0, PasswordRules.LONGEST) : password;
    }
}
