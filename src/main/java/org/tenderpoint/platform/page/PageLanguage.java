package org.tenderpoint.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages that clients open. */
public enum PageLanguage {
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

    public static Optional<PageLanguage> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public static List<Locale> locales() {
        return Stream.of(values()).map(PageLanguage::locale).toList();
    }

    public PageLanguage other() {
        return this == EN ? DE : EN;
    }

    public Locale locale() {
        return locale;
    }

    public String code() {
        return locale.getLanguage();
    }

    public String ownName() {
        return ownName;
    }
}
