package org.tenderpoint.followup.rules.care;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.PhrasesInEachLanguage;

/** Each fact that withholds an item or adds to it has a text, also where chance has not drawn it. */
@Tag("guard")
class CareFactsInEachLanguageTest {

    @Test
    void everyFactOfARowHasAText() {
        PhrasesInEachLanguage.haveTexts(SelfCareItems.ROWS.stream()
                .flatMap(row -> Stream.concat(row.then().withheldBy().stream(),
                        row.then().additions().stream().map(CareRow.Addition::line))
                        .map(CareRow.Line::fact)));
    }
}
