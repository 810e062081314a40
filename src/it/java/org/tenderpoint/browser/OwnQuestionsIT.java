package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.intake.own.OwnQuestionFileTest;
import org.tenderpoint.intake.own.SampleOwnQuestions;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/** From the file to the answers: a bad file, a good one, the client's phone, the therapist's form, and the list. */
@BrowserTest
@Tag("UC-44")
@Tag("night")
@Tag("browser")
class OwnQuestionsIT extends InBrowser {

    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private SelfIntakeLinkService links;
    @Autowired
    private JdbcTemplate jdbc;

    private ClientId client;

    @AfterEach
    void noQuestions() {
        jdbc.update("delete from own_question_files");
    }

    @Test
    void theQuestionsOfAFileAreAskedOnThePhoneAndInTheFormAndTheAnswersAreFound() {
        var maya = users.make("maya.own", Set.of(Role.THERAPIST, Role.MANAGER));
        var token = users.as(maya, () -> {
            users.practiceByLink();
            client = clients.create(new ClientDetails(
                    "Ana Berger", Optional.of(LocalDate.of(1984, 3, 12)), "020 7946 0011", "", PreferredChannel.TEXT,
                    "", Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
            intakes.confirm(client, Optional.empty(), Intakes.harmless());
            var address = links.make(client).address();
            return address.substring(address.lastIndexOf('/') + 1);
        });

        var page = browsing.signedIn("maya.own", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/settings/own-questions"));
        assertThat(page.getByText("The practice asks no questions of its own.")).isVisible();
        readIn(page, OwnQuestionFileTest.TEN_MISTAKES);
        assertThat(page.getByText("Line 14: code:")).isVisible();
        flawless(page, "own-questions-refused");
        readIn(page, SampleOwnQuestions.example());
        assertThat(page.getByText("How did you hear of us?")).isVisible();
        flawless(page, "own-questions");

        onThePhone(token);

        Browsing.go(page, browsing.address("/clients/" + client + "/intake?section=preferences"));
        assertThat(page.getByText("Not read by the safety rules").first()).isVisible();
        page.getByText("Not read by the safety rules").first().scrollIntoViewIfNeeded();
        flawless(page, "own-questions-form");

        Browsing.turn(page, 1180, 820, ColorScheme.DARK);
        page.navigate(browsing.address("/clients/" + client + "/intake?section=anything_else"));
        assertThat(page.getByText("How did you hear of us?").first()).isVisible();
        page.getByText("Not read by the safety rules").first().scrollIntoViewIfNeeded();
        flawless(page, "own-questions-form-dark");

        users.as(maya, () -> {
            var last = intakes.latest(client).orElseThrow();
            var asked = SampleOwnQuestions.questions().getFirst();
            intakes.confirm(client, Optional.of(last.id()), last.answers().with(new OwnAnswer(asked, "friend")));
        });
        Browsing.go(page, browsing.address("/own-answers"));
        assertThat(page.getByText("From a friend")).isVisible();
        Browsing.inBothColours(page, colours -> flawless(page, "own-answers-" + colours));
        page.getByText("Ana Berger").click();
        assertThat(page).not().hasURL(browsing.address("/own-answers"));
        assertThat(page.getByText("From a friend").first()).isVisible();
        flawless(page, "own-answers-version-dark");
    }

    private void onThePhone(String token) {
        var phone = browsing.page(390, 844, ColorScheme.LIGHT);
        phone.navigate(browsing.address("/i/" + token));
        phone.getByLabel("Your date of birth").fill("12.3.1984");
        next(phone, "Next");
        for (int group = 1; group <= 5; group++) {
            next(phone, "None of these");
        }
        next(phone, "Next");
        next(phone, "Next");
        assertThat(phone.getByText("Questions of the practice")).isVisible();
        flawless(phone, "own-questions-phone-line");
        phone.getByLabel("What do you do all day").fill("At a desk");
        next(phone, "Next");
        next(phone, "No, nothing else");
        assertThat(phone.getByText("How did you hear of us?")).isVisible();
        phone.getByText("From a friend").click();
        flawless(phone, "own-questions-phone");
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        flawless(phone, "own-questions-phone-dark");
        next(phone, "Next");
        next(phone, "Next");
        next(phone, "Send to my therapist");
        assertThat(phone.getByText("Your therapist will review it with you.")).isVisible();
    }

    private static void next(Page phone, String button) {
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void readIn(Page page, String file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(
                "questions.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    }
}
