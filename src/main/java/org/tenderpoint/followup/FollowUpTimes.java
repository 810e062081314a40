package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.FollowUpWindow;
import org.tenderpoint.followup.rules.MessageTimes;
import org.tenderpoint.followup.rules.NextTry;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/** When follow-ups are due, in the hours of this practice. */
@Component
class FollowUpTimes {

    private final PracticeService practice;

    FollowUpTimes(PracticeService practice) {
        this.practice = practice;
    }

    ZoneId zone() {
        return practice.zone();
    }

    OpeningHours hours() {
        return practice.current().map(PracticeRecord::openingHours).orElseGet(ContactPlanner::ordinary);
    }

    /** When messages go to clients. */
    MessageTimes messages() {
        return new MessageTimes(practice.messageHours(), hours(), zone());
    }

    ContactPlanner planner() {
        return new ContactPlanner(hours(), zone());
    }

    ClientWords words() {
        return words(Locale.ENGLISH);
    }

    ClientWords words(Locale language) {
        return new ClientWords(zone(), language);
    }

    FollowUpWindow of(Instant end) {
        return new FollowUpWindow(end, zone(), hours());
    }

    FollowUp.Window window(Instant end) {
        var window = of(end);
        return new FollowUp.Window(
                window.dueFrom(), window.dueTo(), window.firstCall().orElse(window.dueFrom()), window.overdueFrom());
    }

    /**
     * Another time of day than every call in vain; the next day if the practice is not open within two weeks.
     *
     * @param inVain when nobody answered
     */
    Instant nextTry(Instant now, List<Instant> inVain) {
        return NextTry.propose(now, inVain, hours(), zone()).orElse(now.plus(Duration.ofDays(1)));
    }

    boolean isOpen(Instant moment) {
        return hours().isOpen(moment, zone());
    }
}
