package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rule's id stands in its row and in its cases. What code has to know of a row is a tag or an effect in the row. */
@Tag("guard")
class RulesByTraitTest {

    private static final Pattern ID = Pattern.compile("\"(SCR|TRI|ADJ|CARE|REF|FUP|PREV)-\\d{2,3}[\".]");

    /** The id as the first argument of what makes a row, behind the code of what it does, or as what a row rests on. */
    private static final Pattern ROW = Pattern.compile(
            "(?:\\b(?:rule|row|Row<>|item|pairs|entry|kept|raise|words|derived|source|RuleEntry)\\(\\s*(?:RuleEffect\\.\\w+,\\s*)?)$");

    /** Which rules a myth is answered by is what its own row says. */
    private static final Set<String> TELL_ABOUT_RULES = Set.of("Myth.java");

    @Test
    void noCodeKnowsARuleByItsId() {
        var known = new ArrayList<String>();
        for (var file : sources()) {
            var text = ProjectFiles.read(file).replaceAll("(?m)^\\s*(\\*|//|/\\*\\*).*$", "");
            var id = ID.matcher(text);
            while (id.find()) {
                if (!ROW.matcher(text.substring(0, id.start())).find()) {
                    known.add(file.getFileName() + " " + id.group().substring(1));
                }
            }
        }

        assertThat(known)
                .as("no code knows a rule by its id: give its row a trait (ScreeningTrait, FollowUpTrait) or an effect,"
                        + " see docs/decisions/0028-one-form-of-rule.md")
                .isEmpty();
    }

    private static List<Path> sources() {
        return ProjectFiles.sources()
                .filter(file -> !file.toString().endsWith("Examples.java"))
                .filter(file -> !TELL_ABOUT_RULES.contains(file.getFileName().toString()))
                .toList();
    }
}
