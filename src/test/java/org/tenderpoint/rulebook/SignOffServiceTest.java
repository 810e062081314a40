package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-26")
public class SignOffServiceTest {

    @Autowired
    private SignOffService signOffs;
    @Autowired
    private PracticeTime time;
    @Autowired
    private TestTrail trail;
    @Autowired
    private CurrentUser user;

    @Test
    void aSectionIsSignedOnceAManagerHasFoundTheSignerInARegister() {
        assertThat(signed()).isEmpty();

        var made = signOffs.record(request(time.today()), Set.of());
        assertThat(signed()).isEmpty();
        signOffs.confirm(made.id(), " Register of physicians, today ");

        assertThat(signed()).containsExactly(SignOffSection.A);
        assertThat(signOffs.all()).singleElement().satisfies(kept -> {
            assertThat(kept.ruleSet()).isEqualTo(RuleSetVersion.CURRENT.code());
            assertThat(kept.name()).isEqualTo("Nora Berg");
            assertThat(kept.registration()).isEqualTo("AB 12345");
            assertThat(kept.notRead()).isEqualTo("The sources");
            assertThat(kept.note()).isEqualTo("Would set SCR-172 to 12 weeks.");
            assertThat(kept.confirmed().orElseThrow().register()).isEqualTo("Register of physicians, today");
        });
        assertThat(trail.about(made.id().value())).extracting("action").containsExactly("recorded", "confirmed");
    }

