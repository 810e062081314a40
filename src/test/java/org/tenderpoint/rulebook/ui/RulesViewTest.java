package org.tenderpoint.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.RuleBookService;

@ScreenTest
@ViewPackages(classes = RulesView.class)
@As(Role.THERAPIST)
class RulesViewTest extends SpringBrowserlessTest {

    @Autowired
    private RuleBookService rules;

    @Test
    void everyRuleOfEveryBookHasAPageWithWhenAndBecause() {
        var all = rules.find(java.util.Optional.empty(), "");

        assertThat(all).extracting(rule -> rule.id().substring(0, 3)).contains("SCR", "TRI", "ADJ", "CAR", "REF", "FUP");
        assertThat(all).extracting(rule -> rule.id()).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(rule -> assertThat(rule.title()).isNotBlank());
        assertThat(all).allSatisfy(rule -> assertThat(rule.when()).isNotBlank());
        assertThat(all).allSatisfy(rule -> assertThat(rule.source() + rule.grades()).isNotBlank());
    }

    @Test
    void aWordFindsTheRulesThatHoldIt() {
        navigate(RulesView.class);
        test(find(TextField.class).single()).setValue("fragility");

        var list = find(VirtualList.class).single();

        assertThat(list.getDataProvider().size(new com.vaadin.flow.data.provider.Query<>())).isBetween(1, 60);
    }

    @Test
    void aFindingLeadsToItsRuleWithItsCases() {
        navigate(RulesView.class, Map.of("rule", "SCR-113"));

        assertThat(find(H2.class).all()).extracting(H2::getText).anyMatch(title -> title.contains("ragility fracture"));
        assertThat(find(ListItem.class).all()).isNotEmpty();
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(words -> words.contains("ROS"));
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
    @As(Role.FRONT_DESK)
    void frontDeskDoesNotReadTheRules() {
        assertThatThrownBy(() -> navigate(RulesView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
