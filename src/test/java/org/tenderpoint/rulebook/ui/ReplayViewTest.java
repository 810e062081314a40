package org.tenderpoint.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayResult;
import org.tenderpoint.rulebook.ReplayService.RowChange;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

@ScreenTest
@ViewPackages(classes = ReplayView.class)
@As(Role.MANAGER)
@Tag("UC-26")
class ReplayViewTest extends OnScreen {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final long PATIENCE_MILLIS = 20_000;

    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;

    private String name = "";

    @BeforeEach
    void somebodyCameWithFever() {
        int number = NUMBER.incrementAndGet();
        name = "Frida Fever " + number;
        // each has a therapist of her own, who is free now
        users.as(users.make("maya.whatif" + number, Role.THERAPIST), () -> make.screened(make.arrived(
                make.named(name, harmless(List.of(GENTLE_BACK))),
                Visits.visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()), GENTLE_BACK)));
    }

    @Test
    void theRulesInForceDecideAsTheyDidAndThePageSaysSo() {
        navigate(ReplayView.class);
        assertThat(text()).contains("No comparison yet");
        decideAgain();

        assertThat(text()).contains("The program decides as before", "0 differ from the record", "None of ");
        assertThat(text()).doesNotContain("Rules that make the difference");
    }

    @Test
    void aRulesPageLeadsHereWithTheRuleSwitchedOffAndTheCountsSayWhatItDid() {
        navigate(RulesView.class, Map.of("rule", "SCR-008"));
        var link = find(RouterLink.class).withText("What if this rule were switched off?").single();
        assertThat(link.getHref()).isEqualTo("rules/replay?without=SCR-008");
        UI.getCurrent().navigate(link.getHref().split("\\?")[0], QueryParameters.of("without", "SCR-008"));
        assertThat(without().getValue()).extracting(RuleEntry::id).containsExactly("SCR-008");
        decideAgain();

        assertThat(text()).contains("Rules that make the difference", "Changes of level", "SCR-008",
                "Not today \u2192 ");
        assertThat(text()).as("no name before somebody looks").doesNotContain(name);
    }

    @Test
    void aDecisionOpensForAReasonThatIsAskedOnce() {
        offFever();
        pressFirst("View");
        assertThat(text()).contains("Give one reason").doesNotContain("Fever or infection", "Would be: nothing");
        test(find(TextArea.class).withLabel("Reason").single()).setValue("too short");
        find(Button.class).withText("View").all().stream().filter(this::ofForm).findFirst()
                .ifPresent(one -> test(one).click());
        assertThat(text()).doesNotContain("Would be: nothing");

        test(find(TextArea.class).withLabel("Reason").single()).setValue("Audit of the fever rule");
        find(Button.class).withText("View").all().stream().filter(this::ofForm).findFirst()
                .ifPresent(one -> test(one).click());
        assertThat(text()).contains("Fever or infection", "Would be: nothing", "decided by version 2026-11");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).anyMatch(words -> words.startsWith("Frida"));
        assertThat(find(TextArea.class).withLabel("Reason").all()).isEmpty();
    }

    @Test
    void whileThereIsOneVersionNoOtherIsOfferedToCompareItWith() {
        navigate(ReplayView.class);

        assertThat(find(Select.class).all()).isEmpty();
    }

    @Test
    void twoVersionsCanBeComparedAndThePageSaysWhatWasNotAskedThen() {
        var now = RuleSetVersion.CURRENT;
        var later = new RuleSetVersion("2027-03");
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var request = new ReplayRequest(today, today, new RulesAsked(later, Set.of(), Optional.of(now)));
        var form = new ReplayForm(request, today, List.of(now, later), version -> List.of(), asked -> {});
        var found = new ReplayView.ReplayFound(
                new ReplayResult(request, List.of(), true), Mockito.mock(ReplayLook.class), Map.of());
        UI.getCurrent().add(form, found);

        assertThat(find(Select.class, form).all()).extracting(Select::getLabel)
                .containsExactly("Rule-set version", "Compared with");
        assertThat(found.getElement().getTextRecursively()).contains("Questions not asked then count as unknown");
    }

    @ParameterizedTest
    @EnumSource(RowChange.RowKind.class)
    void whatBecameOfARowIsToldInAWord(RowChange.RowKind kind) {
        assertThat(Texts.label(kind)).isNotBlank();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsToldAtItsField() {
        navigate(ReplayView.class);
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        test(find(DatePicker.class).withLabel("From").single()).setValue(today);
        test(find(DatePicker.class).withLabel("To").single()).setValue(today.minusDays(1));
        pressFirst("Compare");

        assertThat(find(DatePicker.class).withLabel("To").single().getErrorMessage())
                .isEqualTo("Choose a day on or after the first day.");
        assertThat(find(BackgroundProgress.class).all()).isEmpty();
    }

    @Test
    void aTimeWithoutDecisionsSaysWhatToDo() {
        UI.getCurrent().navigate("rules/replay", new QueryParameters(
                Map.of("from", List.of("2001-01-01"), "to", List.of("2001-02-01"))));
        decideAgain();

        assertThat(text()).contains("No decisions in this period", "Choose a period with screenings");
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistIsNotLedHere() {
        navigate(RulesView.class, Map.of("rule", "SCR-008"));

        assertThat(find(RouterLink.class).withText("What if this rule were switched off?").all()).isEmpty();
    }

    private void offFever() {
        UI.getCurrent().navigate("rules/replay", QueryParameters.of("without", "SCR-008"));
        decideAgain();
    }

    private void decideAgain() {
        pressFirst("Compare");
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!find(BackgroundProgress.class).all().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        assertThat(find(BackgroundProgress.class).all()).isEmpty();
    }

    private boolean ofForm(Component button) {
        return button.getParent().flatMap(Component::getParent).filter(ReasonForm.class::isInstance).isPresent();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<RuleEntry> without() {
        return find(MultiSelectComboBox.class).single();
    }
}
