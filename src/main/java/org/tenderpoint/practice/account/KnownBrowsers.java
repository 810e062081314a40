package org.tenderpoint.practice.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.page.Cookies;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.practice.SignedIn;

/**
 * The browsers that have signed in to an account before. Each has a cookie for each account, which only the program can
 * make; it opens nothing, and its failures are counted apart from those of strangers.
 */
@Component
record KnownBrowsers(TrailKey key) {

    private static final String NAME = "known-";
    private static final int NAME_LENGTH = 16;
    private static final Duration FOR = Duration.ofDays(400);

    /** Where a password is counted. */
    SignInLane passwords(String login, @Nullable Object details) {
        return browser(login, details).map(known -> SignInLane.of(login, known))
                .orElseGet(() -> SignInLane.strangers(login));
    }

    /** Where a code is counted. */
    SignInLane codes(String login, @Nullable Object details) {
        return browser(login, details).map(known -> SignInLane.codesOf(login, known))
                .orElseGet(() -> SignInLane.codes(login));
    }

    private Optional<String> browser(String login, @Nullable Object details) {
        return details instanceof CodeDetails given ? given.cookie(name(login)).flatMap(cookie -> {
            var parts = cookie.split("\\.", 2);
            return parts.length == 2 && Secret.same(parts[1], mark(login, parts[0]))
                    ? Optional.of(parts[0])
                    : Optional.empty();
        }) : Optional.empty();
    }

    /** The cookie by which a browser is known to this account from now on. */
    Cookie cookie(String login, HttpServletRequest request) {
        var browser = browser(login, new CodeDetails(request)).orElseGet(Secret::fresh);
        return Cookies.of(name(login), browser + "." + mark(login, browser), request.isSecure(), FOR);
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn who
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getResponse() != null) {
            web.getResponse().addCookie(cookie(who.login(), web.getRequest()));
        }
    }

    private String mark(String login, String browser) {
        return key.hash("known browser").add(login).add(browser).hex();
    }

    private static String name(String login) {
        return NAME + Secret.sha256(login).substring(0, NAME_LENGTH);
    }
}
