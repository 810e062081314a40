package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Recorded;

/** Who decides for a client under 16 is named, with how they are related, wherever something is agreed to. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-04")
class GuardianTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private ClientService clients;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private ConsentService consents;

    @Autowired
    private PracticeTime time;

    @Test
    void fromTheDayOfTheSixteenthBirthdayTheClientSigns() {
        assertThat(Guardianship.of(Optional.of(LocalDate.of(2010, 11, 21)), TODAY)).isEqualTo(Guardianship.REQUIRED);
        assertThat(Guardianship.of(Optional.of(LocalDate.of(2010, 11, 20)), TODAY)).isEqualTo(Guardianship.POSSIBLE);
        assertThat(Guardianship.of(Optional.of(LocalDate.of(2008, 11, 21)), TODAY)).isEqualTo(Guardianship.POSSIBLE);
        assertThat(Guardianship.of(Optional.of(LocalDate.of(2008, 11, 20)), TODAY)).isEqualTo(Guardianship.NONE);
    }

    @Test
    void whoeverWasBornOnALeapDayDecidesFromTheNextLeapDayOn() {
        var born = Optional.of(LocalDate.of(2008, 2, 29));

        assertThat(Guardianship.of(born, LocalDate.of(2024, 2, 28))).isEqualTo(Guardianship.REQUIRED);
        assertThat(Guardianship.of(born, LocalDate.of(2024, 2, 29))).isEqualTo(Guardianship.POSSIBLE);
    }

    @Test
    void anAgeThatNobodyKnowsAsksAndForbidsNothing() {
        assertThat(Guardianship.of(Optional.empty(), TODAY)).isEqualTo(Guardianship.POSSIBLE);
    }

    @Test
    void theDayBeforeTheSixteenthBirthdayAnIntakeWithoutWhoDecidesIsRefused() {
        var client = client(time.today().minusYears(16).plusDays(1));
        var consents = Intakes.harmless().consents();

        for (var incomplete : new Consents[]{consents, consents.signed("").related("mother")}) {
            assertThatThrownBy(
                    () -> intakes.confirm(client, Optional.empty(), Intakes.harmless().withConsents(incomplete)))
                    .isInstanceOf(IntakeIncomplete.class);
        }
        var saved = intakes.confirm(
                client, Optional.empty(),
                Intakes.harmless().withConsents(consents.signed("Eva Berger").related("mother")));

        assertThat(intakes.latest(client).orElseThrow().answers().consents().relation()).isEqualTo("mother");
        assertThat(this.consents.of(client).get(ConsentKind.TREATMENT).relation()).isEqualTo("mother");
        assertThat(saved.changes()).extracting(FieldChange::key).contains("signed_by", "relation");
    }

    @Test
    void onTheSixteenthBirthdayTheClientsOwnNameIsEnough() {
        var client = client(time.today().minusYears(16));

        assertThat(intakes.confirm(client, Optional.empty(), Intakes.harmless()).number()).isEqualTo(1);
    }

    @Test
    void whoAgreesToNothingNeedsNobody() {
        var client = client(time.today().minusYears(12));
        var refused = new Consents(
                Map.of(ConsentKind.TREATMENT, Recorded.NO), Consents.PROGRAMS_TEXT, Locale.ENGLISH, "", "",
                Signature.NONE);

        assertThat(intakes.confirm(client, Optional.empty(), Intakes.harmless().withConsents(refused)).number())
                .isEqualTo(1);
    }

    @Test
    void aConsentThatIsGivenLaterAsksTheSame() {
        var client = client(time.today().minusYears(12));
        var consents = Intakes.harmless().consents().signed("Eva Berger").related("mother");
        intakes.confirm(client, Optional.empty(), Intakes.harmless().withConsents(consents));

        assertThat(this.consents.guardianship(client)).isEqualTo(Guardianship.REQUIRED);
        assertThatThrownBy(() -> this.consents.give(client, ConsentKind.REFERRAL, Intakes.WORDS, "Eva Berger", " ",
                Signature.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        this.consents.give(client, ConsentKind.REFERRAL, Intakes.WORDS, "Eva Berger", " mother ", Signature.NONE);
        assertThat(this.consents.of(client).get(ConsentKind.REFERRAL).relation()).isEqualTo("mother");
    }

    private ClientId client(LocalDate born) {
        return clients.create(new ClientDetails(
                "Ana Berger", Optional.of(born), "020 7946 0012", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty()));
    }
}
