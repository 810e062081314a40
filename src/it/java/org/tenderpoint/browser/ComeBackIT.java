package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/** Who may come again, and the hands of whoever gives the sessions, in a real browser. */
@BrowserTest
@Tag("UC-38")
class ComeBackIT extends InBrowser {

    @Autowired
    private PlanService plans;
    @Autowired
    private HoldService holds;

    private UserRecord therapist;

    @BeforeEach
    void prepare() {
        therapist = users.make("hanna.hands", Role.THERAPIST);
    }

    /** By day, ComeBackTest, DoctorViewTest and HandsTest read the same without a browser. */
    @Test
    @Tag("night")
    void whoWasPostponedIsPlannedFromTheList() {
        users.as(therapist, () -> {
            var postponed = make.client("Petra Postponed", Sessions.harmless(List.of(GENTLE_BACK)));
            plans.defer(make.arrived(postponed, Sessions.calmVisit(), GENTLE_BACK), "fever",
                    Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(3)));
            plans.defer(make.arrived(make.client("Paul Postponed", Sessions.harmless(List.of())),
                    Sessions.calmVisit(), GENTLE_BACK), "a doctor looks first", Optional.empty());
            plans.defer(make.arrived(make.client("Dora Doctor", Sessions.harmless(List.of())), Sessions.calmVisit()
                    .with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES), GENTLE_BACK), "an accident", Optional.empty());
            holds.open(make.client("Tara Talk", Sessions.harmless(List.of())), HoldKind.THERAPIST_TALK,
                    Optional.empty(), UUID.randomUUID(), Phrase.typed("sore for long"));
            make.finished(new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 4, 40));
        });
        var page = browsing.signedIn("hanna.hands", 1180, 820, ColorScheme.LIGHT);
        Browsing.go(page, browsing.address("/come-back"));
        assertThat(page.getByText("Postponed on").first()).isVisible();
        flawless(page, "come-back");
        var phone = browsing.signedIn("hanna.hands", 390, 844, ColorScheme.DARK);
        Browsing.go(phone, browsing.address("/come-back"));
        assertThat(phone.getByText("Postponed on").first()).isInViewport();
        flawless(phone, "come-back-phone-dark");

        asksWhatTheDoctorSaid(page, "doctors-answer");
        asksWhatTheDoctorSaid(phone, "doctors-answer-phone-dark");

        Browsing.go(page, browsing.address("/account"));
        assertThat(page.getByText("Your hands").first()).isVisible();
        page.getByText("Your hands").first().scrollIntoViewIfNeeded();
        flawless(page, "your-hands");
        Browsing.go(phone, browsing.address("/account"));
        phone.getByText("Your hands").first().scrollIntoViewIfNeeded();
        flawless(phone, "your-hands-phone-dark");

        Browsing.go(page, browsing.address("/come-back"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Plan from .* on: Petra")))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save plan"))).isVisible();
    }

    private static void asksWhatTheDoctorSaid(Page page, String picture) {
        page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Ask what the doctor said: Dora"))).click();
        assertThat(page.getByLabel("Doctor\u2019s name")).isVisible();
        flawless(page, picture);
    }
}
