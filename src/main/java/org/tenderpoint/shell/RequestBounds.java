package org.tenderpoint.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.tenderpoint.practice.link.CallerAddress;

/**
 * What one client may keep busy: so many requests at a time for each address, and a body that comes at a decent rate
 * and is not too long. Behind a listed proxy the address is the one that the proxy names. What a screen uploads has
 * bounds of its own and may be longer.
 */
class RequestBounds extends ValveBase {

    static final int AT_ONCE = 400;
    static final long LONGEST_BODY = 2_000_000;
    /**
     * The container reads no form above 2 MB; up to this length a page reads it to its end, to say in words that it is
     * too long.
     */
    static final long LONGEST_FORM = 20_000_000;
    private static final String PARTS = "multipart/";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long MOST_UNWANTED = 2_000_000;
    private static final String UPLOADS = "/VAADIN/dynamic/";

    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final int atOnce;

    RequestBounds(int atOnce) {
        super(true);
        this.atOnce = atOnce;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var source = CallerAddress.counted(request.getRemoteAddr());
        if (busy.merge(source, 1, Integer::sum) > atOnce) {
            leave(source);
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.setHeader("Retry-After", "10");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            withTimedBody(request, response);
        } finally {
            leave(source);
        }
    }

    private void withTimedBody(Request request, Response response) throws IOException, ServletException {
        var asked = request.getCoyoteRequest();
        // no page takes one: screens send a file as it is, and the container would keep the parts in plain files
        if (request.getContentType() instanceof String type && type.toLowerCase(Locale.ROOT).startsWith(PARTS)) {
            asked.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        long longest = longest(request);
        if (asked.getContentLengthLong() > longest) {
            asked.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var plain = asked.getInputBuffer();
        var body = new TimedBody(plain, longest, System::nanoTime);
        asked.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync()) {
                rest(request, response, body);
            }
            asked.setInputBuffer(plain);
        }
    }

    private static long longest(Request request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + UPLOADS)) {
            return Long.MAX_VALUE;
        }
        return request.getContentType() instanceof String type && type.startsWith(FORM) ? LONGEST_FORM : LONGEST_BODY;
    }

    /** Reads what is left of a body, because the container would do so without a time limit. */
    private static void rest(Request request, Response response, TimedBody body) throws IOException {
        var asked = request.getCoyoteRequest();
        if (asked.isFinished()) {
            return;
        }
        if (!body.refused()) {
            response.finishResponse();
        }
        if (body.refused() || !body.drained(MOST_UNWANTED)) {
            asked.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private void leave(String source) {
        busy.computeIfPresent(source, (_, count) -> count == 1 ? null : count - 1);
    }
}
