package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/**
 * Prints one-time links on the console where the program was started, since only its operator reads that. For set-up at
 * the first start, and for a manager who has lost the password with {@code --tenderpoint.rescue-manager=<sign-in
 * name>}.
 */
@Component
public class StartLinks {

    static final String RESCUE = "tenderpoint.rescue-manager";

    private final PracticeRepository practices;
    private final UserRepository users;
    private final OneTimeLinks links;
    private final SignInThrottle throttle;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Environment environment;
    private final Clock clock;

    StartLinks(
            PracticeRepository practices,
            UserRepository users,
            OneTimeLinks links,
            SignInThrottle throttle,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Environment environment,
            Clock clock) {
        this.practices = practices;
        this.users = users;
        this.links = links;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        var start = (environment.containsProperty("server.ssl.key-store") ? "https" : "http") + "://localhost:" + port
                + environment.getProperty("server.servlet.context-path", "");
        setUpLink().ifPresent(link -> say("Set up your practice within 30 minutes (a restart prints a new link):",
                start + "/setup?token=" + link.token()));
        Optional.ofNullable(environment.getProperty(RESCUE)).ifPresent(login -> rescueLink(login).ifPresentOrElse(
                link -> say("Choose a new password for " + login + " within 48 hours:",
                        start + "/choose-password?token=" + link.token()),
                () -> say("Nobody who manages this practice has the sign-in name " + login + ".", "")));
    }

    /** A new link for set-up; empty once the practice is set up. */
    public Optional<SignInLink> setUpLink() {
        return transaction.execute(status -> practices.count() == 0
                ? Optional.of(links.make(LinkPurpose.SET_UP, Optional.empty(), clock.instant()))
                : Optional.<SignInLink>empty());
    }

    /** A new link for an active manager, which takes a lost second factor away too. */
    Optional<SignInLink> rescueLink(String login) {
        return transaction.execute(status -> users.findByLogin(NewUser.normal(login))
                .filter(User::managesNow)
                .map(manager -> {
                    throttle.forget(manager.login());
                    events.publishEvent(AuditEvent.of("given_a_new_link_at_start", "User", manager.id().value()));
                    return links.make(LinkPurpose.RESCUE, Optional.of(manager.id()), clock.instant());
                }));
    }

    // not the log: a log file outlives the link's reader
    private static void say(String what, String link) {
        System.out.println("\n  " + what + "\n  " + link + "\n");
    }
}
