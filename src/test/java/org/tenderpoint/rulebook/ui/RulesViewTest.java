package org.tenderpoint.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.ReviewOutcome;
import org.tenderpoint.rulebook.ReviewWordRecord;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.rulebook.RuleFilter;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Say;

@ScreenTest
@ViewPackages(classes = RulesView.class)
@As(Role.THERAPIST)
@Tag("UC-26")
class RulesViewTest extends SpringBrowserlessTest {

    @Autowired
    private RuleBookService rules;
    @Autowired
    private PracticeTime time;

    @Test
    void everyRuleOfEveryBookHasAPageWithWhenAndBecause() {
        var all = rules.find(RuleFilter.ALL);

        assertThat(all).extracting(rule -> rule.id().substring(0, 3)).contains("SCR", "TRI", "ADJ", "CAR", "REF",
                "FUP");
        assertThat(all).extracting(RuleEntry::id).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(rule -> assertThat(rule.title().isEmpty()).isFalse());
        assertThat(all).allSatisfy(rule -> assertThat(Say.it(rule.when())).isNotBlank());
        assertThat(all).allSatisfy(rule -> assertThat(rule.source() + rule.grades()).isNotBlank());
    }

    @Test
    void theKeyNamesEveryGradeAndEverySourceInFullWithItsYear() {
        navigate(RuleKeyView.class);

        var text = ((Component) getCurrentView()).getElement().getTextRecursively();
        assertThat(text).contains("A guideline, or an official body", "NG158", "venous thromboembolic diseases",
                "2023", "not grades");
        assertThat(rules.key()).allSatisfy(one -> {
            assertThat(one.source().words()).as(one.source().key()).isNotBlank();
            assertThat(one.rules()).isPositive();
        });
        assertThat(new String(rules.file(), StandardCharsets.UTF_8)).contains("\"SCR-104\"");
    }

    @Test
    @As(Role.MANAGER)
    void aManagerIsToldThatNothingWasWrittenTwiceBesidesTheQuestions() {
        navigate(ToldView.class);

        var text = ((Component) getCurrentView()).getElement().getTextRecursively();
        assertThat(text).contains("In clients’ own words");
    }

    @Test
    void aRuleSaysWhoHasReviewedItAndWhenItIsDue() {
        navigate(RulesView.class, Map.of("rule", "SCR-104"));

        assertThat(texts()).anyMatch(text -> text.contains("Review due"));
    }

    @Test
    void aManagerEndsTheReviewOfARuleWithOneOfTwoWords() {
        var ended = new ArrayList<String>();
        var earlier = new ReviewWordRecord(ReviewOutcome.CHANGES, "Cap 4 instead", "Mara", Instant.EPOCH, false);
        var part = new RuleReviewPart(true, true, List.of(earlier), time,
                (outcome, why) -> ended.add(outcome + " " + why));
        UI.getCurrent().add(part);

        assertThat(part.getElement().getTextRecursively()).contains("stands for review", "It changes: Cap 4 instead",
                "Mara, ", "read otherwise then");
        test(find(Button.class, part).withText("It stays").single()).click();
        test(find(Button.class, part).withText("End the review").single()).click();
        assertThat(ended).as("without a reason").isEmpty();
        test(find(TextArea.class, part).single()).setValue("New clients are sore after 4");
        test(find(Button.class, part).withText("End the review").single()).click();

        assertThat(ended).containsExactly("STAYS New clients are sore after 4");
        var read = new RuleReviewPart(true, false, List.of(), time, (_, _) -> {});
        UI.getCurrent().add(read);
        assertThat(find(Button.class, read).exists()).as("a therapist reads").isFalse();
    }

    @Test
    void aWordFindsTheRulesThatHoldIt() {
        navigate(RulesView.class);
        test(find(TextField.class).single()).setValue("fragility");

        assertThat(listed()).isBetween(1, 60);
    }

    @Test
    void theAddressBringsAFilterThatIsShownWithItsCountAndTakenOffInOneTap() {
        UI.getCurrent().navigate("rules", QueryParameters.fromString("condition=osteoporosis&effect=doctor"));

        int both = listed();
        assertThat(both).isEqualTo(rules.find(RuleFilter.of(Map.of(
                "condition", List.of("osteoporosis"), "effect", List.of("doctor"))))
                .size());
        assertThat(texts()).anyMatch(text -> text.contains(both + " rules"));

        test(chip("A doctor first")).click();

        assertThat(listed()).isGreaterThan(both);
        assertThat(chips()).noneMatch(label -> label.contains("A doctor first"))
                .anyMatch(label -> label.contains("Osteoporosis"));
    }

