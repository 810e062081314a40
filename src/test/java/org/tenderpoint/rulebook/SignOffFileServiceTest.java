package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-26")
class SignOffFileServiceTest {

    @Autowired
    private SignOffFileService files;
    @Autowired
    private SignOffService signOffs;
    @Autowired
    private PracticeTime time;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestTrail trail;

    @Test
    void aSignatureIsReadInElsewhereAndCountsOnceTheSignerIsConfirmedThereToo() {
        var file = written(SignOffSection.A, List.of());
        elsewhere();

        var brought = files.take(file.getBytes(StandardCharsets.UTF_8));

        assertThat(standing(SignOffSection.A).by()).isEmpty();
        assertThat(brought.confirmed()).isEmpty();
        assertThat(brought.name()).isEqualTo("Nora Berg");
        assertThat(brought.registration()).isEqualTo("AB 12345");
        assertThat(brought.blind()).isEqualTo(BlindLevelsOfTests.asTheProgram());
        assertThat(brought.origin().orElseThrow().register()).isEqualTo("Register of physicians");
        assertThat(brought.origin().orElseThrow().practice()).isNotBlank();
        signOffs.confirm(brought.id(), "Register of physicians, looked up here");
        assertThat(standing(SignOffSection.A).signed()).isTrue();
        assertThat(trail.about(brought.id().value())).extracting("action")
                .contains("exported", "imported").endsWith("confirmed");
    }

    @Test
    void aRowThatReadsOtherwiseHereIsUnsigned() {
        var section = SignOffSection.A.rows(RuleLibrary.current());
        var changed = SignOffSection.print(section.getFirst());
        var other = changed.substring(0, changed.length() - 4) + "0000";
        var signed = signOffs.record(request(SignOffSection.A, List.of()), Set.of());
        entities.flush();
        jdbc.update("update rule_set_sign_offs set prints = replace(prints, ?, ?)", changed, other);
        entities.clear();
        signOffs.confirm(signed.id(), "Register of physicians");
        var file = files.file(signed.id());
        elsewhere();

        var brought = files.take(file);
        signOffs.confirm(brought.id(), "Register of physicians");

        assertThat(standing(SignOffSection.A).unsigned()).containsExactly(section.getFirst().id());
        assertThat(signOffs.changedSince(brought)).containsExactly(section.getFirst().id());
    }

    @Test
    void theListWithoutBearingTravelsWithItsWords() {
        var file = written(SignOffSection.L, List.of("migraine", "Reflux"));
        elsewhere();

        assertThat(files.take(file.getBytes(StandardCharsets.UTF_8)).words()).containsExactly("migraine", "Reflux");
    }

    @ParameterizedTest
    @CsvSource({"Nora Berg, Nora Borg", "AB 12345, AB 12346", "TRI-001:, TRI-000:", "\"a\", \"b\"",
            "Register of physicians, Register of nobody", "2026-, 2025-", "/emergency, /urgent"})
    void aFileThatWasChangedIsRefusedWithASentence(String was, String is) {
        var file = written(SignOffSection.A, List.of());
        elsewhere();
        assertThat(file).contains(was);

        refused(file.replace(was, is), "This file was changed after it was written, so nothing of it is read in.");
        assertThat(signOffs.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "null", "%PDF-1.7", "{\"kind\":\"tenderpoint-sign-off-1\"}",
            "{\"kind\":\"other\",\"content\":null,\"seal\":\"\"}"})
    void whatIsNoSignatureIsRefused(String file) {
        refused(file, "This is no signature of this program. Choose the file that another installation wrote.");
    }

    @Test
    void nothingIsReadInTwiceNorWrittenBeforeTheSignerIsConfirmed() {
        refused(written(SignOffSection.A, List.of()), "This signature is here already.");

        var open = signOffs.record(request(SignOffSection.B, List.of()), Set.of());
        assertThatIllegalArgumentException().isThrownBy(() -> files.file(open.id()));
    }

    @Test
    @As(Role.THERAPIST)
    void onlyManagersReadOneIn() {
        assertThatThrownBy(() -> files.take(new byte[0])).isInstanceOf(AccessDeniedException.class);
    }

    private void refused(String file, String why) {
        assertThatThrownBy(() -> files.take(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SignOffFileRefused.class).hasMessage(why);
    }

    private String written(SignOffSection section, List<String> words) {
        var signed = signOffs.record(request(section, words), Set.of());
        signOffs.confirm(signed.id(), "Register of physicians");
        return new String(files.file(signed.id()), StandardCharsets.UTF_8);
    }

    /** Another installation, which has no signature yet. */
    private void elsewhere() {
        entities.flush();
        jdbc.update("delete from rule_set_sign_offs");
        entities.clear();
    }

    private SectionStanding standing(SignOffSection section) {
        return signOffs.sections().stream().filter(one -> one.section() == section).findFirst().orElseThrow();
    }

    private SignOffRequest request(SignOffSection section, List<String> words) {
        LocalDate day = time.today();
        return new SignOffRequest(section, "Nora Berg", "physician", "AB 12345", day, "The sources", "", words,
                BlindLevelsOfTests.asTheProgram());
    }
}
