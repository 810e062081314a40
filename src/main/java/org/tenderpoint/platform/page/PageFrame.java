package org.tenderpoint.platform.page;

import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PlainPages.LanguageLink;

/**
 * The top of every page that a client opens, as {@code templates/client-page.html} writes it. Empty texts are left out.
 *
 * @param base the path under which the program runs
 * @param heading the practice, or whom and what the page is about
 * @param below a line below the heading
 * @param choice what the choice of languages is called
 * @param languages the same page in each language; none if it cannot be chosen
 * @param unread that no native speaker has read this language yet, in it and in the practice's
 * @param alarm whether the emergency number is highlighted
 */
public record PageFrame(
        String base, String lang, String title, String heading, String below, String choice,
        List<LanguageLink> languages, List<LanguageText> unread, PhoneLink emergency, boolean alarm) {

    public PageFrame {
        languages = List.copyOf(languages);
        unread = List.copyOf(unread);
    }

    /** @param switchPath where another language is chosen, below {@code base}; empty if none can be chosen */
    public static PageFrame of(
            String base, PageLanguage language, UnreadLanguages unread, String title, String heading, String below,
            String switchPath, PhoneLink emergency) {
        return new PageFrame(
                base, language.code(), title, heading, below,
                Texts.in(language.locale(), "platform.language.choose"),
                switchPath.isEmpty()
                        ? List.of()
                        : Stream.of(PageLanguage.values()).map(one -> LanguageLink.of(one, language, switchPath))
                                .toList(),
                LanguageText.unread(language, unread), emergency, false);
    }

    /** The same with the emergency number highlighted. */
    public PageFrame alarming() {
        return new PageFrame(base, lang, title, heading, below, choice, languages, unread, emergency, true);
    }

    /** The same where no language is chosen any more, nor said how well it was read. */
    public PageFrame further() {
        return new PageFrame(base, lang, title, heading, below, choice, List.of(), List.of(), emergency, alarm);
    }

    /** The same where not every language can be chosen. */
    public PageFrame only(List<PageLanguage> some) {
        return new PageFrame(base, lang, title, heading, below, choice, languages.stream()
                .filter(link -> some.stream().anyMatch(one -> one.code().equals(link.code()))).toList(),
                unread, emergency, alarm);
    }

    /** For the template, which cannot ask a list whether it is empty. */
    public boolean hasLanguages() {
        return !languages.isEmpty();
    }
}
