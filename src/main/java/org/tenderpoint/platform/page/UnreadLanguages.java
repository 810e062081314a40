package org.tenderpoint.platform.page;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.place.Country;

/**
 * The languages that no native speaker has read yet, and the practice's, which stands beside them where it matters.
 */
public record UnreadLanguages(Set<PageLanguage> languages, PageLanguage practice) {

    /** Before the practice is set up. */
    public static final UnreadLanguages NONE = new UnreadLanguages(Set.of(), PageLanguage.EN);

    public UnreadLanguages {
        languages = Set.copyOf(languages);
    }

    /** @param read the codes of languages that somebody in this practice has read */
    public static UnreadLanguages of(Set<String> read, Country country) {
        var open = EnumSet.noneOf(PageLanguage.class);
        PageLanguage.toRead().stream().filter(one -> !read.contains(one.code())).forEach(open::add);
        return new UnreadLanguages(open, PageLanguage.spokenIn(country));
    }

    /** The language to show beside this one; empty if this one has been read. */
    public Optional<PageLanguage> secondLanguage(PageLanguage language) {
        return languages.contains(language) ? Optional.of(practice) : Optional.empty();
    }
}
