package org.tenderpoint.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program started until it has answered with its first page, then stopped.
 *
 * @param wall seconds until then
 * @param processor seconds that its process computed until then: a busy machine changes them less
 * @param memory resident then, in MB
 */
record OneStart(double wall, double processor, double memory) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    /** @param command without the port */
    static OneStart of(List<String> command, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        var whole = new ArrayList<>(command);
        whole.add("--server.port=" + port);
        Files.createDirectories(folder);
        var log = folder.resolve("log.txt");
        long before = System.nanoTime();
        var process = new ProcessBuilder(whole).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitPage(process, port, log);
            return new OneStart((System.nanoTime() - before) / 1e9, processor(process), memory(process));
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    private static void awaitPage(Process process, int port, Path log) throws IOException, InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
        long until = System.nanoTime() + LONGEST.toNanos();
        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            while (process.isAlive() && System.nanoTime() < until) {
                try {
                    if (client.send(page, BodyHandlers.ofString()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // does not listen yet
                }
                Thread.sleep(BETWEEN);
            }
        }
        throw new IllegalStateException("No page: " + Files.readString(log));
    }

    private static double processor(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** As Linux counts it; elsewhere 0. */
    private static double memory(Process process) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
