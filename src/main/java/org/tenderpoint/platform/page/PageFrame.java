package org.tenderpoint.platform.page;

/**
 * The top of every page that a client opens, as {@code templates/client-page.html} writes it. Empty texts are left out.
 *
 * @param base the path under which the program runs
 * @param when a line below the practice's name
 * @param switchTo the address of the same page in the other language, below {@code base}
 * @param alarm whether the emergency number is highlighted
 */
public record PageFrame(
        String base, String lang, String title, String practice, String when, String switchTo, String switchLang,
        String switchName, PhoneLink emergency, boolean alarm) {

    /** @param switchPath where the other language is chosen, below {@code base}; empty if it cannot be chosen */
    public static PageFrame of(
            String base, PageLanguage language, String title, String practice, String when, String switchPath,
            PhoneLink emergency, boolean alarm) {
        var other = language.other();
        boolean switches = !switchPath.isEmpty();
        return new PageFrame(
                base, language.code(), title, practice, when, switches ? switchPath + "?lang=" + other.code() : "",
                other.code(), other.ownName(), emergency, alarm);
    }
}
