package org.tenderpoint.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.TrainingId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.TrainingRecord.Licence;
import org.tenderpoint.vocabulary.Credential;

/** Which credentials the practice's people hold. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class Trainings {

    private final TrainingRepository trainings;
    private final UserRepository users;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trainings(
            TrainingRepository trainings,
            UserRepository users,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trainings = trainings;
        this.users = users;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What this user is trained for on this day of the practice; a licence is no training. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
    public Set<Credential> credentials(UserId user, LocalDate day) {
        return of(user).stream()
                .filter(training -> training.holdsOn(day))
                .map(TrainingRecord::credential)
                .filter(credential -> !credential.equals(Credential.LICENCE))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every training and licence recorded for this user, including expired ones. */
    @Transactional(readOnly = true)
    public List<TrainingRecord> of(UserId user) {
        return trainings.findByUserIdOrderByCredential(user.value()).stream().map(Training::toRecord).toList();
    }

    /** @throws IllegalArgumentException if there is no such user */
    @PreAuthorize("hasRole('MANAGER')")
    public TrainingRecord record(UserId user, Credential credential, Optional<LocalDate> validUntil) {
        return saved(user, Training.recorded(user, credential, validUntil, currentUser.id(), clock.instant()));
    }

    /** @throws IllegalArgumentException if there is no such user */
    @PreAuthorize("hasRole('MANAGER')")
    public TrainingRecord recordLicence(UserId user, Licence licence, Optional<LocalDate> validUntil) {
        return saved(user, Training.licence(user, licence, validUntil, currentUser.id(), clock.instant()));
    }

    private TrainingRecord saved(UserId user, Training made) {
        if (!users.existsById(user.value())) {
            throw new NoSuch("user");
        }
        var training = trainings.save(made).toRecord();
        events.publishEvent(AuditEvent.of("recorded", "Training", training.id().value()));
        return training;
    }

    /** Removes a training that was recorded by mistake; an expired one may simply stay. */
    @PreAuthorize("hasRole('MANAGER')")
    public void remove(TrainingId id) {
        trainings.findById(id.value()).ifPresent(training -> {
            trainings.delete(training);
            events.publishEvent(AuditEvent.of("removed", "Training", id.value()));
        });
    }
}
