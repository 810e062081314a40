package org.tenderpoint.platform.page;

import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;

public record LanguageText(String lang, String words) {

    public static LanguageText of(PageLanguage language, String key, Object... arguments) {
        return new LanguageText(language.code(), Texts.in(language.locale(), key, arguments));
    }

    /** The notice that no native speaker has read this language yet; empty if one has. */
    public static List<LanguageText> unread(PageLanguage language, UnreadLanguages unread) {
        return unread.secondLanguage(language).stream()
                .flatMap(beside -> Stream.of(language, beside))
                .map(one -> of(one, "platform.language.unread"))
                .toList();
    }
}
