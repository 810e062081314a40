package org.tenderpoint.followup.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.timing.FollowUpWindow;
import org.tenderpoint.followup.rules.timing.SchedulingRules.MessageTimes;
import org.tenderpoint.followup.rules.timing.NextTry;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

@Component
public class FollowUpTimes {

    private final PracticeService practice;

    FollowUpTimes(PracticeService practice) {
        this.practice = practice;
    }

    public ZoneId zone() {
        return practice.zone();
    }

    public OpeningHours hours() {
        return practice.current().map(PracticeRecord::openingHours).orElseGet(ContactPlanner::ordinary);
    }

    /** When messages are sent to clients. */
    public MessageTimes messages() {
        return new MessageTimes(practice.messageHours(), hours(), zone());
    }

    public ContactPlanner planner() {
        return new ContactPlanner(hours(), zone());
    }

    public ClientWords words() {
        return words(Locale.ENGLISH);
    }

    public ClientWords words(Locale language) {
        return new ClientWords(zone(), language);
    }

    public FollowUpWindow of(Instant end) {
        return new FollowUpWindow(end, zone(), hours());
    }

    public FollowUp.Window window(Instant end) {
        var window = of(end);
        return new FollowUp.Window(
                window.dueFrom(), window.dueTo(), window.firstCall().orElse(window.dueFrom()), window.overdueFrom());
    }

    /**
     * At another time of day than every unanswered call; the next day if the practice is not open within two weeks.
     *
     * @param inVain when nobody answered
     */
    public Instant nextTry(Instant now, List<Instant> inVain) {
        return NextTry.propose(now, inVain, hours(), zone()).orElse(now.plus(Duration.ofDays(1)));
    }

    public boolean isOpen(Instant moment) {
        return hours().isOpen(moment, zone());
    }

    /**
     * Writes and speaks moments for clients, in their language: {@code Thu 12 March, 10:00},
     * {@code Do 12. März, 10:00}.
     */
    public record ClientWords(ZoneId zone, Locale language) {

        public ClientWords(ZoneId zone) {
            this(zone, Locale.ENGLISH);
        }

        public String moment(Instant at) {
            return Formats.here().in(language).moment(at, zone);
        }

        public String day(Instant at) {
            return day(at.atZone(zone).toLocalDate());
        }

        public String day(LocalDate day) {
            return Formats.here().in(language).said(day);
        }
    }
}
