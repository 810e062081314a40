package org.tenderpoint.practice;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;

/**
 * The list of first steps on the managers' start page: whether it is put away, for all of them at once, and what of it
 * the practice's own records tell. Made-up people do not count.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class FirstStepsService {

    private final PracticeRepository practices;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FirstStepsService(
            PracticeRepository practices, CurrentUser user, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.practices = practices;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether the start page goes without it. */
    @Transactional(readOnly = true)
    public boolean arePutAway() {
        return practices.findById(Practice.ID).map(Practice::firstStepsAway).orElse(true);
    }

    /** Puts the list away, or brings it back. */
    @Transactional
    public void putAway(boolean away) {
        practices.findById(Practice.ID).filter(practice -> practice.firstStepsAway() != away).ifPresent(practice -> {
            practice.putFirstStepsAway(away);
            events.publishEvent(AuditEvent.of(
                    away ? "put_away_the_first_steps_of" : "brought_back_the_first_steps_of", "Practice",
                    new UUID(0, Practice.ID)));
        });
    }

    /** Who works here beside the manager who asks. */
    @Transactional(readOnly = true)
    public Colleagues colleagues() {
        return new Colleagues(colleagues("is not null"), colleagues("is null"));
    }

    private List<String> colleagues(String password) {
        return jdbc.sql("select name from users where active and id <> :me and password_hash " + password
                + " and id not in (select user_id from sample_users) order by name")
                .param("me", user.id().value())
                .query(String.class)
                .list();
    }

    /** Whether it is known of anybody what they are trained for. */
    @Transactional(readOnly = true)
    public boolean trainingsRecorded() {
        return jdbc.sql("select count(*) from trainings t"
                + " where t.credential <> 'licence' and not exists (select 1 from sample_users s where s.user_id = t.user_id)")
                .query(Long.class)
                .single() > 0;
    }

    /**
     * @param present names of those who have signed in or can
     * @param invited of those who have a link and no password yet
     */
    public record Colleagues(List<String> present, List<String> invited) {

        public boolean isEmpty() {
            return present.isEmpty() && invited.isEmpty();
        }
    }
}
