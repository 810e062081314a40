package org.tenderpoint.followup.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.StaffMails;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.schedule.BatchRunner;
import org.tenderpoint.practice.Staff;

/**
 * Notifies the managers once, by a mail that names nobody, if a week after a client was sent to a doctor nobody has
 * recorded what the doctor said (FUP-13). The follow-up stays in the list of work until that is recorded.
 */
@Component
record MissingDoctorAnswers(FollowUpRepository followUps, Staff staff, ClientReaches reaches, StaffMails mails,
        ApplicationEventPublisher events, BatchRunner batchRunner, Clock clock) implements MessageOrigin {

    private static final int MOST = 200;

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(MessageKind.ANSWER_MISSING);
    }

    @Override
    public void queueDue() {
        var now = clock.instant();
        followUps.doctorMissing(now.minus(FollowUp.DOCTOR_WITHIN), Limit.of(MOST))
                .forEach(id -> batchRunner.tryOne("A missing answer", () -> tell(id, now)));
    }

    private void tell(UUID id, Instant now) {
        followUps.findById(id)
                .filter(followUp -> followUp.doctorMissing(now) && followUp.managersToldAt().isEmpty())
                .ifPresent(followUp -> {
                    followUp.managersTold(now);
                    // the version of the row lets only one of two nodes write the mails
                    followUps.save(followUp);
                    events.publishEvent(AuditEvent.of("told_managers", "FollowUp", id, followUp.client()));
                    if (reaches.of(followUp.client()).filter(ClientReach::madeUp).isEmpty()) {
                        mails.write(WaitingMail.of(MessageKind.ANSWER_MISSING, id, "", "/follow-ups"),
                                staff.managers());
                    }
                });
    }

    /** No mail is needed once the answer is recorded or the follow-up is closed. */
    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        return followUps.findById(about).filter(followUp -> followUp.managersToldAt().isPresent()).isPresent()
                ? Optional.empty()
                : Optional.of(MessageTrouble.NOT_NEEDED);
    }
}
