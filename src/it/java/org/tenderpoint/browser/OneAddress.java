package org.tenderpoint.browser;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * One address for several nodes, as a proxy gives it: who came to a node comes to it again, and to another one if it is
 * gone. It looks at the first request of each connection alone; a browser's connections carry one person's cookies.
 */
final class OneAddress implements AutoCloseable {

    static final String COOKIE = "node";
    private static final Pattern NODE = Pattern.compile("(?im)^cookie:.*\\b" + COOKIE + "=(\\w+)");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket door;
    private final Map<String, Integer> nodes = new ConcurrentSkipListMap<>();
    private final AtomicInteger came = new AtomicInteger();

    OneAddress() throws IOException {
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("one address").start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void node(String name, int port) {
        nodes.put(name, port);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var from = door.accept();
                Thread.ofVirtual().start(() -> pass(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from) {
        try (from) {
            var head = head(from.getInputStream());
            var known = Optional.of(NODE.matcher(head)).filter(found -> found.find()).map(found -> found.group(1));
            var names = nodes.keySet().stream().toList();
            var name = known.filter(nodes::containsKey)
                    .orElseGet(() -> names.get(came.getAndIncrement() % names.size()));
            try (var to = connect(name, names)) {
                var there = to.name();
                to.socket().getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
                var asks = Thread.ofVirtual().start(() -> copy(from, to.socket()));
                if (!known.equals(Optional.of(there))) {
                    var answer = head(to.socket().getInputStream());
                    int line = answer.indexOf("\r\n") + 2;
                    from.getOutputStream().write((answer.substring(0, line) + "Set-Cookie: " + COOKIE + "=" + there
                            + "; Path=/; HttpOnly\r\n" + answer.substring(line)).getBytes(StandardCharsets.ISO_8859_1));
                }
                copy(to.socket(), from);
                asks.interrupt();
            }
        } catch (IOException cut) {
            // one of the two is gone, and the other sees that
        }
    }

    private record To(String name, Socket socket) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** The node, or another one if it is gone. */
    private To connect(String wanted, List<String> names) throws IOException {
        try {
            return new To(wanted, new Socket(InetAddress.getLoopbackAddress(), nodes.get(wanted)));
        } catch (IOException gone) {
            var other = names.stream().filter(name -> !name.equals(wanted)).findFirst().orElseThrow(() -> gone);
            return new To(other, new Socket(InetAddress.getLoopbackAddress(), nodes.get(other)));
        }
    }

    /** @throws EOFException if it ends before, as that of a node does which is killed meanwhile */
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        throw new EOFException();
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException cut) {
            // as above
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
