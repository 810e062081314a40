package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.property.Email;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenderpointTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void theTestsLanguageIsAsItWas() {
        Locale.setDefault(before);
    }

    @Test
    void onATurkishComputerAFileIsReadAsOnAnyOther() {
        Locale.setDefault(Locale.of("tr", "TR"));
        Tenderpoint.program();

        assertThat(Ezvcard.parse("""
                begin:vcard
                version:2.1
                n:Lovelace;Ada
                email;internet:ada@example.org
                end:vcard
                """).first().getEmails()).extracting(Email::getValue).containsExactly("ada@example.org");
    }
}
