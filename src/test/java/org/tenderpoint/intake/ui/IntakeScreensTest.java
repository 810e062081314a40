package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.ANTICOAGULANT;
import static org.tenderpoint.vocabulary.facts.Condition.ARTHRITIS;
import static org.tenderpoint.vocabulary.facts.Condition.CLOT_NOW_OR_SUSPECTED;
import static org.tenderpoint.vocabulary.facts.Condition.HERNIATED_DISC;
import static org.tenderpoint.vocabulary.facts.Condition.HIGH_BLOOD_PRESSURE;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.As;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.ui.IntakeForm.StillOpen;
import org.tenderpoint.intake.ui.IntakeNavigation.AfterIntake;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** How an intake is answered and confirmed. */
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-04")
class IntakeScreensTest extends OnIntake {

    @Autowired
    private SelfIntakeLinkService selfIntake;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AfterIntake afterIntake;

    @Test
    void nothingIsChosenBeforehand() {
        openIntake();

        assertThat(find(Button.class).all().stream().filter(button -> button.hasClassName("intake-section"))
                .map(button -> button.getElement().getTextRecursively()))
                .as("read out as they are seen").contains("Consent 0/3 answered");
        for (var section : List.of("Spine and joints", "Heart and blood", "Skin and feeling", "Other health",
                "Surgery and injury", "Anything else")) {
            go(section);
            assertThat(find(ConditionQuestion.class).all()).isNotEmpty();
            assertThat(find(AnswerField.class).all()).extracting(AnswerField::getValue)
                    .containsOnly(Recorded.NOT_ASKED);
        }
        assertThat(intakes.latest(client)).isEmpty();
    }

    @Test
    void anEmptyIntakeIsNotConfirmedAndSaysWhatIsOpen() {
        openIntake();

        pressFirst("Confirm intake");

        assertThat(find(StillOpen.class).single().getElement().getTextRecursively())
                .contains("46 questions are open", "Herniated", "and 39 more", "Consent to treatment");
        assertThat(stillOpen("Herniated (“slipped”) disc").isEnabled()).isTrue();

        answer(HERNIATED_DISC, Recorded.NO);

        assertThat(find(StillOpen.class).single().getElement().getTextRecursively())
                .as("what is answered meanwhile").contains("45 questions are open", "and 39 more");
        assertThat(stillOpen("Herniated (“slipped”) disc").isEnabled()).isFalse();
        assertThat(stillOpen("Arthritis").isEnabled()).isTrue();
        assertThat(intakes.latest(client)).isEmpty();
    }

    @Test
    void anIntakeThatHasBegunJudgesOnlyWhatWasAnsweredAndTheLastAnswerStandsFirst() {
        openIntake();
        assertThat(verdict()).isEqualTo("So far");
        assertThat(sideFindings()).as("nothing was told").isEmpty();

        answer(SCOLIOSIS, Recorded.NO);
        assertThat(verdict()).isEqualTo("So far");

        answer(HERNIATED_DISC, Recorded.YES);
        assertThat(verdict()).as("its details are still being told").isEqualTo("So far");
        assertThat(find(Verdict.class).single().getElement().getTextRecursively())
                .contains("Herniated (“slipped”) disc: what to keep to follows");
        assertThat(sideFindings()).isEmpty();

        answer(ARTHRITIS, Recorded.NO);
        assertThat(verdict()).as("what was left open counts as unknown").isNotEqualTo("So far");
        assertThat(sideFindings()).anyMatch(title -> title.startsWith("Herniated disc"));

        answer(OSTEOPOROSIS, Recorded.YES);
        answer(ARTHRITIS, Recorded.DONT_KNOW);
        assertThat(sideFindings().getFirst()).as("worst first of what is new")
                .isEqualTo("Osteoporosis, severity not known, fragility fracture not ruled out");
        assertThat(sideFindings()).as("both rules of it as one").doesNotHaveDuplicates();

        answerAllWithNo();
        assertThat(sideFindings()).as("what a no took back").noneMatch(title -> title.startsWith("Clot or infection"));
    }

    @Test
    void anAnswerThatWantsADoctorSoonSaysBesideItHowSoon() {
        openIntake();
        go("Heart and blood");

        answer(CLOT_NOW_OR_SUSPECTED, Recorded.YES);

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Medical assessment today.What to keep to");
    }

    private Button stillOpen(String question) {
        return find(Button.class, find(StillOpen.class).single()).all().stream()
                .filter(button -> button.getText().equals(question))
                .findFirst().orElseThrow();
    }

    private String verdict() {
        return find(Verdict.class).single().getElement().getTextRecursively().split("\n")[0].replaceAll(
                "(So far|Clear|Adapt the session|Ask the doctor first|Not today).*", "$1");
    }

    /** The titles of what is said beside the intake, but for what unfolds. */
    private List<String> sideFindings() {
        return find(H3.class).all().stream().map(H3::getText).toList();
    }

    @Test
    void theSectionBelowOnTheSamePageIsShownAsItStands() {
        openIntake();
        go("Preferences");
        var shown = find(TextArea.class).all();

        go("Anything else");

        assertThat(find(TextArea.class).all()).isNotEmpty().isEqualTo(shown);
    }

