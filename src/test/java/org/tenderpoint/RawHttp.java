package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as anything could send them, browser or not; each object has cookies of its own and follows no redirect. */
public final class RawHttp {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,application/json"));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    /**
     * Whether anything comes back in that time, the end of the connection included: whole, for a body may never end.
     */
    public boolean isAnswered(HttpRequest.Builder request, Duration patience) {
        var asked = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException refused) {
            return true;
        } catch (TimeoutException open) {
            asked.cancel(true);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A kept connection may have ended since its last answer; then it is asked once more on a new one. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException kept) {
            return sendAnew(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> sendAnew(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token of the sign-in form. */
    public String csrf() {
        var found = CSRF.matcher(get("/login").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    public HttpResponse<String> signIn(String login, String password) {
        return send(signInRequest(login, password, csrf()));
    }

    public HttpRequest.Builder signInRequest(String login, String password, String csrf) {
        return form("/login", Map.of("username", login, "password", password, "_csrf", csrf));
    }

    /** A form as a browser posts it. */
    public HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Starts a screen as a browser does, and goes to this route. */
    public Screen screen(String route) {
        return new Screen(route);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** One tab, and calls that it sends. */
    public final class Screen {

        private final int ui;
        private final String key;
        private final String opened;
        private int syncId;
        private int clientId;

        private Screen(String route) {
            var config = JSON.readTree(get("/?v-r=init&location=" + route + "&query=").body()).get("appConfig");
            ui = config.get("v-uiId").asInt();
            key = config.get("uidl").get("Vaadin-Security-Key").asString();
            read(config.get("uidl"));
            opened = go(route).body();
        }

        /** What it showed first, with what is around each page. */
        public String opened() {
            return opened;
        }

        public String key() {
            return key;
        }

        public int ui() {
            return ui;
        }

        public HttpResponse<String> go(String route) {
            return call("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + route
                    + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}");
        }

        public HttpResponse<String> click(int node) {
            return call("{\"type\":\"event\",\"node\":" + node + ",\"event\":\"click\",\"data\":{\"event.screenX\":1,"
                    + "\"event.screenY\":1,\"event.clientX\":1,\"event.clientY\":1,\"event.detail\":1,\"event.button\":0,"
                    + "\"event.ctrlKey\":false,\"event.shiftKey\":false,\"event.altKey\":false,\"event.metaKey\":false}}");
        }

        /** Says that a property has another value now, and that the field has changed. */
        public HttpResponse<String> set(int node, String property, String json, String event) {
            return call("{\"type\":\"mSync\",\"node\":" + node + ",\"feature\":1,\"property\":\"" + property
                    + "\",\"value\":"
                    + json + "},{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + event + "\",\"data\":{}}");
        }

        public HttpResponse<String> call(String rpc) {
            return call(rpc, key, "");
        }

        /** The same with another key, and another origin if it is not empty. */
        public HttpResponse<String> call(String rpc, String withKey, String origin) {
            var body = "{\"csrfToken\":\"" + withKey + "\",\"rpc\":[" + rpc + "],\"syncId\":" + syncId
                    + ",\"clientId\":"
                    + clientId + "}";
            var request = request("/?v-r=uidl&v-uiId=" + ui)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!origin.isEmpty()) {
                request.header("Origin", origin);
            }
            var answer = send(request);
            boolean counted = answer.statusCode() == 200 && read(JSON.readTree(answer.body()));
            if (!counted && !answer.body().contains("Synchronization Error")) {
                // it was looked at, and refused on the way
                clientId++;
            }
            return answer;
        }

        /** Both sides count their messages; an error of the protocol counts nothing. */
        private boolean read(JsonNode uidl) {
            if (uidl.path("syncId").asInt(-1) < 0) {
                return false;
            }
            syncId = uidl.get("syncId").asInt();
            clientId = uidl.path("clientId").asInt(clientId);
            return true;
        }
    }
}
