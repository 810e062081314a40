package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageWay;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.practice.ClientLinks;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.shared.Texts;

/** Writes to those who work here that something waits. A mail names nobody and says nothing about health. */
@Component
class StaffMails {

    private static final Duration WAITED_FOR = Duration.ofDays(1);

    private final PracticeService practice;
    private final ClientLinks links;
    private final Outbox outbox;
    private final Clock clock;

    StaffMails(PracticeService practice, ClientLinks links, Outbox outbox, Clock clock) {
        this.practice = practice;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Once to each of them who has an address.
     *
     * @param what tells two mails of one kind about one record apart; empty if there is only one
     * @param page where who signs in sees whom it is about; told only if the program has an address of its own
     */
    void write(MessageKind kind, UUID about, String what, String page, List<UserRecord> people) {
        var now = clock.instant();
        var name = practice.current().orElseThrow(() -> new IllegalStateException("Not set up yet")).name();
        var key = "followup.message." + kind.code();
        var where = links.publicAddress()
                .map(address -> Texts.of(key + ".where", address + page))
                .orElseGet(() -> Texts.of(key + ".where_inside"));
        people.stream().filter(person -> !person.email().isEmpty()).forEach(person -> outbox.queue(new NewMessage(
                kind,
                kind.code() + ":" + about + ":" + what + ":" + person.id(),
                about,
                person.id(),
                MessageWay.EMAIL,
                person.email(),
                Locale.ENGLISH,
                Texts.of("followup.message.subject." + kind.code(), name),
                Texts.of(key, name, where),
                now,
                now.plus(WAITED_FOR))));
    }
}