    @Test
    void filtersHoldTogetherAndStandBelowAsSomethingToTakeOff() {
        navigate(RulesView.class);
        test(find(Button.class).withTextContaining("More filters").single()).click();
        combo("About").setValue(Condition.PREGNANCY);
        int pregnancy = listed();
        combo("Effect").setValue(RuleEffect.EMERGENCY);

        assertThat(listed()).isPositive().isLessThan(pregnancy);
        assertThat(chips()).hasSize(2);
        test(find(Button.class).withText("Clear filters").single()).click();
        assertThat(listed()).isEqualTo(rules.find(RuleFilter.ALL).size());
        assertThat(chips()).isEmpty();
    }

    @Test
    void aRulesPageKeepsTheFilterForTheWayBack() {
        UI.getCurrent().navigate("rules/SCR-113", QueryParameters.fromString("condition=osteoporosis"));

        assertThat(combo("About").getValue()).isEqualTo(Condition.OSTEOPOROSIS);
        assertThat(find(H2.class).all()).extracting(H2::getText).anyMatch(title -> title.contains("ragility fracture"));
        assertThat(listed()).isLessThan(rules.find(RuleFilter.ALL).size());
    }

    @Test
    void aFindingLeadsToItsRuleWithItsCasesItsWholeSourcesAndItsUseHere() {
        navigate(RulesView.class, Map.of("rule", "SCR-113"));

        assertThat(find(H2.class).all()).extracting(H2::getText).anyMatch(title -> title.contains("ragility fracture"));
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText)
                .anyMatch(words -> words.startsWith("ROS: Royal Osteoporosis Society"));
        assertThat(texts())
                .anyMatch(
                        words -> words.contains("Has not applied here yet") || words.contains("in the last 12 months"));
        assertThat(texts()).anyMatch(words -> words.contains("2026-11"));
        assertThat(texts()).contains("Not yet reviewed by a clinician in this wording. Review due now.");
    }

    @Test
    void aPairLeadsToTheRowItStandsIn() {
        assertThat(rules.byId("SCR-310.pregnancy")).isPresent();
    }

    @Test
    void aRuleThatIsNotThereGivesAPageThatHelps() {
        assertThatThrownBy(() -> navigate(RulesView.class, Map.of("rule", "SCR-777")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePrintPageWritesOutEveryRuleThatTheFilterLetsThrough() {
        UI.getCurrent().navigate("rules/print", QueryParameters.fromString("condition=osteoporosis"));

        assertThat(find(Article.class).all()).hasSize(rules.find(
                RuleFilter.of(Map.of("condition", List.of("osteoporosis")))).size());
        assertThat(texts()).anyMatch(words -> words.startsWith("Only: Osteoporosis"));
    }

    @Test
    void mythsLeadToTheRulesThatAgree() {
        navigate(MythsView.class);

        assertThat(find(Article.class).all()).hasSizeBetween(10, 14);
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getHref)
                .contains("rules/TRI-190");
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskDoesNotReadTheRules() {
        assertThatThrownBy(() -> navigate(RulesView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(RulesPrintView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(MythsView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(SignOffView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private int listed() {
        var lists = find(VirtualList.class).all();
        return lists.isEmpty() ? 0 : lists.getFirst().getDataProvider().size(new Query<>());
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String label) {
        find(Button.class).withTextContaining("More filters").all().stream()
                .filter(button -> "false".equals(button.getElement().getAttribute("aria-expanded")))
                .forEach(button -> test(button).click());
        return find(ComboBox.class).all().stream().filter(box -> label.equals(box.getLabel())).findFirst()
                .orElseThrow();
    }

    private List<String> chips() {
        return find(Button.class).all().stream()
                .map(button -> button.getAriaLabel().orElse(""))
                .filter(label -> label.endsWith(": remove"))
                .toList();
    }

    private Button chip(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label + ": remove"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return Stream.concat(
                find(Paragraph.class).all().stream().map(Paragraph::getText),
                find(Div.class).all().stream()
                        .map(Div::getText))
                .toList();
    }
}
