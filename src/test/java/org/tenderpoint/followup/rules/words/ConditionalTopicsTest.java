package org.tenderpoint.followup.rules.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;

/** Which answers bring a sentence that begins with "If you are". */
class ConditionalTopicsTest {

    @Test
    void whatCanBeOfAPregnancy() {
        assertThat(topics(sore("shoulders")).mayBePregnancy()).isFalse();
        assertThat(topics(sore("abdomen")).mayBePregnancy()).isTrue();
        assertThat(topics(sore("lower_back").feels(Quality.CRAMPING)).mayBePregnancy()).isTrue();
        assertThat(topics(sore("lower_back")).mayBePregnancy()).isFalse();
        assertThat(topics(sore("calves").feels(Quality.CRAMPING)).mayBePregnancy()).isFalse();
        assertThat(topics(sore("calves").swollenAt(SwollenWhere.HANDS)).mayBePregnancy()).isTrue();
        assertThat(topics(sore("calves").swollenAt(SwollenWhere.ONE_ARM)).mayBePregnancy()).isFalse();
        assertThat(topics(sore("calves").yes(Symptom.BABY_MOVING_LESS)).mayBePregnancy()).isTrue();
        assertThat(topics(sore("calves").ticked("line_f", false, Symptom.BABY_MOVING_LESS, Symptom.FEVER))
                .mayBePregnancy()).isTrue();
    }

    @Test
    void headAndJawTogether() {
        assertThat(topics(sore("head", "face_jaw")).headAndJaw()).isTrue();
        assertThat(topics(sore("head")).headAndJaw()).isFalse();
        assertThat(topics(sore("face_jaw")).headAndJaw()).isFalse();
    }

    private static Scene sore(String... places) {
        return scene().soreAt(places);
    }

    private static ConditionalTopics topics(Scene scene) {
        return new ConditionalTopics(scene.facts().answers());
    }
}
