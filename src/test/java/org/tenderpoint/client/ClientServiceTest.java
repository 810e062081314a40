package org.tenderpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

@DatabaseTest
@As(Role.FRONT_DESK)
@Tag("UC-03")
public class ClientServiceTest {

    @Autowired
    private ClientService clients;

    @Autowired
    private TestTrail trail;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            first name                    | zoz
            last name                     | kwiat
            both, in the other order      | kwiat zoz
            with its accents              | Żoż
            in capitals                   | ZOZA
            the letter that has no accent | walesa
            e-mail address                | Zoza.K@exam
            first digits of the phone     | 020 7946
            last digits of the phone      | 0999
            digits written otherwise      | (020)79-46
            """)
    void aClientIsFoundByTheStartOf(String why, String typed) {
        var zoza = clients.create(details("Żoża Kwiatkowska-Wałęsa", "020 7946 0999", "zoza.k@example.org"));

        assertThat(clients.search(typed, 0, 10)).extracting(ClientRow::id).containsExactly(zoza);
        assertThat(clients.count(typed)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oza", "zoza xx", "7946", "9990", "example", "%", "_oza", "'; drop table clients; --", "\\",
            "!"})
    void nothingElseFindsHer(String typed) {
        clients.create(details("Żoża Kwiatkowska-Wałęsa", "020 7946 0999", "zoza.k@example.org"));

        assertThat(clients.search(typed, 0, 10)).extracting(ClientRow::name).doesNotContain("Żoża Kwiatkowska-Wałęsa");
    }

    @ParameterizedTest
    @CsvSource({"王小明,王", "Ольга Петрова,петр", "محمد علي,علي", "Anna 🌻,🌻", "Seán O'Brien,obri", "Weiß Straße,strasse",
            "İpek,ipek"})
    void namesOfEveryScriptAreKeptAndFound(String name, String typed) {
        var client = clients.create(ClientDetails.of(name, "020 7946 0001"));

        assertThat(clients.search(typed, 0, 10)).extracting(ClientRow::id).contains(client);
        assertThat(clients.open(client).orElseThrow().details().name()).isEqualTo(name);
    }

    @Test
    void theListIsInTheOrderOfNamesWithoutAccents() {
        List.of("Zzorn Qa", "Zzölle Qa", "Zzimt Qa")
                .forEach(name -> clients.create(ClientDetails.of(name, "020 7946 0001")));

        assertThat(clients.search("zz qa", 0, 10)).extracting(ClientRow::name)
                .containsExactly("Zzimt Qa", "Zzölle Qa", "Zzorn Qa");
        assertThat(clients.search("zz qa", 1, 1)).extracting(ClientRow::name).containsExactly("Zzölle Qa");
    }

    @Test
    void aChangedNameIsFoundByTheNewOneOnly() {
        var id = clients.create(ClientDetails.of("Quentin Before", "020 7946 0001"));
        clients.update(id, 0, ClientDetails.of("Quentin After", "020 7946 0001"));

        assertThat(clients.count("quentin before")).isZero();
        assertThat(clients.count("quentin after")).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoEditorsIsRefusedAndNothingIsOverwritten() {
        var id = clients.create(ClientDetails.of("Ida Both", "020 7946 0001"));
        int seenByBoth = clients.open(id).orElseThrow().version();
        clients.update(id, seenByBoth, ClientDetails.of("Ida First", "020 7946 0001"));

        assertThatThrownBy(() -> clients.update(id, seenByBoth, ClientDetails.of("Ida Second", "020 7946 0001")))
                .isInstanceOfSatisfying(EditedByOther.class, other -> assertThat(other.by()).isPresent());
        assertThat(clients.open(id).orElseThrow().details().name()).isEqualTo("Ida First");
    }

    @Test
    void anArchivedClientLeavesTheListAndComesBack() {
        var id = clients.create(ClientDetails.of("Archie Vault", "020 7946 0001"));

        clients.archive(id);
        assertThat(clients.count("archie vault")).isZero();
        assertThat(clients.countArchived("archie vault")).isEqualTo(1);

        clients.restore(id);
        assertThat(clients.count("archie vault")).isEqualTo(1);
    }

    @Test
    void whoeverMayBeTheSamePersonIsHinted() {
        var twin = clients.create(details("Jón Twin", "020 7946 0555", ""));

        assertThat(clients.similar("Somebody Else", "+(020) 79460555", Optional.empty())).extracting(ClientRow::id)
                .contains(twin);
        assertThat(clients.similar("jon twin", "0123456", Optional.empty())).extracting(ClientRow::id).contains(twin);
        assertThat(clients.similar("Jon Twinner", "0123456", Optional.empty())).isEmpty();
    }

    @Test
    void nobodyIsBornTomorrow() {
        var tomorrow = LocalDate.now().plusDays(2);

        assertThatThrownBy(() -> clients.create(born("Future Child", tomorrow)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyChangeAndEveryLookLeavesAnEntry() {
        var id = clients.create(ClientDetails.of("Tess Trail", "020 7946 0001"));
        clients.open(id);
        clients.update(id, 0, ClientDetails.of("Tess Trail", "020 7946 0002"));
        clients.contact(id);
        clients.archive(id);

        assertThat(trail.about(id.value())).extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("created", "opened", "changed", "opened", "archived");
    }

    @Test
    void anUnknownIdIsEmpty() {
        assertThat(clients.open(Id.random(ClientId::new))).isEmpty();
    }

    private static ClientDetails details(String name, String phone, String email) {
        return new ClientDetails(
                name, Optional.empty(), phone, email, PreferredChannel.PHONE, "", Locale.ENGLISH, EmergencyContact.NONE,
                "", "", Optional.empty());
    }

    private static ClientDetails born(String name, LocalDate day) {
        return new ClientDetails(
                name, Optional.of(day), "020 7946 0001", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty());
    }
}
