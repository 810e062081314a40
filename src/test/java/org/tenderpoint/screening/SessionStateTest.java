package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.SessionState.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/** What may follow what in the life of a session, written out by hand. */
@Tag("UC-07")
class SessionStateTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    private static final Map<SessionState, Set<SessionState>> ALLOWED = Map.of(
            PLANNED, Set.of(ARRIVED, CANCELLED, MISSED, DEFERRED),
            ARRIVED, Set.of(PLANNED, SCREENED, CANCELLED, DEFERRED),
            SCREENED, Set.of(PLANNED, IN_PROGRESS, CANCELLED, DEFERRED),
            IN_PROGRESS, Set.of(SCREENED, FINISHED, BROKEN_OFF),
            FINISHED, Set.of(SIGNED),
            BROKEN_OFF, Set.of(SIGNED),
            SIGNED, Set.of(),
            CANCELLED, Set.of(),
            MISSED, Set.of(),
            DEFERRED, Set.of());

    static Stream<Arguments> everyPair() {
        return Stream.of(values()).flatMap(from -> Stream.of(values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void aSessionGoesOnlyWhereItsStateAllows(SessionState from, SessionState to) {
        var session = in(from);

        if (ALLOWED.get(from).contains(to)) {
            move(session, to);
            assertThat(session.state()).isEqualTo(to);
        } else if (from == SCREENED && to == SCREENED) {
            move(session, to);
            assertThat(session.state()).as("screening again changes nothing").isEqualTo(SCREENED);
        } else {
            assertThatThrownBy(() -> move(session, to)).isInstanceOf(WrongState.class);
            assertThat(session.state()).isEqualTo(from);
        }
    }

    @Test
    void theFirstPlanStaysWhenThePlanIsLowered() {
        var session = in(PLANNED);

        session.changePlan(List.of(work(Region.LOWER_BACK, 2), work(Region.NECK, 3)));
        session.changePlan(List.of(work(Region.NECK, 1)));

        assertThat(session.toRecord().plan()).containsExactly(work(Region.NECK, 1));
        assertThat(session.toRecord().firstPlan())
                .containsExactly(work(Region.LOWER_BACK, 4), work(Region.NECK, 3));
    }

    @Test
    void thePlanOfARunningSessionDoesNotChange() {
        var session = in(IN_PROGRESS);

        assertThatThrownBy(() -> session.changePlan(List.of())).isInstanceOf(WrongState.class);
    }

    @Test
    void aSessionDoesNotEndBeforeItStarted() {
        var session = in(IN_PROGRESS);

        assertThatThrownBy(() -> session.finish(NOON.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(session.state()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void aStartKeepsTheWallClockAndTheMomentApart() {
        var record = in(PLANNED).toRecord();

        assertThat(record.localStart()).isEqualTo(LocalDateTime.of(2026, 7, 1, 9, 30));
        assertThat(record.start()).isEqualTo(Instant.parse("2026-07-01T08:30:00Z"));
    }

    private static PlannedSession in(SessionState state) {
        var session = PlannedSession.planned(
                new NewSession(
                        Id.random(ClientId::new),
                        Id.random(UserId::new),
                        LocalDateTime.of(2026, 7, 1, 9, 30),
                        60,
                        List.of(work(Region.LOWER_BACK, 4))),
                ZoneId.of("Europe/London"),
                Id.random(UserId::new),
                NOON);
        for (var step : path(state)) {
            move(session, step);
        }
        return session;
    }

    private static List<SessionState> path(SessionState state) {
        return switch (state) {
            case PLANNED -> List.of();
            case ARRIVED -> List.of(ARRIVED);
            case SCREENED -> List.of(ARRIVED, SCREENED);
            case IN_PROGRESS -> List.of(ARRIVED, SCREENED, IN_PROGRESS);
            case FINISHED -> List.of(ARRIVED, SCREENED, IN_PROGRESS, FINISHED);
            case SIGNED -> List.of(ARRIVED, SCREENED, IN_PROGRESS, FINISHED, SIGNED);
            case BROKEN_OFF -> List.of(ARRIVED, SCREENED, IN_PROGRESS, BROKEN_OFF);
            case CANCELLED -> List.of(CANCELLED);
            case MISSED -> List.of(MISSED);
            case DEFERRED -> List.of(DEFERRED);
        };
    }

    private static void move(PlannedSession session, SessionState to) {
        switch (to) {
            case PLANNED -> session.ofAnother();
            case ARRIVED -> session.arrive(NOON);
            case SCREENED -> {
                if (session.state() == IN_PROGRESS) {
                    session.notStarted();
                } else {
                    session.screened();
                }
            }
            case IN_PROGRESS -> session.start(NOON);
            case FINISHED -> session.finish(NOON.plusSeconds(3600));
            case SIGNED -> session.sign();
            case CANCELLED -> session.cancel(Phrase.typed("ill"));
            case MISSED -> session.missed();
            case DEFERRED -> session.defer("not today", Optional.empty());
            case BROKEN_OFF -> session.breakOff(NOON.plusSeconds(60), "felt faint");
        }
    }

    private static Work work(Region region, int pressure) {
        return new Work(BodyPart.of(region), Modality.SWEDISH, pressure, 20);
    }
}
