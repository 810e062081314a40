package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

@Tag("UC-26")
@Tag("guard")
class RulesDocumentTest {

    static final String COMMAND = "./mvnw -Dtp.run test -Dtest=RulesDocumentTest -Drules.write";

    private static final Path FILE = Path.of("docs/rules.md");

    @Test
    void theDocumentOfTheRulesIsCurrent() throws IOException {
        var text = RulesDocument.text();
        if (System.getProperty("rules.write") != null) {
            Files.writeString(FILE, text);
        }

        Missing.current(FILE, text, COMMAND);
    }

    @Test
    void everyRuleStandsInItOnceWithAnAnchor() {
        var text = RulesDocument.text();

        assertThat(RuleLibrary.in(RuleSetVersion.CURRENT)).extracting(RuleEntry::id)
                .allSatisfy(id -> assertThat(text.split("<a id=\"" + id + "\"></a>", -1)).as(id).hasSize(2));
    }

    @Test
    void whatNeedsBracketsWithinBracketsIsAListWithinAList() {
        assertThat(RulesDocument.text().lines()).allSatisfy(
                line -> assertThat(RuleWords.square(line)).as(line).isEqualTo(line));
    }
}
