package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.EffectWords.RuleNames;

class RuleNamesTest {

    @Test
    void aLimitThatWasStoredNamesItsRulesInTheReadersLanguage() {
        var stored = "Back of the thighs: 4, today at most 3 (new to massage; pressure preference not asked)";

        assertThat(Texts.speaking(Locale.GERMAN, () -> RuleNames.said(stored)))
                .startsWith("Oberschenkel hinten: 4, heute höchstens 3 (")
                .contains("Neu bei Massage; ", "Druck nicht gefragt");
        assertThat(RuleNames.said(stored)).isEqualTo(stored);
    }
}
