package org.tenderpoint.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Clients come with the phone that they have: before Safari 17.5 no browser of Apple knows {@code light-dark()}, and a
 * page whose every colour is one has none. {@code -Dcolours.write} writes the sheet anew.
 */
@Tag("guard")
class PlainColoursTest {

    private static final Path TOKENS = Path.of("frontend/css/tokens.css");
    private static final Path PLAIN = Path.of("frontend/css/plain-colours.css");
    private static final Path OF_CLIENTS = Path.of("src/main/resources/templates/client-page.html");
    private static final Pattern PAIR = Pattern.compile("(--[\\w-]+): light-dark\\(([^,]+), ([^)]+)\\);");

    @Test
    void everyColourIsThereForBrowsersThatKnowNoPairs() throws IOException {
        var tokens = Files.readString(TOKENS);
        assertThat(PAIR.matcher(tokens).results().count()).as("pairs that are read")
                .isEqualTo(Pattern.compile(": light-dark\\(").matcher(tokens).results().count());
        var sheet = """
                /* Written by PlainColoursTest from tokens.css: the same colours for browsers without light-dark(). */
                @supports not (color: light-dark(#000, #fff)) {
                  :root { %s }
                  @media (prefers-color-scheme: dark) {
                    :root { %s }
                  }
                }
                """.formatted(colours(tokens, 2), colours(tokens, 3));
        if (Boolean.getBoolean("colours.write")) {
            Files.writeString(PLAIN, sheet);
        }
        assertThat(PLAIN).hasContent(sheet);
    }

    @Test
    void thePagesOfClientsTakeThemAndNoOtherPairs() throws IOException {
        assertThat(Files.readString(OF_CLIENTS)).containsSubsequence("tokens.css", "plain-colours.css", "check-in.css");
        assertThat(Path.of("frontend/css/check-in.css")).content().doesNotContain("light-dark(");
        assertThat(Path.of("frontend/css/places.css")).content().doesNotContain("light-dark(");
    }

    private static String colours(String tokens, int which) {
        return PAIR.matcher(tokens).results().map(pair -> pair.group(1) + ": " + pair.group(which) + ";")
                .collect(Collectors.joining(" "));
    }
}
