package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.ui.SessionNavigation;
import org.tenderpoint.vocabulary.say.Phrase;

/** What stands around the sessions of the day: who waits, what is to be finished, and the search. */
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-07")
class BesideTheDayTest extends OnToday {

    @Autowired
    private CallService calls;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private WorklistService worklist;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClearanceService clearances;
    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("UC-10")
    void aClearanceThatCameInWaitsThereUntilItIsConfirmedOnePressAway() {
        var client = calm("Cleo Cleared");
        var came = users.as(users.make("desk", Role.FRONT_DESK), () -> clearances.record(client, new ClearanceDetails(
                LocalDate.ofInstant(clock.instant(), LONDON), "Dr Clear", Set.of("SCR-101"), Set.of(),
                Optional.empty(), List.of(), Optional.empty())));

        openToday();
        press("Read and confirm");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("clients/" + client + "/clearance");
        clearances.confirm(came);
        openToday();
        assertThat(buttons()).doesNotContain("Read and confirm");
    }

    @Test
    void notesOfEarlierDaysStayOnTodayUntilTheyAreSigned() {
        var began = LocalDateTime.ofInstant(clock.instant(), LONDON).format(DateTimeFormatter.ofPattern("HH:mm"));
        var session = make.finished(GENTLE_BACK);
        openToday();
        assertThat(find(NotesToFinish.class).exists()).as("today's own stands in the day's list").isFalse();

        clock.pass(Duration.ofDays(1));
        openToday();
        var notes = find(NotesToFinish.class).single();
        assertThat(notes.getElement().getTextRecursively()).contains("Notes to finish", "Nora Calm", "Not signed",
                began);
        assertThat(children(notes, Anchor.class)).extracting(Anchor::getHref)
                .containsExactly(SessionNavigation.route(session.id()));

        sessions.sign(session.id(), "nothing to add");
        openToday();
        assertThat(find(NotesToFinish.class).exists()).isFalse();
    }

    @Test
    void aSessionThatWasNeverFinishedStandsAmongTheNotesToo() {
        make.started(GENTLE_BACK);
        clock.pass(Duration.ofDays(1));

        openToday();

        assertThat(find(NotesToFinish.class).single().getElement().getTextRecursively()).contains("Not finished");
    }

    @Test
    void manyNotesDoNotPushTheDayAway() {
        for (int i = 0; i < 5; i++) {
            make.finished(GENTLE_BACK);
        }
        clock.pass(Duration.ofDays(1));
        openToday();
        assertThat(children(find(NotesToFinish.class).single(), Anchor.class)).hasSize(3);

        test(find(Button.class).withText("Show all 5").single()).click();

        assertThat(children(find(NotesToFinish.class).single(), Anchor.class)).hasSize(5);
    }

    @Test
    void whatCannotWaitStandsOnTop() {
        openToday();
        assertThat(find(AlertStrip.class).exists()).isFalse();
        var session = make.finished(GENTLE_BACK);
        clock.pass(Duration.ofHours(50));
        var due = worklist.due(FollowUpFilter.due(false), 1_000).stream()
                .filter(row -> row.client().equals(session.client()))
                .findFirst()
                .orElseThrow();
        calls.take(due.id());
        var said = GivenAnswers.NONE
                .with(CallScript.GOOD_TIME, "yes")
                .with(SafetyLine.A.code(), "yes")
                .with("chest_pain", "yes");
        feedback.saveDraft(due.id(), new CallDraft(said, Phrase.NOTHING, AnsweredBy.CLIENT));

        openToday();

        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively())
                .contains("Nora Calm", "Call the emergency number", "Yes: Chest pain");
        test(find(Button.class, find(AlertStrip.class).single()).withText("Call").single()).click();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("alerts");
        plans.cancel(planned(maya, session.client(), 0, 20), Phrase.typed("rang up"));
        openToday();
        assertThat(lines()).anySatisfy(line -> assertThat(line).contains("Call the emergency number", "Cancelled"));
        var denied = said.with("chest_pain", "no").with("breathless", "no").with("coughing_blood", "no");
        feedback.saveDraft(due.id(), new CallDraft(denied, Phrase.NOTHING, AnsweredBy.CLIENT));
    }

    @Test
    void whoIsToBeCalledStandsApartFromWhoHasNotAnsweredTheLink() {
        var called = make.finished(GENTLE_BACK);
        var silent = make.finished(GENTLE_BACK);
        jdbc.sql("update clients set name = 'Silent Sam' where id = ?").param(silent.client().value()).update();
        jdbc.sql("update clients set name = 'Carl Call' where id = ?").param(called.client().value()).update();
        jdbc.sql("update follow_ups set next_kind = 'reminder', urgency = 4 where client_id = ?")
                .param(silent.client().value())
                .update();
        clock.pass(Duration.ofDays(3));

        openToday();

        var words = shown().getElement().getTextRecursively();
        assertThat(words.substring(words.indexOf("Calls due"), words.indexOf("Check-ins not answered")))
                .contains("Carl Call").doesNotContain("Silent Sam");
        assertThat(words.substring(words.indexOf("Check-ins not answered")))
                .contains("Silent Sam", "Link sent, no answer yet").doesNotContain("Carl Call");
    }

    @Test
    void anyClientIsFoundFromHereByTypingAndTheDayGoesOnBesideIt() {
        var client = calm("Quentin Quick");
        openToday();
        var finder = finder();
        nextDay();
        assertThat(finder()).as("what is typed stays").isSameAs(finder);

        finder.setValue(clients.search("Quentin", 0, 1).getFirst());

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("clients/" + client);
    }

    @Test
    void whoSearchesForANameThatNobodyHasIsTold() {
        openToday();
        ComponentUtil.fireEvent(finder(), new CustomValueSetEvent<>(finder(), true, "Wanda Walkin"));

        assertThat(finder().getErrorMessage()).startsWith("Nobody is chosen from the list.");
        assertThat(finder().isAllowCustomValue()).as("what is typed stays").isTrue();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ClientRow> finder() {
        return find(ComboBox.class).single();
    }
}
