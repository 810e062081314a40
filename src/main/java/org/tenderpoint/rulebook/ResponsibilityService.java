package org.tenderpoint.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.rulebook.ResponsibilityRecord.Named;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Who answers for the program in this practice, for which country, with what signed. The program asks before the first
 * real client and stops nobody: whoever puts it into service decides.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class ResponsibilityService {

    private final ResponsibilityRepository statements;
    private final SignOffService signOffs;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResponsibilityService(
            ResponsibilityRepository statements, SignOffService signOffs, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.statements = statements;
        this.signOffs = signOffs;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** What is said now; empty if nobody answers for it yet. */
    @Transactional(readOnly = true)
    public Optional<ResponsibilityRecord> current() {
        return statements.findFirstByOrderBySaidAtDesc().map(Responsibility::toRecord);
    }

    /** All that was ever said, latest first. */
    @Transactional(readOnly = true)
    public List<ResponsibilityRecord> all() {
        return statements.findAllByOrderBySaidAtDesc().stream().map(Responsibility::toRecord).toList();
    }

    /** Says who answers for it from now on, beside what is signed at this moment. */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void say(Named named) {
        var signed = signOffs.sections().stream().filter(SectionStanding::signed).map(SectionStanding::section)
                .collect(Collectors.toSet());
        var said = statements.save(
                Responsibility.of(named, signed, RuleSetVersion.CURRENT.code(), user.id(), clock.instant()));
        events.publishEvent(AuditEvent.of("recorded", "Responsibility", said.getId()));
    }
}
