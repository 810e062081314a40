package org.tenderpoint.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine of Safari, as Debian has it: WebKitGTK by its own driver, on a screen that nobody sees (packages
 * webkit2gtk-driver and xvfb).
 */
final class WebKit extends OtherBrowser {

    private static final Path DRIVER = Path.of("/usr/bin/WebKitWebDriver");
    private static final Path SCREEN = Path.of("/usr/bin/Xvfb");
    private static final Path PROGRAM = Path.of("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient line = HttpClient.newHttpClient();
    private final Process screen;
    private final Process driver;
    private final String session;

    /** The test ends here where this machine has none. */
    static WebKit onThisMachine(int width, int height) throws IOException, InterruptedException {
        assumeTrue(Stream.of(DRIVER, SCREEN, PROGRAM).allMatch(Files::isExecutable), "no WebKitGTK on this machine");
        return new WebKit(width, height);
    }

    private WebKit(int width, int height) throws IOException, InterruptedException {
        int port = freePort();
        // as free as the port: displays are numbered from 0
        var display = ":" + port;
        screen = quiet(SCREEN.toString(), display, "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp")
                .start();
        var starting = quiet(DRIVER.toString(), "--port=" + port);
        starting.environment().putAll(Map.of("DISPLAY", display, "GDK_BACKEND", "x11", "LIBGL_ALWAYS_SOFTWARE", "1"));
        driver = starting.start();
        var address = "http://127.0.0.1:" + port + "/session";
        var wanted = Map.of("capabilities", Map.of("alwaysMatch", Map.of("webkitgtk:browserOptions",
                Map.of("binary", PROGRAM.toString(), "args", new String[]{"--automation"}))));
        session = address + "/"
                + onceUp(driver, () -> send("POST", address, wanted)).get("sessionId").asString();
        waitPatiently();
        send("POST", session + "/window/rect", Map.of("x", 0, "y", 0, "width", width, "height", height));
    }

    private static ProcessBuilder quiet(String... command) {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    @Override
    JsonNode ask(Command command, Map<String, ?> with) throws IOException {
        var address = session + "/" + command.path.replace("{id}", String.valueOf(with.get("id")));
        while (true) {
            try {
                return send(command.method, address, with);
            } catch (IOException refused) {
                // it was looking for something while the page went: on the next one it looks anew
                if (command != Command.FIND_ELEMENT || !String.valueOf(refused.getMessage()).contains("unload")) {
                    throw refused;
                }
            }
        }
    }

    private JsonNode send(String method, String address, Map<String, ?> body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method,
                "POST".equals(method)
                        ? BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))
                        : BodyPublishers.noBody());
        try {
            var answer = line.send(request.build(), BodyHandlers.ofString());
            var value = JSON.readTree(answer.body()).get("value");
            if (answer.statusCode() != 200) {
                throw new IOException(address + ": " + value);
            }
            return value;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            send("DELETE", session, Map.of());
        } finally {
            Stream.concat(driver.descendants(), Stream.of(driver.toHandle(), screen.toHandle()))
                    .forEach(ProcessHandle::destroyForcibly);
            line.close();
        }
    }
}
