package org.tenderpoint.screening.feed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.practice.link.SlowedLinks;
import org.tenderpoint.screening.feed.FeedReader.Feed;

/**
 * Answers calendars, which keep no cookie, so the token stays in the address. Any other address is not found, and
 * slowly so if somebody tries many.
 */
@Component
class FeedFilter extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern
            .compile(CalendarFeedService.PATH + "([A-Za-z0-9_-]{43})" + Pattern.quote(CalendarFeedService.ENDING));

    private final FeedReader reader;
    private final SlowedLinks slowed;

    FeedFilter(FeedReader reader, SlowedLinks slowed) {
        this.reader = reader;
        this.slowed = slowed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PlainPages.path(request);
        if (!path.startsWith(CalendarFeedService.PATH)) {
            chain.doFilter(request, response);
            return;
        }
        var found = read(request.getMethod(), path);
        // read now, because the answer may have to wait without this request's thread
        var held = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH)).orElse("");
        slowed.answer(request, response, found.isPresent(), () -> {
            if (found.isPresent()) {
                show(found.get(), held, response);
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
    }

    private Optional<Feed> read(String method, String path) {
        var address = ADDRESS.matcher(path);
        return (HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method)) && address.matches()
                ? reader.read(address.group(1))
                : Optional.empty();
    }

    private static void show(Feed feed, String held, HttpServletResponse response) throws IOException {
        var tag = FeedCalendar.tag(feed);
        response.setHeader(HttpHeaders.ETAG, tag);
        // only the calendar may store it, and asks each time whether it is still valid
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        // a proxy that compresses the answer marks the tag as weak
        if (List.of(held.split("\\s*,\\s*")).stream().map(one -> one.replaceFirst("^W/", "")).anyMatch(tag::equals)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var file = FeedCalendar.write(feed).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
