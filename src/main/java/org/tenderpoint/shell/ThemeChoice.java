package org.tenderpoint.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.Cookies;

/**
 * Light or dark: the system's setting, or the user's choice on this device. The choice is kept in a cookie, for it is
 * not a record.
 */
enum ThemeChoice implements Coded {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "look";

    private final ColorScheme.Value scheme;

    ThemeChoice(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    String label() {
        return Texts.of("shell.look." + code());
    }

    /** What this device chose; the system's setting if it chose nothing, or something unknown. */
    static ThemeChoice of(VaadinRequest request) {
        return Cookies.value(request.getCookies(), COOKIE)
                .flatMap(code -> Coded.of(ThemeChoice.class, code))
                .orElse(SYSTEM);
    }

    void keep(VaadinResponse response, boolean secure) {
        response.addCookie(Cookies.longLived(COOKIE, code(), secure));
    }
}
