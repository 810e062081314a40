package org.tenderpoint.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Builds the responses of plain HTML pages. */
public final class PlainPages {

    private PlainPages() {}

    /** A page. */
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

    /** A number to call with a tap. @param words before the button, which is a telephone link */
    public record PhoneLink(String words, String button, String href) {

        public static final PhoneLink NONE = new PhoneLink("", "", "");

        public static PhoneLink of(String words, String button, String number) {
            return new PhoneLink(words, button, "tel:" + number.replaceAll("[^0-9+]", ""));
        }
    }
}
