package org.tenderpoint.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers as a test wants: by the first word of a command, else that all is well. */
class FakeMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;

    FakeMailServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException over) {
                // the program hung up, or the test is over
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var out = connection.getOutputStream();
        out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
        try (var in = new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            String line;
            while ((line = in.readLine()) != null) {
                var word = line.split("[ :]")[0];
                var usual = switch (word) {
                    case "EHLO" -> "250-here\r\n250 AUTH PLAIN";
                    case "AUTH" -> "235 welcome";
                    default -> "250 good";
                };
                out.write((answers.getOrDefault(word, usual) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
