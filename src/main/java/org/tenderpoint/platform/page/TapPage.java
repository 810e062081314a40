package org.tenderpoint.platform.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tenderpoint.platform.Texts;

/** A page that a link opens, in the language of whoever reads it. */
public interface TapPage {

    /**
     * How a browser asks for a page.
     *
     * @param proof part of each form, so that forms come from pages of this link only
     * @param base the path under which the program runs
     */
    record TapRequest(PageLanguage language, String proof, String base) {}

    TapRequest asked();

    /** What the keys of its texts begin with. */
    String keys();

    UnreadLanguages unread();

    default PageLanguage language() {
        return asked().language();
    }

    default String text(String key, Object... arguments) {
        return Texts.in(language().locale(), keys() + key, arguments);
    }

    /** The practice's language, beside one that no native speaker has read yet. */
    default Optional<PageLanguage> secondLanguage() {
        return unread().secondLanguage(language());
    }

    /** What must be understood, in the practice's language; empty if this one has been read. */
    default List<LanguageText> beside(String key, Object... arguments) {
        return beside(language -> Texts.in(language, keys() + key, arguments));
    }

    default List<LanguageText> beside(Function<Locale, String> words) {
        return secondLanguage().map(one -> new LanguageText(one.code(), words.apply(one.locale()))).stream().toList();
    }

    default PageFrame frame(String title, String heading, String below, String path, PhoneLink emergency) {
        return PageFrame.of(asked().base(), language(), unread(), title, heading, below, path, emergency);
    }
}
