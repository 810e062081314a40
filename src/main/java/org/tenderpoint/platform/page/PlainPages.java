package org.tenderpoint.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage.UnreadLanguages;

/** Builds the responses of plain HTML pages. */
public final class PlainPages {

    private PlainPages() {}

    public static ResponseEntity<String> html(HttpStatusCode status, String page) {
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }

    /** The response to an accepted form: a redirect to the next page, so that reloading sends nothing twice. */
    public static ResponseEntity<String> next(HttpServletRequest request, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(request.getContextPath() + path))
                .build();
    }

    /** A page from outside a controller. */
    public static void write(HttpServletResponse response, HttpStatusCode status, String page) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(page);
    }

    /** The path of a request below the program's base path. */
    public static String path(HttpServletRequest request) {
        return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /**
     * The top of every page that a client opens, as {@code templates/client-page.html} writes it. Empty texts are left
     * out.
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

    /**
     * A language to choose.
     *
     * @param href empty for the one in use
     */
    public record LanguageLink(String code, String name, String href) {

        static LanguageLink of(PageLanguage one, PageLanguage used, String path) {
            return new LanguageLink(one.code(), one.ownName(), one == used ? "" : path + "?lang=" + one.code());
        }
    }

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

    /** A number to call with a tap. @param words before the button, which is a telephone link */
    public record PhoneLink(String words, String button, String href) {

        public static final PhoneLink NONE = new PhoneLink("", "", "");

        public static PhoneLink of(String words, String button, String number) {
            return new PhoneLink(words, button, "tel:" + number.replaceAll("[^0-9+]", ""));
        }
    }
}
