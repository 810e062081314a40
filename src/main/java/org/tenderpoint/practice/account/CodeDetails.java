package org.tenderpoint.practice.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.tenderpoint.platform.page.Cookies;

/** Where a sign-in comes from, with the token of its browser. */
public class CodeDetails extends WebAuthenticationDetails {

    private static final String TRUSTED = "trusted";

    final transient String browser;
    private final transient Cookie @Nullable [] cookies;

    public CodeDetails(HttpServletRequest request) {
        super(request);
        browser = trusted(request);
        cookies = request.getCookies();
    }

    /** The token of a browser that is not asked for a code; empty of any other. */
    public static String trusted(HttpServletRequest request) {
        return Cookies.value(request.getCookies(), TRUSTED).orElse("");
    }

    /** The cookie that keeps the token. Without the password it opens nothing. */
    public static Cookie trusting(String token, boolean secure) {
        return Cookies.of(TRUSTED, token, secure, SecondFactors.TRUSTED_FOR);
    }

    Optional<String> cookie(String name) {
        return Cookies.value(cookies, name);
    }
}
