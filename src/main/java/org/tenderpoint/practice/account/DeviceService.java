package org.tenderpoint.practice.account;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.Cookies;
import org.tenderpoint.practice.LineCheck;

/** The practice's own devices: they are in rooms where clients walk by, so their screens lock. */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class DeviceService {

    public static final int LONGEST_NAME = 60;

    private static final String RECORD = "Device";

    private final PracticeDeviceRepository devices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeviceService(
            PracticeDeviceRepository devices, ApplicationEventPublisher events, Clock clock) {
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /** What is wrong with the name of a device, in words; empty if nothing is. */
    public static Optional<String> nameProblem(String typed) {
        return LineCheck.nameProblem(typed, LONGEST_NAME);
    }

    /** All of them, in the order in which they were marked. */
    @Transactional(readOnly = true)
    public List<DeviceRecord> list() {
        return devices.findAllByOrderByMarkedAt().stream().map(PracticeDevice::toRecord).toList();
    }

    /** Whether this token belongs to a device of the practice. Reveals nothing else, so that every page may ask. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean known(String token) {
        return !token.isEmpty() && devices.findByTokenHash(Secret.sha256(token)).isPresent();
    }

    /**
     * Puts a device on the list.
     *
     * @return the token for its cookie, which is stored nowhere else
     * @throws IllegalArgumentException if the name is not valid
     */
    @NotInDemo
    public String mark(String name) {
        var good = LineCheck.require(name, nameProblem(name), "name of a device");
        var token = Secret.fresh();
        var device = devices.save(PracticeDevice.marked(good, Secret.sha256(token), clock.instant()));
        events.publishEvent(AuditEvent.of("marked_as_the_practices_own", RECORD, device.getId()));
        return token;
    }

    /** Takes a device off the list; its screens do not lock any more from their next page on. */
    @NotInDemo
    public void remove(UUID id) {
        if (devices.deleteAllById(id) > 0) {
            events.publishEvent(AuditEvent.of("is_not_the_practices_own_any_more", RECORD, id));
        }
    }

    /** The cookie that identifies a device of the practice. It opens nothing; it only makes the screen lock. */
    public static final class DeviceCookie {

        private static final String NAME = "device";

        private DeviceCookie() {}

        public static Cookie of(String token, boolean secure) {
            // as long as browsers keep one; marking the device again renews it
            return Cookies.of(NAME, token, secure, Duration.ofDays(400));
        }

        /** The token among these cookies of a request; empty if there is none. */
        public static String token(Cookie @Nullable [] cookies) {
            return Cookies.value(cookies, NAME).orElse("");
        }
    }
}
