package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;

/**
 * How long ordinary soreness may last: a dull, even ache with every warning sign denied, by hours, course and strength.
 */
class TriageTimeWindowsTest {

    private static final Map<Character, TriageLevel> LEVELS = Map.of('e', EXPECTED, 'w', WATCH, 't', THERAPIST, 'd',
            DOCTOR);

    /** One letter per soreness now, from 1 to 6: e expected, w watch, t therapist, d doctor. */
    @ParameterizedTest(name = "{0} h, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
              1 | better      | eeeeee
             48 | better      | eeeeee
             49 | better      | eeeeww
             72 | better      | eeeeww
             73 | better      | wwtttt
             95 | better      | wwtttt
             96 | better      | tttddd
            168 | better      | tttddd
            169 | better      | dddddd
              1 | same        | eeeeww
             48 | same        | eeeeww
             48 | up_and_down | eeeeww
             49 | same        | wwwwtt
             72 | up_and_down | wwwwtt
             73 | same        | tttttt
             95 | up_and_down | tttttt
             96 | same        | dddddd
            169 | same        | dddddd
              1 | worse       | wwwwwt
             48 | worse       | wwwwwt
             49 | worse       | dddddd
             73 | worse       | dddddd
            169 | worse       | dddddd
            """)
    void sorenessHasItsTime(int hours, String course, String levels) {
        for (int now = 1; now <= levels.length(); now++) {
            var facts = scene().hours(hours).now(now, now)
                    .course(Coded.require(Course.class, course)).facts();
            assertThat(TriageRules.CURRENT.decide(facts).level()).as("now " + now)
                    .isEqualTo(LEVELS.get(levels.charAt(now - 1)));
        }
    }

    @Test
    void severeSorenessIsForADoctorAtAnyHour() {
        for (int hours = 0; hours <= 200; hours += 8) {
            assertThat(TriageRules.CURRENT.decide(scene().hours(hours).now(7, 7).facts()).level()).isEqualTo(DOCTOR);
            assertThat(TriageRules.CURRENT.decide(scene().hours(hours).now(9, 9).facts()).level()).isEqualTo(URGENT);
        }
    }
}
