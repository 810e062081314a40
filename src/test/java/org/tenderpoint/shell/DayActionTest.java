package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.shell.DayLine.DayAction;

class DayActionTest {

    @ParameterizedTest(name = "{0}, note unsigned: {1}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            PLANNED     | false | Arrived        | sessions/%s/arrival   | false
            ARRIVED     | false | Ask and screen | sessions/%s/arrival   | true
            SCREENED    | false | Start session  | sessions/%s/screening | true
            IN_PROGRESS | true  | Chart          | sessions/%s           | true
            FINISHED    | true  | Sign note      | sessions/%s           | false
            FINISHED    | false | -              | -                     | false
            BROKEN_OFF  | true  | Sign note      | sessions/%s           | false
            BROKEN_OFF  | false | -              | -                     | false
            SIGNED      | false | -              | -                     | false
            CANCELLED   | false | -              | -                     | false
            MISSED      | false | -              | -                     | false
            DEFERRED    | false | -              | -                     | false
            """)
    void eachStateHasOneNextStepOrNone(SessionState state, boolean unsigned, String word, String route, boolean main) {
        var row = row(state);

        var action = DayAction.of(row, unsigned);

        assertThat(action.map(next -> Texts.of(next.textKey()))).isEqualTo(Optional.ofNullable(word));
        assertThat(action.map(DayAction::route))
                .isEqualTo(Optional.ofNullable(route).map(path -> path.formatted(row.session())));
        assertThat(action.map(DayAction::main).orElse(false)).isEqualTo(main);
    }

    @ParameterizedTest
    @CsvSource({
            "CLEAR, Start session", "ADAPT, Start session", "CLEARANCE, See what to do", "DEFER, See what to do",
            "EMERGENCY, See what to do"
    })
    void nobodyIsToldToStartWhatMayNotStart(ScreeningLevel level, String word) {
        assertThat(DayAction.of(row(SessionState.SCREENED, Optional.of(level)), false))
                .hasValueSatisfying(next -> assertThat(Texts.of(next.textKey())).isEqualTo(word));
    }

    @ParameterizedTest
    @CsvSource({
            "PLANNED, false, false", "ARRIVED, true, false", "SCREENED, true, false", "IN_PROGRESS, true, false",
            "FINISHED, false, true", "SIGNED, false, true", "CANCELLED, false, true", "MISSED, false, true",
            "DEFERRED, false, true", "BROKEN_OFF, false, true"
    })
    void aSessionIsAheadOrHereOrOver(SessionState state, boolean here, boolean over) {
        assertThat(DayAction.current(state)).isEqualTo(here);
        assertThat(DayAction.over(state)).isEqualTo(over);
    }

    private static DayRow row(SessionState state) {
        return row(state, Optional.empty());
    }

    private static DayRow row(SessionState state, Optional<ScreeningLevel> level) {
        return new DayRow(
                Id.random(SessionId::new), Id.random(ClientId::new), "Anna", Id.random(UserId::new), "Maya",
                PracticePlaceId.OWN,
                LocalDateTime.of(2026, 3, 12, 9, 0), 60, Optional.empty(), state, level, true, 0, true,
                true, false, false,
                Optional.empty());
    }
}
