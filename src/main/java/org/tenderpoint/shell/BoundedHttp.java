package org.tenderpoint.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.tenderpoint.practice.link.CallerAddress;

/**
 * Tomcat's HTTP, which looks at its connections once a second. It closes those whose headers take too long, for Tomcat
 * knows only how long it waits for the next byte, and those that wait for a request beyond what one address may keep
 * open. Where nearly all places are taken, the ones that have waited longest go. No connection is closed while it is
 * served, or carries news to a screen.
 */
public class BoundedHttp extends Http11NioProtocol {

    static final Duration FOR_HEADERS = Duration.ofSeconds(20);
    static final int WAITING_PER_ADDRESS = 200;

    /** Whether an address is a listed proxy, which opens connections for many people. */
    private Predicate<String> proxy = _ -> false;
    private Duration forHeaders = FOR_HEADERS;
    private int waitingPerAddress = WAITING_PER_ADDRESS;

    void proxies(Predicate<String> addresses) {
        proxy = addresses;
    }

    void bounds(Duration headers, int waiting) {
        forHeaders = headers;
        waitingPerAddress = waiting;
    }

    @Override
    public void start() throws Exception {
        super.start();
        getUtilityExecutor().scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        var all = getEndpoint().getConnections();
        var waiting = new ArrayList<SocketWrapperBase<NioChannel>>();
        for (var connection : all) {
            var lock = connection.getLock();
            // whoever serves a connection holds its lock
            if (lock.tryLock()) {
                try {
                    if (waits(connection) && !closedForItsHeaders(connection)) {
                        waiting.add(connection);
                    }
                } finally {
                    lock.unlock();
                }
            }
        }
        waiting.sort(Comparator.comparingLong(BoundedHttp::lastRead));
        waiting.stream()
                .filter(connection -> !proxy.test(connection.getRemoteAddr()))
                .collect(Collectors.groupingBy(connection -> CallerAddress.counted(connection.getRemoteAddr())))
                .values()
                .forEach(ofOne -> closeFirst(ofOne, ofOne.size() - waitingPerAddress));
        closeFirst(waiting, all.size() - getMaxConnections() * 3 / 4);
    }

    private static long lastRead(SocketWrapperBase<NioChannel> connection) {
        return connection instanceof NioSocketWrapper known ? known.getLastRead() : 0;
    }

    private static boolean waits(SocketWrapperBase<NioChannel> connection) {
        return !connection.isClosed() && !(connection.getCurrentProcessor() instanceof Processor processor
                && (processor.isUpgrade() || processor.isAsync()));
    }

    /** A request whose line or headers have not come to their end stays with its connection. */
    private boolean closedForItsHeaders(SocketWrapperBase<NioChannel> connection) {
        if (connection.getCurrentProcessor() instanceof Processor processor) {
            long begun = processor.getRequest().getStartTimeNanos();
            if (begun > 0 && System.nanoTime() - begun > forHeaders.toNanos()) {
                connection.close();
                return true;
            }
        }
        return false;
    }

    private static void closeFirst(List<SocketWrapperBase<NioChannel>> waiting, int count) {
        for (var connection : waiting.subList(0, Math.clamp(count, 0, waiting.size()))) {
            var lock = connection.getLock();
            if (lock.tryLock()) {
                try {
                    if (waits(connection)) {
                        connection.close();
                    }
                } finally {
                    lock.unlock();
                }
            }
        }
    }
}
