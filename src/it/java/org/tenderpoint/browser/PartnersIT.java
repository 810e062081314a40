package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenderpoint.browser.Browsing.button;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.PartnerSkill;
import org.tenderpoint.partner.TypedPartner;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Discipline;

/** The directory in a real browser: found, added, asked about, brought in from a file and handed out. */
@BrowserTest
@Tag("UC-25")
@Tag("night")
@Tag("browser")
class PartnersIT extends InBrowser {

    private static final String FILE = """
            Name;Fachrichtung;Telefon;E-Mail;Sprachen;Schuhgröße
            Jörg Weiß;Krankengymnastik;020 7946 0401;joerg@example.org;Deutsch, Englisch;44
            Kim, Sun-hee;Akupunktur;020 7946 0402;;Koreanisch;38
            ;Yoga;abc;nobody;;
            Old Mill Pilates;Pilates;020 7946 0403;mill@example.org;Englisch;
            Pilates Old Mill;Pilates;;;;
            """;

    @Autowired
    private PartnerService partners;

    @Test
    void aPracticeKeepsItsPartners() throws IOException {
        var mona = users.make("mona", Role.MANAGER);
        var page = browsing.signedIn("mona", 1180, 820, ColorScheme.LIGHT);
        page.navigate(browsing.address("/partners"));
        assertThat(page.getByText("No partners yet")).isVisible();
        assertThat(page.getByText("Add partner")).hasCount(1);
        assertThat(page.getByText("vCard")).isHidden();
        both(page, "empty", ColorScheme.LIGHT);
        users.as(mona, this::some);

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browsing.turn(page, 1180, 820, scheme);
            Browsing.go(page, browsing.address("/referrals"));
            button(page, "Partners").click();
            assertThat(page.getByText("Sun-hee Kim")).isVisible();
            both(page, "list", scheme);
            look(page, scheme);
            ask(page, scheme);
            preview(page, scheme);
        }
        takeAndHandOut(page);
    }

    private void look(Page page, ColorScheme scheme) {
        page.navigate(browsing.address("/partners?discipline=acupuncture"));
        assertThat(page.getByText("Sun-hee Kim")).isVisible();
        assertThat(page.getByText("Yoga House")).hasCount(0);
        page.getByText("Sun-hee Kim").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sun-hee Kim"))).isVisible();
        both(page, "partner", scheme);
    }

    private void ask(Page page, ColorScheme scheme) {
        Browsing.go(page, browsing.address("/partners/new"));
        both(page, "new", scheme);
        button(page, "Save partner").click();
        assertThat(Browsing.error(page, "Enter the name of the person or the class.")).isVisible();
        both(page, "new-missing", scheme);
        page.getByLabel("Name of person or class").fill("Kim Sun-hee");
        page.getByLabel("District or town").fill("Harbour");
        page.getByLabel("Acupuncture").check();
        button(page, "Save partner").click();
        assertThat(page.getByText("may already be in the directory")).isVisible();
        both(page, "asked", scheme);
        page.getByText("Merge into it").click();
        assertThat(page.getByText("Merge partners")).isVisible();
        both(page, "side-by-side", scheme);
        button(page, "Discard").click();
    }

    private void preview(Page page, ColorScheme scheme) {
        Browsing.go(page, browsing.address("/partners/import"));
        assertThat(page.getByText("Choose a file")).isVisible();
        both(page, "import", scheme);
        choose(page);
        assertThat(page.getByText("5 partners in the file, 2 to decide, 1 not valid")).isVisible();
        both(page, "import-preview", scheme);
    }

    private void takeAndHandOut(Page page) throws IOException {
        page.navigate(browsing.address("/partners/import"));
        choose(page);
        button(page, "Import 2 partners").click();
        assertThat(page.getByText("2 added, 0 merged, 3 left out.")).isVisible();
        assertThat(page.getByText("Jörg Weiß")).isVisible();
        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV")).click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("partners.csv");
        Assertions.assertThat(text(file)).contains("Jörg Weiß").contains("'+44");
    }

    private static String text(Download file) throws IOException {
        try (var in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void choose(Page page) {
        page.locator("input[type=file]").setInputFiles(
                new FilePayload("partners.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean some() {
        List.of(
                new TypedPartner("Riverside Physiotherapy").place("Riverside").phone("+44 20 7946 0301").after(5)
                        .skilled(PartnerSkill.SPINE, PartnerSkill.AFTER_SURGERY, PartnerSkill.NEUROLOGICAL,
                                PartnerSkill.HEART),
                new TypedPartner("Sun-hee Kim").of(Discipline.ACUPUNCTURE).place("Mill Lane").after(8)
                        .skilled(PartnerSkill.CHRONIC_PAIN, PartnerSkill.FIBROMYALGIA).speaking("en", "ko")
                        .phone("020 7946 0304").email("sunhee.kim@example.org").web("www.example.org")
                        .notes("Sees new clients on Mondays.\nSteps at the door."),
                new TypedPartner("Core & Balance Studio").of(Discipline.PILATES, Discipline.YOGA)
                        .place("Market Square"),
                new TypedPartner("Dr Tom Wills, DC").of(Discipline.CHIROPRACTIC).organisation("Wills Chiropractic")
                        .after(3),
                new TypedPartner("Yoga House").of(Discipline.YOGA).skilled(PartnerSkill.PRENATAL).after(4))
                .forEach(partner -> partners.create(partner.details(), Set.of()));
        return true;
    }

    /** On a tablet and on a phone. */
    private static void both(Page page, String name, ColorScheme scheme) {
        var colours = scheme.name().toLowerCase(Locale.ROOT);
        settled(page, "partners-" + name + "-" + colours);
        page.setViewportSize(390, 844);
        settled(page, "partners-" + name + "-" + colours + "-phone");
        page.setViewportSize(1180, 820);
    }
}
