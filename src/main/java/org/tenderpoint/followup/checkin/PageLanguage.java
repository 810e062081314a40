package org.tenderpoint.followup.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the check-in. */
enum PageLanguage {
    EN(Locale.ENGLISH, "English"),
    DE(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String ownName;

    PageLanguage(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** What was chosen on the page; else the client's language, if it is another than the usual; else the browser's. */
    static PageLanguage of(HttpServletRequest request, Optional<Locale> client) {
        return CheckInCookie.language(request)
                .flatMap(PageLanguage::find)
                .or(() -> client.map(Locale::getLanguage).flatMap(PageLanguage::find).filter(found -> found != EN))
                .or(() -> find(request.getLocale().getLanguage()))
                .orElse(EN);
    }

    static Optional<PageLanguage> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    PageLanguage other() {
        return this == EN ? DE : EN;
    }

    Locale locale() {
        return locale;
    }

    String code() {
        return locale.getLanguage();
    }

    String ownName() {
        return ownName;
    }
}
