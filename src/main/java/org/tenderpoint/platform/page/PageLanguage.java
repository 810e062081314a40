package org.tenderpoint.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/** The languages of pages: of those that clients open, and of the screens of the staff. */
public enum PageLanguage implements Coded {
    EN(Locale.ENGLISH, "English"),
    DE(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String ownName;

    PageLanguage(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /**
     * The language chosen on the page; otherwise the client's, if it differs from the default; otherwise the browser's.
     */
    public static PageLanguage of(HttpServletRequest request, TicketCookie cookie, Optional<Locale> client) {
        return cookie.language(request)
                .flatMap(PageLanguage::find)
                .or(() -> client.map(Locale::getLanguage).flatMap(PageLanguage::find).filter(found -> found != EN))
                .or(() -> find(request.getLocale().getLanguage()))
                .orElse(EN);
    }

    /** The first that we have of those that a browser asks for. */
    public static PageLanguage of(Enumeration<Locale> wanted) {
        return Collections.list(wanted).stream()
                .flatMap(one -> find(one.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }

    /** The language in use. */
    public static PageLanguage spoken() {
        return find(Texts.spoken().getLanguage()).orElse(EN);
    }

    public static Optional<PageLanguage> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public PageLanguage other() {
        return this == EN ? DE : EN;
    }

    public Locale locale() {
        return locale;
    }

    public String ownName() {
        return ownName;
    }
}
