package org.tenderpoint.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.SafeStackTrace;

/**
 * Keeps what a browser can cause at will from filling the log. Complaints of the libraries below this program are
 * logged once for each kind and logger, then counted and reported in one line a minute. This program's own classes
 * bound their own output, as {@link Incident} does. A browser that leaves while it is being answered is nobody's fault:
 * such events are only counted.
 */
@Component
class LogBounds {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogBounds.class);
    private static final ComplaintFilter BOUND = new ComplaintFilter(InstantSource.system());

    LogBounds() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging
                && !logging.getTurboFilterList().contains(BOUND)) {
            logging.addTurboFilter(BOUND);
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void tellRepeats() {
        Incident.logRepeats();
        BOUND.counted().ifPresent(counted -> LOG.warn("Left out, since they came again: {}", counted));
        int left = BOUND.takeDropped();
        if (left > 0) {
            LOG.info("Browsers that had gone before they were answered: {}", left);
        }
    }

    /** Bounds complaints of other people's classes; what they merely report, such as at start-up, passes. */
    static final class ComplaintFilter extends TurboFilter {

        private static final String OURS = "org.tenderpoint";
        private static final List<String> OF_REQUESTS = List.of("org.apache.catalina.", "org.apache.coyote.",
                "org.atmosphere.", "com.vaadin.");
        private static final int NEW_IN_A_MINUTE = 3;
        private static final int LONGEST = 200;

        private final Map<String, RepeatFilter> loggers = new ConcurrentHashMap<>();
        private final AtomicInteger left = new AtomicInteger();
        private final InstantSource clock;

        ComplaintFilter(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public FilterReply decide(
                @Nullable Marker marker, Logger logger, Level level, @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable failure) {
            // a logger that is only asked whether it would log passes no text; they are asked all the time
            if (format == null && failure == null || level.levelInt < Level.INFO_INT) {
                return FilterReply.NEUTRAL;
            }
            var name = logger.getName();
            boolean ofRequests = OF_REQUESTS.stream().anyMatch(name::startsWith);
            // Tomcat logs at INFO why it refuses a request
            var least = ofRequests && failure != null ? Level.INFO : Level.WARN;
            boolean written = level.isGreaterOrEqual(least) && level.isGreaterOrEqual(logger.getEffectiveLevel());
            if (!written || name.startsWith(OURS)) {
                return FilterReply.NEUTRAL;
            }
            var words = Objects.requireNonNullElse(format, "");
            var thrown = failure(parameters, failure);
            if (ofRequests && thrown.filter(Incident::browserIsGone).isPresent()) {
                left.incrementAndGet();
                return FilterReply.DENY;
            }
            var kind = thrown.map(Incident::kind).orElse(words.substring(0, Math.min(words.length(), LONGEST)));
            if (!loggers.computeIfAbsent(name, _ -> new RepeatFilter(NEW_IN_A_MINUTE, clock)).isNew(kind, "lines")) {
                return FilterReply.DENY;
            }
            if (thrown.isEmpty() || !ofRequests) {
                return FilterReply.NEUTRAL;
            }
            // its text may contain what was sent
            if (Incident.refused(thrown.get())) {
                LOG.warn("A request was refused in {}: {}", name, Incident.brief(thrown.get()));
            } else {
                LOG.error("A request has failed in {}", name, SafeStackTrace.of(thrown.get()));
            }
            return FilterReply.DENY;
        }

        private static Optional<Throwable> failure(Object @Nullable [] parameters, @Nullable Throwable failure) {
            if (failure == null && parameters != null && parameters.length > 0
                    && parameters[parameters.length - 1] instanceof Throwable last) {
                return Optional.of(last);
            }
            return Optional.ofNullable(failure);
        }

        /** How many were dropped since the last call. */
        int takeDropped() {
            return left.getAndSet(0);
        }

        /** Which loggers, and how often; never the messages, which may contain what somebody typed. */
        Optional<String> counted() {
            var all = loggers.entrySet().stream()
                    .flatMap(one -> one.getValue().counted().map(count -> one.getKey() + " " + count).stream())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Optional.of(all).filter(words -> !words.isEmpty());
        }
    }
}
