package org.tenderpoint.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between browser and program, to be cut: open connections break, new ones are refused, until it is mended.
 */
final class CuttableLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param target where the program listens */
    CuttableLine(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CuttableLine::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var browser = entrance.accept();
                if (cut) {
                    close(browser);
                } else {
                    join(browser, new Socket(InetAddress.getLoopbackAddress(), target));
                }
            } catch (IOException _) {
                // closed, or the program is not there
            }
        }
    }

    private void join(Socket browser, Socket program) {
        open.add(browser);
        open.add(program);
        if (cut) {
            cut();
        }
        Thread.ofVirtual().start(() -> pump(browser, program));
        Thread.ofVirtual().start(() -> pump(program, browser));
    }

    private void pump(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // cut, or one side has closed
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed already
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(CuttableLine::close);
    }
}
