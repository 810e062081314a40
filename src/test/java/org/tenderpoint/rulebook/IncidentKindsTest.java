package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.incident.IncidentKind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** What kinds of incidents put in question, against the rules in force and the words on the screen. */
@Tag("guard")
@Tag("UC-37")
class IncidentKindsTest {

    @Test
    void everyRuleThatAKindPutsInQuestionIsInForceAndHasItsTitle() {
        var books = RuleLibrary.in(RuleSetVersion.CURRENT).stream().map(RuleEntry::id).toList();

        Missing.none("A kind of incident puts a rule in question that no book has, or that has no title",
                Arrays.stream(IncidentKind.values()).flatMap(kind -> kind.rules().stream()
                        .filter(rule -> !books.contains(rule) || Row.titleInWords(rule).isEmpty())
                        .map(rule -> kind + ": " + rule)),
                "Name the rule that stands there now, in rules/incidents.tsv.");
    }

    @Test
    void everyChoiceAndScreenHasItsWords() {
        Missing.none("A choice or a screen of a kind of incident without words",
                Arrays.stream(IncidentKind.values()).flatMap(kind -> Stream.concat(
                        kind.choices().stream().map(choice -> "incident_choice." + choice),
                        kind.screens().stream().map(screen -> "incident.screen." + screen))
                        .filter(key -> !Texts.knows(key))),
                "Write them in i18n/vocabulary.properties and i18n/incident.properties, and in each language.");
    }

    @Test
    void allKindsButAMixUpAndOthersPutRulesInQuestion() {
        assertThat(Arrays.stream(IncidentKind.values()).filter(kind -> kind.rules().isEmpty()))
                .containsExactlyElementsOf(List.of(IncidentKind.WRONG_CLIENT, IncidentKind.OTHER));
    }
}
