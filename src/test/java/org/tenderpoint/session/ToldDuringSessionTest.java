package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.session.SignQuestions.NotSignedYet;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** The screening is frozen when a session starts; whoever signs is asked about what the client told after that, too. */
@DatabaseTest
@Moment("2026-11-20T09:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-11")
class ToldDuringSessionTest {

    private static final Work FIRM_BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 3, 30);

    @Autowired
    private Moment.Shared clock;

    @Autowired
    private Sessions make;

    @Autowired
    private SessionService sessions;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private ClearanceService clearances;

    @Autowired
    private VisitService visits;

    @ParameterizedTest(name = "told after {0} minutes, ended after {1}, signed after {2}")
    @CsvSource({"20, 60, 61", "20, 60, 1500", "20, 1500, 1501", "0, 300, 4000", "350, 2000, 2001"})
    void whatWasToldMeanwhileIsAskedAboutWheneverTheChartIsEndedAndSigned(int told, int ended, int signed) {
        var session = make.started(FIRM_BACK);
        pass(told);
        bonesAreThin(session.client());
        pass(ended - told);
        end(session);
        pass(signed - ended);

        assertThat(sessions.signQuestions(session.id()).limits())
                .extracting(LimitBreach::kind).contains(LimitBreach.Kind.PRESSURE);
        assertThatThrownBy(() -> sessions.sign(session.id(), "as it was")).isInstanceOf(NotSignedYet.class);
    }

    @ParameterizedTest(name = "ended after {0} minutes, told after {1}")
    @CsvSource({"60, 61", "60, 1500", "1500, 1600"})
    void whatWasToldAfterTheEndIsForOtherDays(int ended, int told) {
        var session = make.started(FIRM_BACK);
        pass(ended);
        end(session);
        pass(told - ended);
        bonesAreThin(session.client());

        assertThat(sessions.signQuestions(session.id()).limits()).isEmpty();
    }

    @Test
    void whatWasToldOnAnotherDayIsForThatDayThoughTheChartWasLeftOpen() {
        var session = make.started(FIRM_BACK);
        pass(1500);
        bonesAreThin(session.client());
        end(session);

        assertThat(sessions.signQuestions(session.id()).limits()).isEmpty();
    }

    @Test
    void whatWasTakenBackMeanwhileMakesNothingMilder() {
        var thin = Sessions.harmless(List.of(FIRM_BACK)).with(Condition.OSTEOPOROSIS, yes());
        var client = make.client("Thea Thin", thin);
        var id = make.arrived(client, Sessions.calmVisit(), new Work(
                BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 1, 30));
        make.screened(id);
        var session = sessions.start(id);
        pass(10);
        told(client, ConditionAnswer.DENIED);
        var firm = sessions.saveWork(id, session.version(), List.of(FIRM_BACK));
        pass(40);
        end(firm);

        assertThat(sessions.signQuestions(id).limits())
                .extracting(LimitBreach::kind).contains(LimitBreach.Kind.PRESSURE);
    }

    @ParameterizedTest(name = "written after {0} minutes, ended after {1}: {2}")
    @CsvSource({"20, 60, true", "60, 40, false", "1400, 1500, false"})
    void aDoctorsLimitThatComesMeanwhileCountsFromThenOn(int written, int ended, boolean counts) {
        var session = make.started(FIRM_BACK);
        pass(Math.min(written, ended));
        if (ended < written) {
            end(session);
            pass(written - ended);
        }
        clearances.confirm(clearances.record(session.client(), atMostOne()));
        if (ended > written) {
            pass(ended - written);
            end(session);
        }

        assertThat(sessions.signQuestions(session.id()).limits()).extracting(LimitBreach::kind)
                .isEqualTo(counts ? List.of(LimitBreach.Kind.PRESSURE) : List.of());
    }

    /** On a page that was left open elsewhere. */
    @ParameterizedTest(name = "confirmed after {0} minutes, ended after {1}: {2}")
    @CsvSource({"5, 60, true", "60, 40, false"})
    void aWarningSignAtArrivalThatIsConfirmedAfterTheStartCounts(int confirmed, int ended, boolean counts) {
        var session = make.started(FIRM_BACK);
        pass(Math.min(confirmed, ended));
        if (ended < confirmed) {
            end(session);
            pass(confirmed - ended);
        }
        visits.confirm(session.id(), session.client(),
                Sessions.calmVisit().with(RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.YES));
        if (ended > confirmed) {
            pass(ended - confirmed);
            end(session);
        }

        assertThat(sessions.signQuestions(session.id()).limits()).extracting(LimitBreach::kind)
                .isEqualTo(counts ? List.of(LimitBreach.Kind.NO_CONTACT) : List.of());
    }

    private static ClearanceDetails atMostOne() {
        return new ClearanceDetails(
                LocalDate.of(2026, 11, 20), "Dr Mara Lind", Set.of(Condition.BLEEDING_DISORDER.code()), Set.of(),
                Optional.empty(), List.of(new ClearanceDetails.Limit(1, Set.of(BodyPart.of(Region.LOWER_BACK)))),
                Optional.empty());
    }

    private void bonesAreThin(ClientId client) {
        told(client, yes());
    }

    private static ConditionAnswer yes() {
        return ConditionAnswer.of(Recorded.YES);
    }

    private void told(ClientId client, ConditionAnswer bones) {
        var last = intakes.latest(client).orElseThrow();
        intakes.confirm(client, Optional.of(last.id()), last.answers().with(Condition.OSTEOPOROSIS, bones));
    }

    private void end(SessionRecord session) {
        sessions.finish(session.id(), Optional.empty());
        sessions.saveNote(session.id(), 0, new Soap("Better.", "", "", ""));
    }

    private void pass(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
    }
}
