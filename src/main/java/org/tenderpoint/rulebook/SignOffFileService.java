package org.tenderpoint.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;

/** A signature as a file: one installation writes it, others read it in and look the signer up themselves. */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class SignOffFileService {

    public static final int MOST_BYTES = SignOffFile.MOST_BYTES;

    private final SignOffRepository signOffs;
    private final PracticeService practice;
    private final CurrentUser currentUser;
    private final PracticeTime time;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffFileService(
            SignOffRepository signOffs, PracticeService practice, CurrentUser currentUser, PracticeTime time,
            ApplicationEventPublisher events, Clock clock) {
        this.signOffs = signOffs;
        this.practice = practice;
        this.currentUser = currentUser;
        this.time = time;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if there is none that stands, and whose signer was found in a register here */
    public byte[] file(SignOffId id) {
        var signed = signOffs.findById(id.value()).map(SignOff::toRecord)
                .filter(SignOffRecord::counts)
                .orElseThrow(() -> new NoSuch("sign-off"));
        events.publishEvent(AuditEvent.of("exported", "RuleSetSignOff", id.value()));
        var name = practice.current().map(PracticeRecord::name).orElse("");
        return SignOffFile.of(signed, name).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a signature in. It does not count until a manager here has found the signer in a register too: the file
     * says that another did, and nothing proves who wrote the file.
     *
     * @throws SignOffFileRefused if it is no such file, was changed, or is here already
     */
    public SignOffRecord take(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new SignOffFileRefused("kind");
        }
        var brought = SignOffFile.read(new String(file, StandardCharsets.UTF_8));
        if (brought.request().signedOn().isAfter(time.today())) {
            throw new SignOffFileRefused("changed");
        }
        if (signOffs.existsById(brought.id())) {
            throw new SignOffFileRefused("here");
        }
        var made = signOffs.save(SignOff.fromFile(brought, currentUser.id(), clock.instant())).toRecord();
        events.publishEvent(AuditEvent.of("imported", "RuleSetSignOff", made.id().value()));
        return made;
    }
}
