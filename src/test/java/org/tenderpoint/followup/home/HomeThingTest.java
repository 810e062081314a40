package org.tenderpoint.followup.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/** Which things for home a client is offered. */
@Tag("UC-41")
class HomeThingTest {

    @ParameterizedTest
    @CsvSource({"cats_back,LOWER_BACK,CARE-012", "shoulder_blades,SHOULDERS,CARE-011", "slow_breath,FACE_JAW,CARE-019"})
    void itIsOfferedWithTheItemOfTheSelfCareBookThatItIsAFormOf(String code, Region worked, String rule) {
        assertThat(offered(code, sore(), worked)).contains(rule);
    }

    @Test
    void whereNothingWasDoneThatMakesItWorthDoingItIsNotOffered() {
        assertThat(offered("hands_open", sore(), Region.LOWER_BACK)).isEmpty();
        assertThat(offered("hands_open", sore(), Region.FOREARMS)).isPresent();
    }

    @Test
    void eachConditionThatForbidsItDoesSoAlsoWhileItIsNotKnown() {
        int forbidden = 0;
        for (var thing : HomeThing.ALL) {
            var worked = thing.regions().stream().findFirst().orElse(Region.LOWER_BACK);
            assertThat(offered(thing.code(), sore(), worked)).as(thing.code()).isPresent();
            for (var fact : thing.not()) {
                assertThat(offered(thing.code(), sore().has(fact), worked)).as("%s %s", thing, fact).isEmpty();
                assertThat(offered(thing.code(), sore().doesNotKnow(fact), worked)).isEmpty();
                assertThat(offered(thing.code(), sore().notAsked(fact), worked)).isEmpty();
                forbidden++;
            }
        }
        assertThat(forbidden).isGreaterThan(8);
    }

    @Test
    void whatTheSelfCareBookWithholdsIsNotOffered() {
        var crashes = sore().has(Condition.EXERTION_INTOLERANCE);

        assertThat(offered("cats_back", crashes, Region.LOWER_BACK)).isEmpty();
        assertThat(offered("slow_breath", crashes, Region.LOWER_BACK)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void eachHasItsWordsAndADrawingOfItsOwn(PageLanguage language) {
        var words = new LinkedHashSet<String>();
        for (var thing : HomeThing.ALL) {
            assertThat(List.of(thing.title(language.locale()), thing.how(language.locale()), thing.drawing()))
                    .allMatch(words::add);
            assertThat(thing.leave(language.locale())).isNotBlank();
        }
        assertThat(HomeThing.ALL.stream().flatMap(thing -> thing.regions().stream()).collect(Collectors.toSet()))
                .contains(Region.NECK, Region.LOWER_BACK, Region.CALVES, Region.WRISTS_HANDS);
    }

    private static Scene sore() {
        return scene().now(2, 2);
    }

    private static Optional<String> offered(String code, Scene scene, Region worked) {
        var facts = scene.facts();
        var care = SelfCareRules.CURRENT.decide(facts, TriageRules.CURRENT.decide(scene().now(2, 2).facts()));
        return HomeThing.of(code).orElseThrow().offeredBy(care, facts, Set.of(worked));
    }
}
