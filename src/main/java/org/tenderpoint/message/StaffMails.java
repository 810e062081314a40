package org.tenderpoint.message;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.link.ClientLinks;

/**
 * Writes to staff, each in the language of their screens. Gives the page as an address only if the program has a public
 * one.
 */
@Component
public class StaffMails {

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

    /** Once to each of them who has an address; in the caller's transaction. */
    public void write(StaffMail mail, List<UserRecord> people) {
        var now = clock.instant();
        var name = practice.require().name();
        people.stream().filter(person -> !person.email().isEmpty()).forEach(person -> outbox.queue(new NewMessage(
                mail.kind(),
                mail.madeFor() + ":" + person.id(),
                mail.about(),
                person.id(),
                MessageChannel.EMAIL,
                person.email(),
                person.language().locale(),
                Texts.in(person.language().locale(), mail.subjectKey(), name),
                Texts.in(person.language().locale(), mail.textKey(), name, where(mail, person.language().locale())),
                now,
                now.plus(mail.waitedFor()))));
    }

    private String where(StaffMail mail, Locale language) {
        return links.publicAddress()
                .map(address -> Texts.in(language, mail.textKey() + ".where", address + mail.page()))
                .orElseGet(() -> Texts.in(language, mail.textKey() + ".where_inside"));
    }

    /**
     * An e-mail to staff: that something waits, and where. It names nobody and says nothing about health.
     *
     * @param madeFor identifies its purpose; queued once for each person
     * @param about the record that it is about, for the {@link MessageOrigin} of its kind
     * @param page that shows it after signing in
     * @param subjectKey of the bundle, with the practice's name in it
     * @param textKey of the bundle, with the name and where to look; {@code .where} and {@code .where_inside} below it
     * say where
     * @param waitedFor how long it is of use
     */
    public record StaffMail(
            MessageKind kind, String madeFor, UUID about, String page, String subjectKey, String textKey,
            Duration waitedFor) {}
}
