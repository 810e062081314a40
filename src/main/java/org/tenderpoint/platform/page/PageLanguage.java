package org.tenderpoint.platform.page;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Country;

/**
 * The languages in which clients are spoken to: their pages, papers, letters and messages; some are the staff's too.
 */
public enum PageLanguage implements Coded {
    EN(Locale.ENGLISH, "English", Reading.NATIVE),
    DE(Locale.GERMAN, "Deutsch", Reading.NATIVE),
    ES(Locale.of("es"), "Español", Reading.OPEN),
    FR(Locale.FRENCH, "Français", Reading.OPEN);

    /** Where German stands beside a language that nobody has read. */
    private static final Set<String> GERMAN_SPOKEN = Set.of("AT", "CH", "DE", "LI");

    private final Locale locale;
    private final String ownName;
    private final Reading reading;

    PageLanguage(Locale locale, String ownName, Reading reading) {
        this.locale = locale;
        this.ownName = ownName;
        this.reading = reading;
    }

    /** Whether a native speaker has read the program's texts in a language. */
    private enum Reading {
        NATIVE,
        /** Nobody yet, unless a manager of the practice says so. */
        OPEN
    }

    public static List<PageLanguage> ofStaff() {
        return List.of(EN, DE);
    }

    /** The first of the staff's languages that a browser asks for. */
    public static PageLanguage ofStaff(Enumeration<Locale> wanted) {
        return Collections.list(wanted).stream()
                .flatMap(one -> find(one.getLanguage()).stream())
                .filter(ofStaff()::contains)
                .findFirst()
                .orElse(EN);
    }

    public static PageLanguage spoken() {
        return find(Texts.spoken().getLanguage()).orElse(EN);
    }

    public static Optional<PageLanguage> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** This language, or English for a client whose language the program does not speak. */
    public static PageLanguage nearest(Locale language) {
        return find(language.getLanguage()).orElse(EN);
    }

    public static List<Locale> locales() {
        return Stream.of(values()).map(PageLanguage::locale).toList();
    }

    /** Languages that no native speaker has read for the program: somebody in each practice has to. */
    public static List<PageLanguage> toRead() {
        return Stream.of(values()).filter(one -> one.reading == Reading.OPEN).toList();
    }

    /**
     * What most clients of a practice in this country speak, as far as the program speaks it and somebody has read it.
     */
    public static PageLanguage spokenIn(Country country) {
        return GERMAN_SPOKEN.contains(country.code()) ? DE : EN;
    }

    public Locale locale() {
        return locale;
    }

    public String ownName() {
        return ownName;
    }
}
