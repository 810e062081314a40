package org.tenderpoint.followup.rules.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.care.CareRow.Addition;
import org.tenderpoint.followup.rules.care.CareRow.Item;
import org.tenderpoint.followup.rules.care.CareRow.Line;
import org.tenderpoint.followup.rules.care.SelfCare.CareText;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Each fact that withholds an item of self-care, or adds a sentence to it, by itself. */
@Tag("UC-12")
class SelfCareLinesTest {

    private static final int[] AGES = {10, 11, 12, 14, 15, 16, 17, 18, 64, 65};
    private static final String[] ALLERGIES = {"menthol", "salicylate", "capsaicin", "arnica", "other", "latex"};

    /** So worded that it is so, too, while nobody knows. */
    private static final Phrase MAY_BLEED = Phrase.of("row.care.may_bleed_at_first");

    /** One fact each, as a call may find it. */
    private static final List<CareCase> ONE_FACT = cases();

    private static List<CareCase> cases() {
        var facts = new ArrayList<FollowUpFacts>();
        for (var condition : Condition.values()) {
            facts.add(scene().has(condition).facts());
            facts.add(scene().hours(10).has(condition).facts());
        }
        for (var symptom : Symptom.values()) {
            facts.add(scene().yes(symptom).facts());
        }
        for (int age : AGES) {
            facts.add(scene().age(age).facts());
        }
        for (var allergy : ALLERGIES) {
            facts.add(scene().has(Condition.ALLERGY, Detail.ITEMS, allergy).facts());
        }
        Stream.of(
                scene().bruise(Bruising.SMALL), scene().bruise(Bruising.LARGE), scene().swelling(Swelling.PRONOUNCED),
                scene().worked(Modality.SWEDISH, 2, "face_jaw"), scene().worked(Modality.SWEDISH, 2, "calves:left"))
                .forEach(scene -> facts.add(scene.facts()));
        BookExample.ofSelfCare().forEach(example -> facts.add(example.facts()));
        return Stream.concat(facts.stream().map(SelfCareLinesTest::advised), Stream.of(read(scene().facts()))).toList();
    }

    /** In a practice that gives all advice. */
    private static CareCase advised(FollowUpFacts facts) {
        return read(new FollowUpFacts(facts.client(), facts.answers(), facts.session(), facts.answeredAt(),
                facts.stored().withCbdAdvice(true)));
    }

    private static CareCase read(FollowUpFacts facts) {
        return CareCase.of(facts, TriageRules.CURRENT.decide(facts));
    }

    static List<Arguments> lines() {
        var lines = new ArrayList<Arguments>();
        for (var row : SelfCareItems.ROWS) {
            var item = row.then();
            item.withheldBy().forEach(line -> lines.add(named(row, "without", line, item.withheldBy())));
            var added = item.additions().stream().map(Addition::line).toList();
            added.forEach(line -> lines.add(named(row, "with words for", line, added)));
        }
        return lines;
    }

    private static Arguments named(Row<CareCase, Item> row, String what, Line line, List<Line> all) {
        return argumentSet(row.id() + " " + what + " " + Say.it(line.fact()), line, all);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aFactCountsWhereNoOtherDoesAndNotWhereItIsMissing(Line line, List<Line> all) {
        var others = all.stream().filter(other -> !other.fact().equals(line.fact())).toList();
        assertThat(ONE_FACT).as("by itself").anyMatch(c -> line.test().apply(c).yes()
                && others.stream().noneMatch(other -> other.test().apply(c).maybe()));
        assertThat(line.test().apply(advised(scene().facts())).no()).as("of somebody with nothing").isTrue();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aConditionThatIsNotKnownCountsWhereTheLineSaysSo(Line line, List<Line> all) {
        for (var condition : line.facts()) {
            var unknown = line.test().apply(advised(scene().hours(10).notAsked(condition).facts()));
            assertThat(unknown.maybe()).as(condition.code())
                    .isEqualTo(line.alsoUnknown() || line.fact().equals(MAY_BLEED));
        }
    }

    @Test
    void paperLeavesOutWhatTheClientHasDenied() {
        var yoga = SelfCareItems.row(SelfCareItem.EASY_YOGA);
        var pregnant = CareText.of("followup.care.easy_yoga.pregnancy");
        assertThat(CareRow.notDenied(yoga, scene().facts())).isEmpty();
        assertThat(CareRow.notDenied(yoga, scene().has(Condition.PREGNANCY).facts())).containsExactly(pregnant);
        assertThat(CareRow.notDenied(yoga, scene().notAsked(Condition.PREGNANCY).facts())).containsExactly(pregnant);
    }
}
