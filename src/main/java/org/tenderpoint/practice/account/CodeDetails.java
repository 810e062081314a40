package org.tenderpoint.practice.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.tenderpoint.platform.page.Cookies;
import org.tenderpoint.practice.account.CodeSignIn.TrustCookie;

/** Where a sign-in comes from, with the token of its browser. */
public class CodeDetails extends WebAuthenticationDetails {

    final transient String browser;
    private final transient Cookie @Nullable [] cookies;

    public CodeDetails(HttpServletRequest request) {
        super(request);
        browser = TrustCookie.token(request);
        cookies = request.getCookies();
    }

    Optional<String> cookie(String name) {
        return Cookies.value(cookies, name);
    }
}
