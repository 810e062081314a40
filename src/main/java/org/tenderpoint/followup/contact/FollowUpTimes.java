package org.tenderpoint.followup.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.timing.FollowUpWindow;
import org.tenderpoint.followup.rules.timing.MessageTimes;
import org.tenderpoint.followup.rules.timing.NextTry;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.facts.Bounds;

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
     * The time of the next call: at another time of day than each unanswered one; a day later if the practice is not
     * open then within two weeks.
     *
     * @param inVain the moments of the unanswered calls
     */
    public Instant nextTry(Instant now, List<Instant> inVain) {
        return NextTry.propose(now, inVain, hours(), zone()).orElse(now.plus(Duration.ofDays(1)));
    }

    public boolean isOpen(Instant moment) {
        return hours().isOpen(moment, zone());
    }

    /**
     * The facts about the practice and the times that a text for a client contains. The practice promises a call only
     * for when it is open: one on the same day moves to the next opening, one a day later comes as it is planned.
     *
     * @param end of the session
     */
    public ClientTexts.Frame frame(ClientWords words, String emergencyNumber, Instant end, Instant answeredAt) {
        var planner = planner();
        var sameDay = planner.by(Call.TODAY, answeredAt);
        var dayLater = answeredAt.plus(Bounds.A_DAY, ChronoUnit.HOURS);
        var fadesBy = end.plus(Bounds.THREE_DAYS, ChronoUnit.HOURS);
        return new ClientTexts.Frame(
                emergencyNumber,
                words.day(end),
                words.day(of(end).nextWorkingDay(answeredAt)),
                day(sameDay).equals(day(answeredAt)) ? "" : words.day(sameDay),
                isOpen(dayLater)
                        ? words.moment(dayLater)
                        : latest(planner.by(Call.WITHIN_24H, answeredAt), answeredAt, words),
                answeredAt.isBefore(fadesBy) ? words.day(fadesBy) : "");
    }

    /** The day of a call; on the same day, when the practice closes. */
    private String latest(Instant call, Instant answeredAt, ClientWords words) {
        return hours().closing(day(call), zone()).filter(_ -> day(call).equals(day(answeredAt))).map(words::moment)
                .orElseGet(() -> words.day(call));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }
}