    @Test
    void theOneOpenQuestionIsOpenedWhenConfirmingFails() {
        openIntake();
        for (var section : List.of("Spine and joints", "Skin and feeling", "Other health", "Surgery and injury")) {
            go(section);
            pressFirst("No to all others");
        }
        go("Anything else");
        pressFirst("No, nothing else");
        pressFirst("Confirm intake");

        assertThat(question(ANTICOAGULANT)).isNotNull();
    }

    @Test
    void anOrdinaryClientIsDoneInFewTapsAndDeniedMeansAskedAndDenied() {
        openIntake();
        answerAllWithNo();
        consent();

        pressFirst("Confirm intake");

        var saved = intakes.latest(client).orElseThrow();
        assertThat(saved.number()).isEqualTo(1);
        assertThat(saved.answers().openQuestions()).isEmpty();
        assertThat(saved.answers().of(OSTEOPOROSIS)).isEqualTo(ConditionAnswer.DENIED);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ClientView");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("First intake");
    }

    @Test
    void aClientWhoAgreesToEverythingSaysSoOnceAndSignsWithTheirName() {
        openIntake();
        go("Consent");

        pressFirst("Yes to all three");

        assertThat(find(AnswerField.class).all()).extracting(AnswerField::getValue).containsOnly(Recorded.YES);
        assertThat(textField("Signed by").getValue()).isEqualTo("Hannah Lindqvist");
    }

    @Test
    void pressingTheSectionThatIsShownLosesNoAnswerThatIsBeingPressed() {
        openIntake();
        var answer = question(SCOLIOSIS);

        go("Spine and joints");

        assertThat(question(SCOLIOSIS)).isSameAs(answer);
    }

    /** As somebody for whom no other test books a session now. */
    @Test
    @As({Role.THERAPIST, Role.FRONT_DESK})
    void aFirstIntakeIsConfirmedIntoTheVisitThatFollows() {
        openIntake();
        answerAllWithNo();
        consent();

        pressFirst("Confirm: client is here");

        assertThat(intakes.latest(client)).isPresent();
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ArrivalView");
        var session = Id.parse(location().split("/")[1], SessionId::new).orElseThrow();
        openIntake();
        assertThat(find(Button.class).withText("Confirm: client is here").exists()).as("the next ones are not")
                .isFalse();
        var fromScreening = new Location(IntakeNavigation.preferencesRoute(client, session));
        UI.getCurrent().navigate(fromScreening.getPath(), fromScreening.getQueryParameters());
        assertThat(find(PreferencesSection.class).exists()).isTrue();
        pressFirst("Confirm intake");
        assertThat(location()).isEqualTo("sessions/" + session + "/screening");
    }

    @Test
    @As({Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER})
    void whoHasAnotherSessionNowIsToldWhyTheVisitDoesNotBegin() {
        afterIntake.route(clients.create(ClientDetails.of("Greta Now", "020 7946 0001")));
        openIntake();
        answerAllWithNo();
        consent();

        pressFirst("Confirm: client is here");

        assertThat(location()).isEqualTo("clients/" + client + "/plan");
        assertThat(find(Notification.class).all()).map(toast -> toast.getElement().getTextRecursively())
                .anyMatch(said -> said.startsWith("You have another session now."));
        assertThat(find(Notification.class).all().stream().flatMap(Component::getChildren))
                .filteredOn(Anchor.class::isInstance).singleElement()
                .satisfies(link -> assertThat(((Anchor) link).getHref()).startsWith("sessions/"));
    }

    private static String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @Test
    void noToAllOthersLeavesWhatWasAnsweredAndCanBeUndone() {
        openIntake();
        answer(SCOLIOSIS, Recorded.DONT_KNOW);

        pressFirst("No to all others");
        assertThat(question(HIGH_BLOOD_PRESSURE)).as("it goes on to the next section").isNotNull();
        go("Spine and joints");
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.NO);

        undo();
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.DONT_KNOW);
    }

    @Test
    void aVersionIsReadWithWhatItChanged() {
        var first = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        var second = intakes.confirm(
                client, Optional.of(first.id()), first.answers().with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES)));

        IntakeNavigation.version(second.id());

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Intake version 2", "What changed", "Scoliosis", "Version 1");
        pressFirst("Version 1");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Intake version 1");
    }

    @ParameterizedTest
    @CsvSource({
            "therapist, Asked by the therapist", "front_desk, Asked at the front desk",
            "kiosk, Filled in on the tablet",
            "link, Sent by the client"
    })
    void aVersionSaysOnWhichWayItsAnswersCame(String channel, String words) {
        var version = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        jdbc.update("update intake_versions set channel = ? where id = ?", channel, version.id().value());

        IntakeNavigation.version(version.id());

        assertThat(getCurrentView().getElement().getTextRecursively()).contains(words);
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskCannotOpenAnIntake() {
        UI.getCurrent().navigate(IntakeNavigation.route(client));

        assertThat(getCurrentView()).isNotInstanceOf(IntakeView.class);
    }

    @Test
    void onlyAccessThatSomebodyHasCanBeWithdrawn() {
        UI.getCurrent().navigate("clients/" + client + "/self-intake");
        assertThat(find(Button.class).withText("Withdraw access").exists()).isFalse();

        selfIntake.handOver(client);
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("clients/" + client + "/self-intake");
        pressFirst("Withdraw access");

        assertThat(find(Button.class).withText("Withdraw access").exists()).isFalse();
    }
}
