package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.record.ReceiptKind;
import org.tenderpoint.client.record.RightsReceipt;
import org.tenderpoint.client.rights.ClientErasureService;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.client.rights.ErasureCount;
import org.tenderpoint.client.rights.NotSeenRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.session.Sessions;

/** The page of a client's rights, the list of those whose time is over, and what the others see of it. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.MANAGER)
@Tag("UC-27")
class ClientRightsScreensTest extends OnScreen {

    private static final String FASTER = "Somebody else has done this already.";

    @Autowired
    private Sessions make;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private ClientErasureService erasures;
    @Autowired
    private PracticeService practice;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asOtherTestsExpectIt() {
        jdbc.sql("update practices set retention_years = 10").update();
    }

    @Test
    void aManagerRestrictsWithAReasonAndLiftsIt() {
        var client = client("Rosa Ruhe");
        open("clients/" + client);
        assertThat(buttons()).contains("Rights of the client");
        open("clients/" + client + "/rights");

        pressLast("Restrict the record");
        assertThat(reason().isInvalid()).isTrue();
        assertThat(reason().getErrorMessage()).isEqualTo("Choose why.");
        assertThat(rights.restriction(client)).isEmpty();

        reason().setValue(RestrictionReason.WISH);
        pressLast("Restrict the record");
        assertThat(text()).contains("Restricted since", "The client wants it", "Receipt: restricted");
        assertThat(clients.open(client).orElseThrow().restricted()).isTrue();

        pressLast("Lift the restriction");
        assertThat(text()).contains("Receipt: restriction lifted").doesNotContain("Restricted since");
        assertThat(clients.open(client).orElseThrow().restricted()).isFalse();
    }

    @Test
    void whereAnotherManagerWasFasterThePageSaysSoAndShowsWhatStands() {
        var client = client("Rosa Ruhe");
        open("clients/" + client + "/rights");
        users.as(manager(), () -> rights.restrict(client, RestrictionReason.DISPUTE));

        reason().setValue(RestrictionReason.WISH);
        pressLast("Restrict the record");
        assertThat(said()).isEqualTo(FASTER);
        assertThat(text()).contains("Restricted since", "In dispute");

        users.as(manager(), () -> rights.lift(client));
        pressLast("Lift the restriction");
        assertThat(said()).isEqualTo(FASTER);
        assertThat(text()).contains("Receipt: restriction lifted");

        pressLast("Erase now");
        users.as(manager(), () -> erasures.erase(client));
        pressLast("Erase what need not be kept");
        assertThat(said()).isEqualTo(FASTER);
        assertThat(text()).contains("It is kept until", "Receipt: kept until its day");
    }

    private String said() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    @Test
    @As(Role.THERAPIST)
    void whoIsNoManagerIsToldThatARecordIsRestrictedAndNothingElse() {
        var client = client("Rosa Ruhe");
        var session = make.arrived(client, Sessions.calmVisit(), GENTLE_BACK);
        users.as(manager(), () -> rights.restrict(client, RestrictionReason.DISPUTE));

        for (var address : List.of("clients/" + client, "clients/" + client + "/intake", "clients/" + client + "/edit",
                "sessions/" + session + "/screening")) {
            open(address);
            assertThat(text()).as(address).contains("Only managers see it").doesNotContain("Rosa", "020 7946");
        }
        open("");
        assertThat(text()).contains("Restricted record").doesNotContain("Rosa Ruhe");
        users.as(manager(), () -> rights.lift(client));
        open("clients/" + client);
        assertThat(text()).contains("020 7946 0990");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDesksPagesOpenBesideARestrictedRecord() {
        var session = users.as(users.make("maya.rights", Role.THERAPIST), () -> make.finished(GENTLE_BACK));
        users.as(manager(), () -> rights.restrict(session.client(), RestrictionReason.WISH));

        for (var address : List.of("", "clients", "follow-ups", "alerts", "referrals", "messages", "plan")) {
            open(address);
            assertThat(text()).as(address).isNotEmpty().doesNotContain(clientName(session.client()));
            assertThat(getCurrentView().getClass().getSimpleName()).as(address).doesNotContain("Error", "Closed");
        }
    }

    @Test
    void beforeTheTimeIsOverThePageSaysWhatStaysUntilWhenAndASecondPressErasesTheRest() {
        var client = client("Erna Ende");
        open("clients/" + client + "/rights");
        assertThat(text()).contains("The practice keeps records for 10 years", "The record must be kept until",
                "goes now: e-mail address", "stays until then: intakes, consents and clearances");

        pressLast("Erase now");
        pressLast("Erase what need not be kept");

        assertThat(text()).contains("It is kept until", "Receipt: kept until its day",
                "It has to be kept, until");
        assertThat(rights.restriction(client).orElseThrow().keptUntil())
                .contains(LocalDate.now(ZoneId.of("UTC")).plusYears(10));
    }

    @Test
    void afterItEverythingGoesAndTheReceiptIsHandedOverAtOnce() {
        var client = client("Erna Ende");
        notSeenSince(client, LocalDate.of(2001, 2, 3));
        open("clients/" + client + "/rights");
        assertThat(text()).contains("everything goes", "goes: contact data");

        pressLast("Erase now");
        pressLast("Erase this client for good");

        assertThat(text()).contains("Everything about this client is erased", "Receipt: erased")
                .doesNotContain("Erna");
        assertThat(clients.open(client)).isEmpty();
        open("clients/" + client + "/rights");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void aCorrectionIsNamedInAFewWordsAndGetsItsReceipt() {
        var client = client("Cora Correct");
        open("clients/" + client + "/rights");
        assertThat(routes()).contains("clients/" + client + "/edit");

        pressLast("Make the receipt");
        assertThat(find(TextField.class).single().getErrorMessage())
                .isEqualTo("Say in a few words what was corrected.");
        test(find(TextField.class).single()).setValue("birth date");
        pressLast("Make the receipt");

        assertThat(text()).contains("Receipt: corrected");
    }

    @Test
    void theYearsHaveBoundsWithAMessageBesideTheField() {
        open("settings");
        assertThat(routes()).contains("settings/retention");
        open("settings/retention");
        var years = find(IntegerField.class).single();

        years.setValue(51);
        pressLast("Save");
        assertThat(years.isInvalid()).isTrue();
        assertThat(years.getErrorMessage()).contains("1", "50");
        assertThat(practice.retentionYears()).isEqualTo(10);
        years.setValue(8);
        pressLast("Save");
        assertThat(years.isInvalid()).isFalse();
        assertThat(practice.retentionYears()).isEqualTo(8);
    }

    @Test
    void whoeverSetsTheYearsSecondLearnsWhatTheFirstHasSet() {
        open("settings/retention");
        var years = find(IntegerField.class).single();
        years.setValue(8);
        practice.keepFor(20, 10);

        pressLast("Save");
        assertThat(years.getErrorMessage()).contains("20");
        assertThat(practice.retentionYears()).isEqualTo(20);
        pressLast("Save");
        assertThat(practice.retentionYears()).isEqualTo(8);
    }

    @Test
    @SuppressWarnings("unchecked")
    void thoseWhoseTimeIsOverAreErasedWithOneConfirmation() throws InterruptedException {
        var first = client("Olga Old");
        var second = client("Otto Old");
        var kept = client("Nora New");
        notSeenSince(first, LocalDate.of(1999, 1, 1));
        notSeenSince(second, LocalDate.of(1999, 1, 2));
        open("settings/retention");
        var list = (Grid<NotSeenRow>) find(Grid.class).single();
        assertThat(test(list).getRow(0).client()).isEqualTo(first);
        assertThat(buttons()).noneMatch(text -> text.startsWith("Erase "));

        list.select(test(list).getRow(0));
        list.select(test(list).getRow(1));
        assertThat(text()).contains("Erase 2 clients for good?");
        pressLast("Erase 2 clients");
        while (erasures.progress().isPresent()) {
            Thread.onSpinWait();
        }

        assertThat(erasures.lastCount()).isEqualTo(new ErasureCount(2, 0));
        assertThat(clients.exists(first)).isFalse();
        assertThat(clients.exists(second)).isFalse();
        assertThat(clients.exists(kept)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ReceiptKind.class)
    void aReceiptSaysWhatWasDoneWhenAndByWhomInTheClientsLanguage(ReceiptKind kind) throws Exception {
        for (var language : PageLanguage.locales()) {
            var until = kind == ReceiptKind.KEPT
                    ? Optional.of(LocalDate.of(2036, 11, 23))
                    : Optional.<LocalDate>empty();
            var receipt = new RightsReceipt(
                    kind, "Vera Ganz", language, "Mill Lane Massage", List.of("020 7946 0000"),
                    ZoneId.of("Europe/London"), Instant.parse("2026-11-23T10:00:00Z"), until, "birth date");

            try (var file = Loader.loadPDF(RightsPaper.pdf(receipt))) {
                var text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
                assertThat(text).contains("Vera Ganz", "Mill Lane Massage", "23", "2026")
                        .contains(Texts.in(language,
                                "copy.receipt.trail" + (kind == ReceiptKind.ERASED ? "_erased" : "")));
                assertThat(text.contains("2036")).isEqualTo(kind == ReceiptKind.KEPT);
                assertThat(text.contains("birth date")).isEqualTo(kind == ReceiptKind.CORRECTED);
                assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo(language.toLanguageTag());
            }
        }
    }

    private ClientId client(String name) {
        return users.as(users.make("maya.rights", Role.THERAPIST),
                () -> make.client(name, harmless(List.of(GENTLE_BACK))));
    }

    private String clientName(ClientId client) {
        return jdbc.sql("select name from clients where id = ?").param(client.value()).query(String.class).single();
    }

    private void notSeenSince(ClientId client, LocalDate day) {
        jdbc.sql("update clients set last_seen = ? where id = ?").params(day, client.value()).update();
    }

    private UserRecord manager() {
        return users.make("mona.rights", Role.MANAGER);
    }

    @SuppressWarnings("unchecked")
    private Segments<RestrictionReason> reason() {
        return find(Segments.class).all().stream().filter(one -> "Why".equals(one.getLabel())).findFirst()
                .orElseThrow();
    }

    private List<String> routes() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
