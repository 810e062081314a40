package org.tenderpoint.message.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.tenderpoint.platform.store.file.Json;

/**
 * Speaks the local mode of "SMS Gateway for Android" as its documentation and its source say it: what it is handed, it
 * keeps by its id and never twice. It sends nothing; a test says what became of a text.
 */
public final class FakePhone implements AutoCloseable {

    public static final String USER = "sms";
    public static final String PASSWORD = "k3R-pq7z";

    /** How it answers what it is asked. */
    public enum Mood {
        WELL,
        /** As an application from before there was an answer for an id that is known. */
        OLD,
        BROKEN,
        GARBAGE,
        ENDLESS,
        SILENT,
        /** Says nothing until it is in another mood, and then answers in that. */
        HELD,
        LEADS_AWAY,
        /** Takes the text, and hangs up before it says so. */
        HANGS_UP
    }

    private record Order(
            String id, Map<String, String> textMessage, List<String> phoneNumbers, boolean withDeliveryReport,
            long ttl) {}

    /** A text as the phone has it. */
    public record Held(String id, String number, String text, long seconds) {}

    private final HttpServer server;
    private final Map<String, Held> texts = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    public FakePhone() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void is(Mood now) {
        mood = now;
    }

    /** Nothing was ever sent, and all is well. */
    public void reset() {
        texts.clear();
        states.clear();
        errors.clear();
        asked.clear();
        mood = Mood.WELL;
    }

    public List<Held> texts() {
        return List.copyOf(texts.values());
    }

    /** Method and path of each request. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void became(String id, String state, String error) {
        states.put(id, state);
        errors.put(id, error);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            held();
            switch (mood) {
                case BROKEN -> say(exchange, 500, "{\"message\":\"no such table\"}");
                case GARBAGE -> say(exchange, path.startsWith("/message") ? 202 : 200, "<html>It works!</html>");
                case ENDLESS -> much(exchange);
                case SILENT -> waits();
                case LEADS_AWAY -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/message");
                    exchange.sendResponseHeaders(302, -1);
                }
                default -> protocol(exchange, path, body);
            }
        }
    }

    private void protocol(HttpExchange exchange, String path, String body) throws IOException {
        if (path.equals("/health")) {
            say(exchange, 200,
                    """
                            {"status":"pass","version":"1.52.0","releaseId":90,"checks":{
                             "battery:level":{"description":"","observedUnit":"percent","observedValue":94,"status":"pass"},
                             "battery:charging":{"description":"","observedUnit":"flags","observedValue":4,"status":"pass"}}}""");
        } else if (!("Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(
                StandardCharsets.UTF_8))).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
        } else if (exchange.getRequestMethod().equals("POST")) {
            take(exchange, Json.strictly(body, Order.class));
        } else {
            var id = path.substring(path.lastIndexOf('/') + 1);
            if (texts.containsKey(id)) {
                say(exchange, 200, state(id));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void take(HttpExchange exchange, Order order) throws IOException {
        var held = new Held(
                order.id, order.phoneNumbers.getFirst(), order.textMessage.getOrDefault("text", ""), order.ttl);
        if (texts.putIfAbsent(order.id, held) != null) {
            say(exchange, mood == Mood.OLD ? 500 : 409, "{\"message\":\"Message with the same ID already exists\"}");
        } else if (mood != Mood.HANGS_UP) {
            say(exchange, 202, state(order.id));
        }
    }

    private String state(String id) {
        var state = states.getOrDefault(id, "Pending");
        var recipient = new LinkedHashMap<String, Object>();
        recipient.put("phoneNumber", texts.get(id).number());
        recipient.put("state", state);
        recipient.put("error", errors.get(id));
        return Json.write(Map.of(
                "id", id, "deviceId", "0000000000000000", "state", state, "isHashed", false, "isEncrypted", false,
                "recipients", List.of(recipient), "states", Map.of()));
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void much(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var some = new byte[64 * 1024];
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 1000; i++) {
                out.write(some);
            }
        }
    }

    private void held() {
        while (mood == Mood.HELD) {
            Thread.onSpinWait();
        }
    }

    private static void waits() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
