package org.tenderpoint.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.letter.LetterHindrance.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.Coded;

/** Nothing leaves without consent but what is handed to the client; by a table, and over all cases there are. */
@Tag("UC-18")
class SendingCheckTest {

    @ParameterizedTest(name = "{0} by {1}, agreed {2}, guardian decides {3}, refused {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            partner | printed    | no        | no  | no  | no_consent
            partner | downloaded | no        | no  | no  | no_consent
            partner | emailed    | no        | no  | no  | no_consent
            doctor  | printed    | no        | no  | no  | no_consent
            doctor  | emailed    | no        | no  | no  | no_consent
            client  | printed    | no        | no  | no  | -
            client  | downloaded | no        | no  | yes | -
            client  | emailed    | client    | no  | no  | no_address
            partner | printed    | client    | no  | no  | -
            partner | emailed    | client    | no  | no  | -
            doctor  | emailed    | client    | no  | no  | -
            partner | printed    | withdrawn | no  | no  | consent_withdrawn
            doctor  | emailed    | withdrawn | no  | no  | consent_withdrawn
            partner | printed    | client    | yes | no  | guardian
            doctor  | emailed    | client    | yes | no  | guardian
            partner | printed    | guardian  | yes | no  | -
            doctor  | emailed    | guardian  | yes | no  | -
            partner | printed    | guardian  | no  | no  | -
            partner | printed    | client    | no  | yes | refused
            doctor  | emailed    | client    | no  | yes | refused
            partner | emailed    | no        | yes | yes | no_consent refused
            """)
    void whoAgreedDecides(String to, String way, String agreed, String guardian, String refused, String expected) {
        var leaving = new SendingCheck(
                LetterState.CONSENTED, true, false, Coded.require(RecipientKind.class, to), true,
                guardian.equals("yes"), agreed(agreed), refused.equals("yes"), false, false);

        assertThat(leaving.hindrances(Coded.require(LetterChannel.class, way)))
                .extracting(LetterHindrance::code)
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected.split(" ")));
    }

    /** All of them: whatever else holds, a letter to somebody else needs a standing yes of who decides. */
    @Test
    void inNoCaseALetterReachesAnotherWithoutAStandingYes() {
        long asked = cases()
                .filter(one -> one.to() != RecipientKind.CLIENT)
                .peek(one -> {
                    boolean yes = one.agreed()
                            .filter(said -> !said.withdrawn() && (!one.guardianDecides() || said.byGuardian()))
                            .isPresent();
                    for (var way : LetterChannel.values()) {
                        if (!yes || one.refused()) {
                            assertThat(one.hindrances(way)).as("%s %s", one, way).isNotEmpty();
                        }
                    }
                })
                .count();

        assertThat(asked).isEqualTo(5L * 2 * 2 * 2 * 2 * 2 * 5 * 2 * 2 * 2);
    }

    @Test
    void whatIsNotSavedWithdrawnOnItsWayMadeUpOrUnfitStays() {
        var whole = new SendingCheck(
                LetterState.CONSENTED, true, false, RecipientKind.PARTNER, true, false, agreed("client"), false, false,
                false);

        assertThat(whole.hindrances(LetterChannel.EMAILED)).isEmpty();
        assertThat(but(whole, LetterState.WITHDRAWN, true, true, false, false).hindrances(LetterChannel.PRINTED))
                .containsExactly(WITHDRAWN);
        assertThat(but(whole, LetterState.WAITING, true, true, false, false).hindrances(LetterChannel.PRINTED))
                .containsExactly(ON_ITS_WAY);
        assertThat(but(whole, LetterState.CONSENTED, false, true, false, false).hindrances(LetterChannel.PRINTED))
                .containsExactly(NOT_SAVED);
        assertThat(but(whole, LetterState.CONSENTED, true, false, false, false).hindrances(LetterChannel.EMAILED))
                .containsExactly(NO_ADDRESS);
        assertThat(but(whole, LetterState.CONSENTED, true, false, false, false).hindrances(LetterChannel.PRINTED))
                .isEmpty();
        assertThat(but(whole, LetterState.CONSENTED, true, true, true, false).hindrances(LetterChannel.PRINTED))
                .containsExactly(NOT_NOW);
        assertThat(but(whole, LetterState.CONSENTED, true, true, false, true).hindrances(LetterChannel.EMAILED))
                .containsExactly(MADE_UP);
    }

    private static SendingCheck but(SendingCheck one, LetterState state, boolean saved, boolean email, boolean notNow,
            boolean madeUp) {
        return new SendingCheck(
                state, saved, false, one.to(), email, one.guardianDecides(), one.agreed(), one.refused(), notNow,
                madeUp);
    }

    private static Optional<SendingCheck.ConsentFacts> agreed(String word) {
        return switch (word) {
            case "client" -> Optional.of(new SendingCheck.ConsentFacts(false, false));
            case "guardian" -> Optional.of(new SendingCheck.ConsentFacts(true, false));
            case "withdrawn" -> Optional.of(new SendingCheck.ConsentFacts(false, true));
            default -> Optional.empty();
        };
    }

    private static Stream<SendingCheck> cases() {
        var yesNo = List.of(true, false);
        var said = List.<Optional<SendingCheck.ConsentFacts>>of(
                Optional.empty(), agreed("client"), agreed("guardian"), agreed("withdrawn"),
                Optional.of(new SendingCheck.ConsentFacts(true, true)));
        var all = Stream.<SendingCheck>builder();
        for (var state : LetterState.values())
            for (var to : RecipientKind.values())
                for (var saved : yesNo)
                    for (var sending : yesNo)
                        for (var email : yesNo)
                            for (var guardian : yesNo)
                                for (var one : said)
                                    for (var refused : yesNo)
                                        for (var notNow : yesNo)
                                            for (var madeUp : yesNo)
                                                all.add(new SendingCheck(state, saved, sending, to, email, guardian,
                                                        one,
                                                        refused, notNow, madeUp));
        return all.build();
    }
}
