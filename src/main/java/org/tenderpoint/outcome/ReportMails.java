package org.tenderpoint.outcome;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageWay;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.shared.Texts;

/** Tells the managers that a report is there, and where. A mail holds no figure and names nobody. */
@Component
class ReportMails {

    private static final Duration WAITED_FOR = Duration.ofDays(7);
    private static final String PAGE = "/outcomes/reports";

    private final PracticeService practice;
    private final Staff staff;
    private final Outbox outbox;
    private final Clock clock;

    ReportMails(PracticeService practice, Staff staff, Outbox outbox, Clock clock) {
        this.practice = practice;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Once to each manager who has an address; in the caller's transaction. */
    void write(UUID report) {
        var now = clock.instant();
        var set = practice.current().orElseThrow(() -> new IllegalStateException("Not set up yet"));
        var where = set.publicAddress().isEmpty()
                ? Texts.of("outcome.report.mail.where_inside")
                : Texts.of("outcome.report.mail.where", set.publicAddress() + PAGE);
        staff.managers().stream().filter(manager -> !manager.email().isEmpty()).forEach(manager -> outbox.queue(new NewMessage(
                MessageKind.OUTCOME_REPORT,
                MessageKind.OUTCOME_REPORT.code() + ":" + report + ":" + manager.id(),
                report,
                manager.id(),
                MessageWay.EMAIL,
                manager.email(),
                Locale.ENGLISH,
                Texts.of("outcome.report.mail.subject", set.name()),
                Texts.of("outcome.report.mail", set.name(), where),
                now,
                now.plus(WAITED_FOR))));
    }
}
