package org.tenderpoint.followup.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.page.PageLanguage;

@Tag("UC-13")
class CallResultTest {

    @ParameterizedTest
    @EnumSource(TriageLevel.class)
    void theSafetyNetIsReadOutOnceAndLastUnlessTheEmergencyNumberIsToBeCalledAnyway(TriageLevel level) {
        var frame = new ClientTexts.Frame("112", "Friday", "Monday", "", "Sat, 14:00", "");
        for (var language : PageLanguage.locales()) {
            var texts = ClientTexts.in(language);
            var net = texts.safetyNet(frame);
            var aloud = new CallResult(
                    Id.random(AssessmentId::new), texts.waiting(level, frame), net, List.of(), List.of(), true,
                    false,
                    CallResult.NextSteps.NONE).aloud();
            var signs = net.substring(0, net.indexOf(':'));
            boolean emergency = level == TriageLevel.EMERGENCY;
            assertThat(aloud.stream().filter(sentence -> sentence.startsWith(signs))).hasSize(emergency ? 0 : 1);
            assertThat(aloud.getLast().equals(net)).isNotEqualTo(emergency);
        }
    }
}
