package org.tenderpoint.followup.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.contact.ContactPlanner.PlannedContact;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.timing.MessageTimes;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.screening.rules.Deadline;

/** What each result sets off, and when, in a practice that is open from Monday to Friday, 9 to 18. */
@Tag("UC-15")
class ContactPlannerTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Optional<MessageTimes> BY_LINK = Optional
            .of(new MessageTimes(MessageHours.USUAL, ContactPlanner.ordinary(), LONDON));

    private final ContactPlanner planner = new ContactPlanner(ContactPlanner.ordinary(), LONDON);

    @Test
    @Tag("fires:FUP-10")
    @Tag("misses:FUP-11")
    void afterExpectedNothing() {
        assertThat(after(TriageLevel.EXPECTED, BY_LINK, true)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, sent at {1}: {2}")
    @CsvSource({
            "SAME_DAY,        2026-03-03T12:00:00Z, 2026-03-04T09:00:00Z",
            "SAME_DAY,        2026-03-06T12:00:00Z, 2026-03-09T09:00:00Z", // Friday
            "WITHIN_24_HOURS, 2026-03-03T12:00:00Z, 2026-03-04T12:00:00Z",
            "WITHIN_24_HOURS, 2026-03-03T18:30:00Z, 2026-03-05T09:00:00Z",
            "SOON,            2026-03-03T12:00:00Z, 2026-03-06T12:00:00Z",
            "SOON,            2026-03-04T12:00:00Z, 2026-03-09T09:00:00Z"
    })
    void whetherWhoWasSentBeforeASessionWasSeenIsAskedAfterTheTimeGiven(Deadline by, Instant sent, Instant due) {
        assertThat(planner.afterDoctor(by, sent)).isEqualTo(due);
    }

    @Test
    @Tag("fires:FUP-11")
    @Tag("misses:FUP-12")
    @Tag("misses:FUP-16")
    void afterWatchTheLinkADayLaterAndTheCallAfterIt() {
        assertThat(after(TriageLevel.WATCH, BY_LINK, true)).extracting(PlannedContact::kind, this::hours)
                .containsExactly(
                        tuple(ContactKind.RECHECK_LINK, 24L), tuple(ContactKind.RECHECK, 45L));
        assertThat(after(TriageLevel.WATCH, Optional.empty(), true)).extracting(PlannedContact::kind, this::hours)
                .containsExactly(tuple(ContactKind.RECHECK, 24L));
    }

    @Test
    void anUnknownWarningSignIsRungForBesideTheLink() {
        assertThat(planner.after(TriageLevel.WATCH, Optional.of(Call.TODAY), Optional.empty(), BY_LINK, true,
                TUESDAY_NOON))
                .extracting(PlannedContact::kind, this::hours).containsExactly(
                        tuple(ContactKind.RECHECK_LINK, 24L), tuple(ContactKind.RECHECK, 45L),
                        tuple(ContactKind.RECHECK, 1L));
    }

    @ParameterizedTest(name = "{0}, heard at {1}: {2}")
    @CsvSource({
            "NOW,        2026-03-03T17:59:00Z, 2026-03-03T17:59:00Z", // Tuesday, a minute before the practice closes
            "NOW,        2026-03-03T18:00:00Z, 2026-03-04T09:00:00Z",
            "TODAY,      2026-03-03T16:59:00Z, 2026-03-03T17:59:00Z",
            "TODAY,      2026-03-03T17:00:00Z, 2026-03-03T17:00:00Z", // in an hour nobody would be there
            "TODAY,      2026-03-03T18:00:00Z, 2026-03-04T09:00:00Z",
            "TODAY,      2026-03-06T17:30:00Z, 2026-03-06T17:30:00Z", // Friday, and not on Monday
            "TODAY,      2026-03-04T07:30:00Z, 2026-03-04T09:00:00Z",
            "WITHIN_24H, 2026-03-03T12:00:00Z, 2026-03-04T09:00:00Z",
            "WITHIN_24H, 2026-03-03T17:30:00Z, 2026-03-04T13:30:00Z",
            "WITHIN_24H, 2026-03-05T22:30:00Z, 2026-03-06T09:00:00Z", // the evening of a Thursday is too late
            "WITHIN_24H, 2026-03-06T10:00:00Z, 2026-03-06T11:00:00Z", // Friday: tomorrow nobody is there
            "WITHIN_24H, 2026-03-06T17:30:00Z, 2026-03-06T17:30:00Z",
            "WITHIN_24H, 2026-03-07T12:00:00Z, 2026-03-09T09:00:00Z"
    })
    @Tag("fires:FUP-16")
    void aSignThatIsNotKnownIsRungForWhileThePracticeIsOpen(Call call, Instant heard, Instant due) {
        assertThat(planner.by(call, heard)).isEqualTo(due);
    }

    @Test
    @Tag("fires:FUP-12")
    @Tag("misses:FUP-13")
    @Tag("fires:FUP-13")
    @Tag("misses:FUP-14")
    void afterTherapistAndDoctorPeopleRing() {
        assertThat(after(TriageLevel.THERAPIST, BY_LINK, true)).extracting(PlannedContact::kind, this::hours)
                .containsExactly(tuple(ContactKind.CALL, 0L), tuple(ContactKind.RECHECK, 48L));
        assertThat(after(TriageLevel.DOCTOR, BY_LINK, true)).extracting(PlannedContact::kind, this::hours)
                .containsExactly(
                        tuple(ContactKind.CALL, 0L), tuple(ContactKind.DOCTORS_ANSWER, 72L),
                        tuple(ContactKind.DOCTORS_ANSWER, 168L));
    }

    @Test
    @Tag("fires:FUP-14")
    @Tag("misses:FUP-15")
    void afterUrgentSafetyCallsAndWhomTheClientAgreedTo() {
        assertThat(after(TriageLevel.URGENT, BY_LINK, true)).extracting(PlannedContact::kind, this::hours)
                .containsExactly(
                        tuple(ContactKind.SAFETY_CALL, 0L), tuple(ContactKind.SAFETY_CALL, 1L),
                        tuple(ContactKind.SAFETY_CALL, 3L),
                        tuple(ContactKind.SAFETY_CALL, 21L), tuple(ContactKind.EMERGENCY_CONTACT, 4L),
                        tuple(ContactKind.DOCTORS_ANSWER, 72L), tuple(ContactKind.DOCTORS_ANSWER, 168L));
        assertThat(after(TriageLevel.URGENT, BY_LINK, false)).extracting(PlannedContact::kind)
                .doesNotContain(ContactKind.EMERGENCY_CONTACT);
    }

    @Test
    void anUrgentResultOfTheEveningIsToldToWhomTheClientAgreedToOnTheSameDay() {
        assertThat(emergencyContactAfter("2026-03-03T19:58:00Z")).isEqualTo("2026-03-03T23:58:00Z");
        assertThat(emergencyContactAfter("2026-03-03T20:30:00Z")).isEqualTo("2026-03-03T23:59:00Z");
        // nothing is left of the day
        assertThat(emergencyContactAfter("2026-03-03T23:59:30Z")).isEqualTo("2026-03-04T03:59:30Z");
    }

    private Instant emergencyContactAfter(String heard) {
        return planner
                .after(TriageLevel.URGENT, Optional.empty(), Optional.empty(), BY_LINK, true, Instant.parse(heard))
                .stream()
                .filter(planned -> planned.kind() == ContactKind.EMERGENCY_CONTACT)
                .findFirst()
                .orElseThrow()
                .due();
    }

    @Test
    @Tag("fires:FUP-15")
    void afterAnEmergencyThreeTriesInHalfAnHourThenWhomTheClientAgreedTo() {
        assertThat(after(TriageLevel.EMERGENCY, BY_LINK, true)).extracting(PlannedContact::kind, this::minutes)
                .containsExactly(
                        tuple(ContactKind.SAFETY_CALL, 0L), tuple(ContactKind.SAFETY_CALL, 10L),
                        tuple(ContactKind.SAFETY_CALL, 20L),
                        tuple(ContactKind.EMERGENCY_CONTACT, 30L), tuple(ContactKind.DOCTORS_ANSWER, 72 * 60L));
        assertThat(planner.afterEmergency(false, TUESDAY_NOON)).extracting(PlannedContact::kind)
                .containsOnly(ContactKind.SAFETY_CALL).hasSize(3);
    }

    @Test
    void whatAClientWroteIsReadTheSameDayBesideWhatTheLevelAsksFor() {
        assertThat(planner.after(
                TriageLevel.WATCH, Optional.empty(), Optional.of(Call.TODAY), BY_LINK, true, TUESDAY_NOON))
                .extracting(PlannedContact::kind)
                .containsExactly(ContactKind.RECHECK_LINK, ContactKind.RECHECK, ContactKind.READ);
    }

    private List<PlannedContact> after(TriageLevel level, Optional<MessageTimes> byLink, boolean emergencyContact) {
        return planner.after(level, Optional.empty(), Optional.empty(), byLink, emergencyContact, TUESDAY_NOON);
    }

    private long hours(PlannedContact planned) {
        return Duration.between(TUESDAY_NOON, planned.due()).toHours();
    }

    private long minutes(PlannedContact planned) {
        return Duration.between(TUESDAY_NOON, planned.due()).toMinutes();
    }
}
