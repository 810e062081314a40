package org.tenderpoint.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** The words that clients agree to, and what they agreed to before those were changed. */
@DatabaseTest
@As({Role.MANAGER, Role.THERAPIST})
@Tag("UC-06")
class ConsentTextServiceTest {

    @Autowired
    private ConsentTextService wordings;

    @Autowired
    private ConsentService consents;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private ClientService clients;

    @Autowired
    private TestUsers users;

    @Test
    void untilThePracticeWritesItsOwnTheProgramsWordsHold() {
        var words = wordings.current(Locale.GERMAN);

        assertThat(words.version()).isEqualTo("1");
        assertThat(words.of(ConsentKind.CONTACT)).isEqualTo(Texts.in(Locale.GERMAN, "intake.consent.contact"));
        assertThat(words.of(ConsentKind.CONTACT))
                .isNotEqualTo(wordings.current(Locale.ENGLISH).of(ConsentKind.CONTACT));
    }

    @Test
    void aChangedTextMakesANewVersionInItsLanguageAndTheOthersReadAsBefore() {
        var before = wordings.current(Locale.ENGLISH);
        var after = wordings.change("1", Locale.ENGLISH, Map.of(ConsentKind.CONTACT, " You may ring me. "));

        assertThat(after.version()).isEqualTo("2");
        assertThat(after.of(ConsentKind.CONTACT)).isEqualTo("You may ring me.");
        assertThat(after.of(ConsentKind.TREATMENT)).isEqualTo(before.of(ConsentKind.TREATMENT));
        assertThat(wordings.current(Locale.GERMAN).of(ConsentKind.CONTACT))
                .isEqualTo(Texts.in(Locale.GERMAN, "intake.consent.contact"));
        assertThat(wordings.inVersion("1", Locale.ENGLISH)).contains(before);
        assertThat(wordings.inVersion("3", Locale.ENGLISH)).isEmpty();
        assertThat(wordings.inVersion("x", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whatReadsAsBeforeIsNoChange() {
        var before = wordings.current(Locale.ENGLISH);

        assertThat(wordings.change("1", Locale.ENGLISH, before.texts())).isEqualTo(before);
    }

    @Test
    void twoWhoChangeItAtTheSameTimeNeverOverwriteEachOtherSilently() {
        wordings.change("1", Locale.ENGLISH, Map.of(ConsentKind.CONTACT, "You may ring me."));

        assertThatThrownBy(
                () -> wordings.change("1", Locale.GERMAN, Map.of(ConsentKind.CONTACT, "Sie dürfen anrufen.")))
                .isInstanceOf(EditedByOther.class);
        assertThat(wordings.current(Locale.GERMAN).of(ConsentKind.CONTACT))
                .isEqualTo(Texts.in(Locale.GERMAN, "intake.consent.contact"));
    }

    @Test
    void nothingAndTooMuchAreNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wordings.change("1", Locale.ENGLISH, Map.of(ConsentKind.CONTACT, "  ")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wordings.change("1", Locale.ENGLISH, Map.of(ConsentKind.CONTACT, "a".repeat(2_001))));
        assertThat(ConsentTextService.problem("a".repeat(2_000))).isEmpty();
    }

    @Test
    void whoAgreedBeforeStaysAgreedToTheWordsThatTheyWereShown() {
        var client = clients.create(ClientDetails.of("Wendy Words", "020 7946 0002"));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        wordings.change("1", Locale.ENGLISH, Map.of(ConsentKind.REFERRAL, "Letters only when I say so."));
        consents.give(client, ConsentKind.REFERRAL, wordings.current(Locale.ENGLISH), "Wendy Words", "",
                Signature.NONE);

        var said = consents.of(client);
        assertThat(said.get(ConsentKind.CONTACT).textVersion()).isEqualTo("1");
        assertThat(said.get(ConsentKind.CONTACT).inForce()).isTrue();
        assertThat(said.get(ConsentKind.REFERRAL).textVersion()).isEqualTo("2");
    }
}
