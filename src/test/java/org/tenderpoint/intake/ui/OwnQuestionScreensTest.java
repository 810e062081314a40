package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.OwnAnswerService;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.intake.own.OwnQuestionFileTest;
import org.tenderpoint.intake.own.OwnQuestionService;
import org.tenderpoint.intake.own.SampleOwnQuestions;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** The practice's own questions: the file in the settings, the therapist's form, and the answers. */
@ScreenTest
@As({Role.THERAPIST, Role.MANAGER})
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-44")
class OwnQuestionScreensTest extends OnScreen {

    @Autowired
    private OwnQuestionService questions;
    @Autowired
    private OwnAnswerService answers;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private StandingAnswersReader standing;
    @Autowired
    private ClientService clients;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcTemplate jdbc;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(new ClientDetails(
                "Hannah Lindqvist", Optional.empty(), "020 7946 0001", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty()));
    }

    /** Other tests ask nothing besides. */
    @AfterEach
    void noQuestions() {
        jdbc.update("delete from own_question_files");
    }

    @Test
    void aFileIsTakenInAndShownWithItsQuestions() {
        UI.getCurrent().navigate("settings/own-questions");
        assertThat(text()).contains("The practice asks no questions of its own.");

        int before = readIns();
        view().receive(SampleOwnQuestions.example().getBytes(StandardCharsets.UTF_8));

        assertThat(text()).contains("How did you hear of us?", "From a friend", "Stands in: Anything else", "Deutsch");
        assertThat(questions.current().all()).hasSize(2);
        assertThat(readIns()).isEqualTo(before + 1);
    }

    @Test
    void aFileWithTenMistakesIsRefusedWithTheLineOfEachAndTheOneBeforeStays() {
        readIn(SampleOwnQuestions.example());
        UI.getCurrent().navigate("settings/own-questions");

        view().receive(OwnQuestionFileTest.TEN_MISTAKES.getBytes(StandardCharsets.UTF_8));

        assertThat(text()).contains("The file is not used", "Line 3: key: write", "Line 14: code:");
        for (int line : List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 14)) {
            assertThat(text()).contains("Line " + line + ": ");
        }
        assertThat(questions.current().all()).hasSize(2);
    }

    @Test
    void theTherapistAsksThemBelowTheSectionAndNothingWaitsForThem() {
        readIn(SampleOwnQuestions.example());
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake("preferences");

        assertThat(text()).contains("Questions of the practice", "Not read by the safety rules");
        type("What do you do all day, sitting or standing?", "At a desk");
        denyAllElse();
        pressFirst("Confirm intake");

        var told = own("at-work");
        assertThat(told.given()).isEqualTo("At a desk");
        assertThat(told.asked().words()).isEqualTo("What do you do all day, sitting or standing?");
        assertThat(intakes.latest(client).orElseThrow().changes()).extracting(change -> change.key())
                .contains("own.at-work");
    }

    @Test
    void onThePageOfTwoSectionsTheyStandTogetherUnderOneHeading() {
        readIn(SampleOwnQuestions.example());
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake("preferences");

        assertThat(text()).contains("What do you do all day, sitting or standing?", "How did you hear of us?");
        assertThat(find(H3.class).all()).extracting(H3::getText).containsOnlyOnce("Questions of the practice");
    }

    @Test
    void aQuestionThatIsTakenOutIsAskedNoMoreAndKeepsItsAnswerInTheWordsOfThen() {
        readIn(SampleOwnQuestions.example());
        confirm("found-us", "friend");
        questions.stop();
        openIntake("anything_else");
        assertThat(text()).doesNotContain("How did you hear of us?");
        denyAllElse();
        pressFirst("Confirm intake");

        assertThat(intakes.latest(client).orElseThrow().number()).isEqualTo(2);
        assertThat(own("found-us").words()).isEqualTo("From a friend");
        IntakeNavigation.version(intakes.latest(client).orElseThrow().id());
        assertThat(text()).contains("How did you hear of us?", "From a friend", "Not read by the safety rules");
    }

    @Test
    void aQuestionThatIsAskedOtherwiseNowShowsWhatWasAnsweredBefore() {
        readIn(SampleOwnQuestions.example());
        confirm("found-us", "friend");
        readIn("""
                { "questions": [ { "key": "found-us", "answer": "number", "text": { "en": "How long ago?" } } ] }
                """);
        openIntake("anything_else");

        assertThat(text()).contains("Asked earlier as “How did you hear of us?”: From a friend");
        type("How long ago?", "many");
        denyAllElse();
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().number()).as("what is typed is no number").isEqualTo(1);
        openIntake("anything_else");
        type("How long ago?", "3");
        denyAllElse();
        pressFirst("Confirm intake");
        assertThat(own("found-us").asked().words()).isEqualTo("How long ago?");
        assertThat(own("found-us").given()).isEqualTo("3");
    }

    @Test
    void answersAreFoundByTheirWordsAndByWhomTheyAreFrom() {
        readIn(SampleOwnQuestions.example());
        confirm("found-us", "doctor");
        UI.getCurrent().navigate("own-answers");

        test(find(Select.class).single()).selectItem("How did you hear of us?");
        assertThat(text()).contains("Hannah Lindqvist", "From a doctor");
        assertThat(answers.find("found-us", "DOCT", 0).answers()).extracting(one -> one.client()).contains(client);
        assertThat(answers.find("found-us", "friend", 0).answers()).extracting(one -> one.client())
                .doesNotContain(client);
    }

    @Test
    void whatRulesReadIsTheSameWithAnAnswerAndWithout() {
        readIn(SampleOwnQuestions.example());
        confirm("found-us", "doctor");
        var with = intakes.latest(client).orElseThrow();
        intakes.confirm(client, Optional.of(with.id()), Intakes.harmless());
        var without = intakes.latest(client).orElseThrow();

        assertThat(with.answers().own()).isNotEmpty();
        assertThat(standing.read(client, with, with.toldOn(), 0))
                .isEqualTo(standing.read(client, without, with.toldOn(), 0));
    }

    @Test
    void theFrontDeskReadsNoAnswerAndATherapistChangesNoFile() {
        var desk = users.make("desk-own", Set.of(Role.FRONT_DESK));
        var therapist = users.make("therapist-own", Set.of(Role.THERAPIST));

        assertThat(catchThrowable(
                () -> users.as(desk, () -> answers.find("found-us", "", 0))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(catchThrowable(
                () -> users.as(therapist, () -> questions.stop()))).isInstanceOf(AccessDeniedException.class);
    }

    private void readIn(String file) {
        questions.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private void confirm(String key, String given) {
        var asked = questions.current().asked(key, Locale.ENGLISH).orElseThrow();
        intakes.confirm(client, Optional.empty(), Intakes.harmless().with(new OwnAnswer(asked, given)));
    }

    private OwnAnswer own(String key) {
        return Optional.ofNullable(intakes.latest(client).orElseThrow().answers().own().get(key)).orElseThrow();
    }

    private int readIns() {
        return Optional.ofNullable(jdbc.queryForObject(
                "select count(*) from audit_entries where record_type = 'OwnQuestion' and action = 'read_in'",
                Integer.class)).orElse(0);
    }

    private void openIntake(String section) {
        UI.getCurrent().navigate(IntakeNavigation.route(client), QueryParameters.of("section", section));
    }

    /** What counts only for a day is open again in each version. */
    private void denyAllElse() {
        for (var section : IntakeSection.values()) {
            section.group().ifPresent(_ -> {
                go(Texts.of("intake.section." + section.code()));
                find(Button.class).all().stream().filter(Button::isVisible)
                        .filter(button -> List.of("No to all others", "No, nothing else").contains(button.getText()))
                        .findFirst().ifPresent(button -> test(button).click());
            });
        }
    }

    private void go(String section) {
        find(Button.class).all().stream()
                .filter(button -> button.hasClassName("intake-section")
                        && button.getElement().getTextRecursively().startsWith(section + " "))
                .findFirst().ifPresent(button -> test(button).click());
    }

    private OwnQuestionsView view() {
        return (OwnQuestionsView) getCurrentView();
    }

    private void type(String question, String words) {
        test(find(TextField.class).all().stream().filter(field -> question.equals(field.getAriaLabel().orElse("")))
                .findFirst().orElseThrow()).setValue(words);
    }
}
