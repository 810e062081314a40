package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;

/**
 * What only a real browser can show: that hostile text stays text, and that a screen locks and opens with what was
 * typed.
 */
@BrowserTest
class SecurityIT extends InBrowser {

    private static final List<String> PAYLOADS = HostileTexts.ALL;
    /** Clients who have four of them each. */
    private static final int CLIENTS = 15;
    /** One of so many is searched for, and one of so many clients opened; at night each. */
    private static final int SAMPLE = 3;

    @Autowired
    private Visits visits;
    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;

    private UserRecord maya;

    @BeforeEach
    void open() {
        maya = users.make("maya.secure", Role.THERAPIST, Role.MANAGER);
    }

    @Test
    void hostileTextIsShownAsText() {
        var all = String.join(" ", PAYLOADS.stream().filter(one -> PAYLOADS.indexOf(one) % 5 == 0).toList());
        var made = new ArrayList<ClientId>();
        users.as(maya, () -> IntStream.range(0, CLIENTS).forEach(i -> made.add(clients.create(new ClientDetails(
                PAYLOADS.get(i), Optional.empty(), "020 7946 0001", "", PreferredChannel.PHONE,
                PAYLOADS.get(i + CLIENTS), Locale.ENGLISH, EmergencyContact.NONE, PAYLOADS.get(i + 2 * CLIENTS),
                PAYLOADS.get(i + 3 * CLIENTS), Optional.of(maya.id()))))));
        var session = users.as(maya, () -> aVisit(made.getFirst(), all));
        var page = browsing.signedIn("maya.secure", 1280, 900, ColorScheme.LIGHT);
        var hits = HostileTexts.hits(page);
        var client = made.getFirst();
        var screens = List.of(
                "/clients", "/", "/clients/" + client, "/clients/" + client + "/edit", "/clients/" + client + "/intake",
                "/clients/" + client + "/consent", "/intake-versions/" + version(client),
                "/clients/" + client + "/clearance",
                "/sessions/" + session + "/arrival", "/sessions/" + session + "/screening", "/follow-ups", "/plan",
                "/outcomes",
                "/audit", "/referrals");
        for (var screen : screens) {
            Browsing.go(page, browsing.address(screen));
            stands(page);
        }
        int looked = Browsing.closely() ? CLIENTS : CLIENTS / SAMPLE;
        for (var other : made.subList(1, looked)) {
            Browsing.go(page, browsing.address("/clients/" + other));
            stands(page);
        }
        page.navigate(browsing.address("/clients/" + client));
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText(PAYLOADS.getFirst());
        typeAndFail(page, made.getFirst(), all);
        System.out.printf(
                "Hostile texts in a browser: %d payloads, %d screens, %d executions%n", PAYLOADS.size(),
                screens.size() + looked + 1,
                hits.size());

        assertThat(hits).isEmpty();
    }

    private static void stands(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        Browsing.settle(page);
        HostileTexts.stir(page);
    }

    /** Search, an error beside a field, and a toast. */
    private void typeAndFail(Page page, ClientId client, String all) {
        Browsing.go(page, browsing.address("/clients"));
        for (int i = 0; i < PAYLOADS.size(); i += Browsing.closely() ? 1 : SAMPLE) {
            page.getByRole(AriaRole.TEXTBOX).first().fill(PAYLOADS.get(i));
            Browsing.settle(page);
        }
        Browsing.go(page, browsing.address("/clients/" + client + "/consent"));
        page.getByText("Record consent").first().click();
        page.getByLabel("Signed by").fill(all);
        page.getByText("Save consent").click();
        Browsing.settle(page);
        page.getByLabel("Signed by").fill(PAYLOADS.get(1));
        page.getByText("Save consent").click();
        assertThat(page.getByText(PAYLOADS.get(1)).first()).isVisible();
    }

    private SessionId aVisit(ClientId client, String all) {
        var told = harmless().withGoals(all).withMedicines(all)
                .withConsents(Consents.NOT_ASKED.with(ConsentKind.TREATMENT, Recorded.YES).signed(PAYLOADS.get(1)));
        intakes.confirm(client, Optional.empty(), told);
        return visits.planned(client, visits.today().plusDays(3).atTime(9, 0), swedish(Region.NECK, 2));
    }

    private UUID version(ClientId client) {
        return users.as(maya, () -> intakes.latest(client).orElseThrow().id().value());
    }

    @Test
    @Tag("UC-23")
    void aDeviceOfThePracticeLocksAndOpensWithWhatWasTyped() {
        var page = browsing.page(1180, 820, ColorScheme.LIGHT);
        Browsing.own(page).clock().install();
        page.navigate(browsing.address("/login"));
        Browsing.signIn(page, "maya.secure", TestUsers.PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(browsing.address("/settings?part=devices"));
        page.getByLabel("Name of this device").fill("Tablet in room 2");
        page.getByText("Mark this device").click();
        assertThat(page.getByText("Tablet in room 2", new Page.GetByTextOptions().setExact(true))).isVisible();

        page.navigate(browsing.address("/clients/new"));
        var name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).first();
        name.click();
        // typed, and the field is not left: the server has not heard of it
        page.keyboard().type("Half a na");
        rest(page, 4);
        assertThat(name).isVisible();
        rest(page, 2);

        assertThat(locked(page)).isVisible();
        assertThat(name).isHidden();
        Browsing.settled(page, "locked");
        page.getByLabel("Password").first().fill("not the right one");
        page.keyboard().press("Enter");
        assertThat(Browsing.error(page, "Wrong password. Try again.")).isVisible();
        open(page);
        assertThat(name).hasValue("Half a na");
        name.focus();
        page.keyboard().press("End");
        page.keyboard().type("me");

        // a page that is opened anew is locked too, and opens at the same address with the draft
        rest(page, 6);
        assertThat(locked(page)).isVisible();
        page.reload();
        assertThat(locked(page)).isVisible();
        assertThat(page.getByText("Half a name")).hasCount(0);
        open(page);
        assertThat(name).hasValue("Half a name");

        // and after half an hour nobody is signed in any more
        rest(page, 31);
        page.waitForURL(url -> url.contains("/login"));
    }

    /** Nobody touches the screen for so many minutes, in the browser and on the server. */
    private void rest(Page page, int minutes) {
        Browsing.settle(page);
        clock.pass(Duration.ofMinutes(minutes));
        page.clock().fastForward(minutes * 60_000L);
    }

    private static void open(Page page) {
        page.getByLabel("Password").first().fill(TestUsers.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(locked(page)).isHidden();
    }

    private static Locator locked(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Locked").setExact(true));
    }
}