    @Test
    void aWithdrawnSignOffStaysReadableButNoLongerCounts() {
        var made = signOffs.record(request(time.today()), Set.of());
        signOffs.confirm(made.id(), "Register of physicians");

        signOffs.withdraw(made.id(), "Signed the draft, not this version");

        assertThat(signed()).isEmpty();
        assertThat(signOffs.all()).singleElement().satisfies(found -> {
            assertThat(found.stands()).isFalse();
            assertThat(found.withdrawn().orElseThrow().why()).isEqualTo("Signed the draft, not this version");
        });
        assertThat(trail.about(made.id().value())).extracting("action")
                .containsExactly("recorded", "confirmed", "withdrawn");
        assertThatThrownBy(() -> signOffs.withdraw(made.id(), "Again")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> signOffs.confirm(made.id(), "Again")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyConfirmsTheirOwnSignature() {
        var own = signOffs.record(new SignOffRequest(SignOffSection.A, user.name(), "physician", "1", time.today(), "",
                ""), Set.of());

        assertThatIllegalArgumentException().isThrownBy(() -> signOffs.confirm(own.id(), "Register of physicians"));
        assertThat(signed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Rita B. Register, Rita Register, true", "Register Rita, rita register, true",
            "Dr. med. Rita Register-Stone, Rita Register, true", "Zoë Müller, Zoe Muller, true", "Rita, Rita, true",
            "李, 李, true", "Rita Stone, Rita Register, false", "Dr. med. Rita Stone, Dr. med. Paul Kern, false",
            "Rita Stone, Rita, false", "李, 王, false"})
    void aNameIsTheSamePersonsHoweverItIsWritten(String signer, String manager, boolean same) {
        var signed = signOffs.record(
                new SignOffRequest(SignOffSection.D, signer, "physician", "1", time.today(), "", ""),
                Set.of());

        assertThat(signed.signedBy(manager)).isEqualTo(same);
    }

    @Test
    void aSignOffNeedsANameAProfessionARegistrationADayThatHasComeAndAWithdrawalItsReason() {
        for (var section : List.of(SignOffSection.L, SignOffSection.A)) {
            var words = section == SignOffSection.L ? List.<String>of() : List.of("migraine");
            assertThatIllegalArgumentException().isThrownBy(() -> new SignOffRequest(section, "Nora", "physician", "1",
                    time.today(), "", "", words));
        }
        for (var typed : new String[][]{{" ", "physician", "1"}, {"Nora", "", "1"}, {"Nora", "physician", " "}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SignOffRequest(SignOffSection.A, typed[0],
                    typed[1], typed[2], time.today(), "", ""));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signOffs.record(request(time.today().plusDays(1)), Set.of()));
        var made = signOffs.record(request(time.today()), Set.of());
        assertThatIllegalArgumentException().isThrownBy(() -> signOffs.withdraw(made.id(), "  "));
        assertThatIllegalArgumentException().isThrownBy(() -> signOffs.confirm(made.id(), "  "));
        assertThat(signOffs.all()).singleElement().matches(SignOffRecord::stands);
    }

    @Test
    void aSignerWhoJudgesTheBlindCasesOtherwiseIsKeptAndDoesNotCount() {
        var cases = BlindCase.all();
        var mild = new HashMap<Integer, String>();
        cases.forEach(one -> {
            mild.put(one.number(), one.ladder().getFirst().code());
        });

        var other = signOffs.record(request(time.today(), BlindAnswers.of(mild)), Set.of());
        signOffs.confirm(other.id(), "Register of physicians");
        assertThat(signed()).isEmpty();

        var alike = signOffs.record(request(time.today(), BlindLevelsOfTests.asTheProgram()), Set.of());
        signOffs.confirm(alike.id(), "Register of physicians");
        assertThat(signed()).containsExactly(SignOffSection.A);
        assertThat(signOffs.all()).extracting(kept -> kept.blind().agreement().orElseThrow().enough())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aRowWithWhichTheSignerDoesNotAgreeOnPaperOrThatTheyHaveNotReadIsNotSigned() {
        var made = signOffs.record(new SignOffRequest(SignOffSection.A, "Nora Berg", "physician", "1", time.today(),
                "tri-021 and 22", "TRI-024: days, not today", List.of(), BlindLevelsOfTests.asTheProgram()),
                Set.of("TRI-020", "TRI-022"));
        signOffs.confirm(made.id(), "Register of physicians");

        assertThat(signed()).isEmpty();
        assertThat(signOffs.sections().getFirst().unsigned())
                .containsExactlyInAnyOrder("TRI-020", "TRI-021", "TRI-022", "TRI-024");
    }

    @Test
    void nothingIsRecordedWhereNoRowIsSigned() {
        var request = request(time.today());
        var all = Set.copyOf(SignOffService.rows(SignOffSection.A));

        assertThatIllegalArgumentException().isThrownBy(() -> signOffs.record(request, all));
    }

    @Test
    void whatRealClientsWaitForIsNotSignedByWhoJudgedNoCase() {
        for (var section : List.of(SignOffSection.A, SignOffSection.D)) {
            var made = signOffs.record(new SignOffRequest(section, "Nora Berg", "physician", "1", time.today(), "", ""),
                    Set.of());
            signOffs.confirm(made.id(), "Register of physicians");
        }

        assertThat(signed()).containsExactly(SignOffSection.D);
    }

    private List<SignOffSection> signed() {
        return signOffs.sections().stream().filter(SectionStanding::signed).map(SectionStanding::section).toList();
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistReadsWhoSignedButRecordsNothing() {
        assertThat(signed()).isEmpty();
        assertThat(signOffs.all()).isEmpty();
        assertThatThrownBy(() -> signOffs.record(request(LocalDate.of(2026, 1, 1)), Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskSeesNoSignOff() {
        assertThatThrownBy(() -> signOffs.all()).isInstanceOf(AccessDeniedException.class);
    }

    private static SignOffRequest request(LocalDate day, BlindAnswers blind) {
        return new SignOffRequest(SignOffSection.A, "Nora Berg", "physician", "AB 12345", day, "", "", List.of(),
                blind);
    }

    private static SignOffRequest request(LocalDate day) {
        return new SignOffRequest(SignOffSection.A, "  Nora  Berg ", "physician", "AB  12345", day, "The sources",
                "Would set SCR-172 to 12 weeks.\n", List.of(), BlindLevelsOfTests.asTheProgram());
    }
}
