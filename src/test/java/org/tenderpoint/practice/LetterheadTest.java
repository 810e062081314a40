package org.tenderpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands on paper beside the practice's name. */
@Tag("UC-22")
class LetterheadTest {

    private static final String PHONE = "020 7946 0112";

    @Test
    void theAddressKeepsTheOrderInWhichItsCountryWritesIt() {
        assertThat(head("12 Mill Lane\n\n  Leeds \nLS1 4AB").lines(Locale.ENGLISH, PHONE))
                .containsExactly("12 Mill Lane, Leeds, LS1 4AB", "Phone 020 7946 0112");
        assertThat(head("Lindenweg 3\r\n10115 Berlin").lines(Locale.GERMAN, PHONE))
                .containsExactly("Lindenweg 3, 10115 Berlin", "Telefon 020 7946 0112");
    }

    @Test
    void onlyThePhoneStandsThereUntilMoreIsKnown() {
        assertThat(Letterhead.NONE.lines(Locale.ENGLISH, PHONE)).containsExactly("Phone 020 7946 0112");
    }

    @Test
    void aWebsiteIsTypedAndPrintedAsPeopleWriteIt() {
        var head = new Letterhead("", " hello@linden.example ", "www.linden.example");

        assertThat(head.web()).isEqualTo("https://www.linden.example");
        assertThat(head.lines(Locale.ENGLISH, PHONE))
                .containsExactly("Phone 020 7946 0112 · hello@linden.example · www.linden.example");
    }

    @Test
    void whatCannotBePrintedIsRefusedInWords() {
        assertThat(Letterhead.addressProblem("1\n2\n3\n4\n5\n6")).contains("Use 5 lines at most.");
        assertThat(Letterhead.addressProblem("a".repeat(301))).isPresent();
        assertThat(Letterhead.emailProblem("hello@linden")).isPresent();
        assertThat(Letterhead.webProblem("javascript://alert")).isPresent();
        assertThatThrownBy(() -> new Letterhead("", "hello@linden", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Letterhead.addressProblem("")).isEmpty();
        assertThat(Letterhead.emailProblem("")).isEmpty();
        assertThat(Letterhead.webProblem("")).isEmpty();
    }

    private static Letterhead head(String address) {
        return new Letterhead(address, "", "");
    }
}
