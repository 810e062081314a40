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
     * A language to choose.
     *
     * @param href empty for the one in use
     */
    public record LanguageLink(String code, String name, String href) {

        static LanguageLink of(PageLanguage one, PageLanguage used, String path) {
            return new LanguageLink(one.code(), one.ownName(), one == used ? "" : path + "?lang=" + one.code());
        }
    }
}
