package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.browser.Browsing.flawless;
import static org.tenderpoint.browser.Browsing.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.vocabulary.Discipline;

/** A partner answers on a phone by the link of a letter, and the therapist confirms it. */
@BrowserTest
@Tag("UC-42")
@Tag("night")
@Tag("browser")
class PartnerAnswerIT extends InBrowser {

    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private ReferralService referrals;
    @Autowired
    private JdbcClient jdbc;

    private final AtomicLong scripts = new AtomicLong();

    @Test
    void fromTheLinkOfALetterToAConfirmedVisit() {
        var maya = users.make("partner.maya", Set.of(Role.THERAPIST));
        var referral = users.as(maya, this::accepted);
        var token = Secret.fresh();
        jdbc.sql("""
                insert into partner_links
                (id, client_id, referral_id, letter_id, token_hash, language, made_at, expires_at, version)
                select id, client_id, id, id, ?, 'de', begun_at, begun_at + interval '100' day, 0 from referrals
                where id = ?""").params(Secret.sha256(token), referral.value()).update();

        inGermanAtNight(token);
        jdbc.sql("update partner_links set language = 'en' where referral_id = ?").param(referral.value()).update();
        onThePhone(token);

        var page = browsing.signedIn("partner.maya", 834, 1112, ColorScheme.LIGHT);
        page.navigate(browsing.address("/referrals"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at the answer: Petra Answered"))
                .first().click();
        assertThat(page.getByText("Very stiff hips")).isInViewport();
        settled(page, "partner-answer-waits");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm").setExact(true)).click();
        assertThat(page.getByText("By the partner, by the link of the letter")).isVisible();
        settled(page, "partner-answer-confirmed");

        untilItTakesNoMore(token);
    }

    private void untilItTakesNoMore(String token) {
        var page = browsing.page(390, 844, ColorScheme.DARK);
        page.navigate(browsing.address("/r/" + token));
        for (int i = 2; i <= 12; i++) {
            page.navigate(browsing.address("/partner-answer"));
            page.getByLabel("Anything else, in one line").fill("And " + i);
            send(page);
            assertThat(page.getByText("Your answer is with the therapist.")).isVisible();
        }
        flawless(page, "partner-answer-last");
        page.navigate(browsing.address("/partner-answer"));
        assertThat(page.getByText("This link takes no more answers")).isVisible();
    }

    private void inGermanAtNight(String token) {
        var page = browsing.page(390, 844, ColorScheme.DARK);
        page.navigate(browsing.address("/r/" + token));
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        page.setViewportSize(390, 1200);
        flawless(page, "partner-answer-dark-de");
    }

    private void onThePhone(String token) {
        var page = browsing.page(390, 844, ColorScheme.LIGHT);
        Browsing.own(page).onRequest(request -> scripts.addAndGet(request.resourceType().equals("script") ? 1 : 0));
        var opened = requireNonNull(page.navigate(browsing.address("/r/" + token)));
        assertThat(opened.headers().get("content-security-policy")).isEqualTo(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'");
        assertThat(page).hasURL(browsing.address("/partner-answer"));
        assertThat(page.getByText("How did it go with PA?")).isVisible();
        assertThat(page.getByText("Petra")).hasCount(0);
        send(page);
        assertThat(page.getByText("Please choose or write something.")).isVisible();
        page.getByLabel("Came").check();
        page.getByLabel("On which day").fill(LocalDate.now().toString());
        page.getByLabel("Not yet").check();
        page.getByLabel("Anything else, in one line").fill("Very stiff hips");
        flawless(page, "partner-answer");
        send(page);
        assertThat(page.getByText("Your answer is with the therapist.")).isVisible();
        flawless(page, "partner-answer-thanks");

        page.navigate(browsing.address("/r/" + "x".repeat(43)));
        assertThat(page.getByText("This link no longer opens")).isVisible();
        flawless(page, "partner-link-gone");
        assertThat(scripts.get()).isZero();
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send answer")).click();
    }

    private ReferralId accepted() {
        var client = clients.create(ClientDetails.of("Petra Answered", "020 7946 0042"));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        for (var help : List.of(Discipline.PHYSIO, Discipline.YOGA, Discipline.PILATES)) {
            try {
                var referral = referrals.offer(new NewReferral(client, help, Optional.empty(), true));
                referrals.accept(referral, referrals.open(referral).orElseThrow().version());
                return referral;
            } catch (RuntimeException refused) {
                // the next one may suit
            }
        }
        throw new IllegalStateException("Nothing suits");
    }
}
