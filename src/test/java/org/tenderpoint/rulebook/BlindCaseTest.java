package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.vignettes.VignetteJudge;
import org.tenderpoint.vignettes.VignetteJudge.Score;
import org.tenderpoint.vignettes.VignetteReader;

@Tag("UC-26")
class BlindCaseTest {

    static Iterable<BlindCase> cases() {
        return BlindCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRulesSayOfTheCaseWhatThePacketSaysAndItsAuthorAgrees(BlindCase one) throws IOException {
        var told = VignetteReader.read(file(one.name()));
        var outcome = VignetteJudge.judge(told);

        assertThat(told.isScreening()).isNotEqualTo(one.followUp());
        assertThat(outcome.score()).isEqualTo(Score.EXACT);
        assertThat(outcome.level()).startsWith(one.level() + " [" + one.rule());
    }

    private static Path file(String name) throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/vignettes"))) {
            return files.filter(file -> file.endsWith(name + ".yaml")).findFirst().orElseThrow();
        }
    }
}
