package org.tenderpoint.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.draft.Drafts;

/** What is typed in a small form comes back when it is shown again. */
@ScreenTest
@As({Role.THERAPIST, Role.MANAGER})
@ViewPackages(packages = "org.tenderpoint")
class KeptFieldsTest extends SpringBrowserlessTest {

    private static final String FORM = "a-form:1";

    @Autowired Drafts drafts;

    @Test
    void whatWasTypedComesBackUntilItIsSent() {
        var first = new Form();
        test(first.words).setValue("She said that");
        test(first.day).setValue(LocalDate.of(2026, 11, 20));

        var second = new Form();
        assertThat(second.words.getValue()).isEqualTo("She said that");
        assertThat(second.day.getValue()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(KeptFields.waits(drafts, FORM)).isTrue();

        second.kept.done();
        assertThat(new Form().words.getValue()).isEmpty();
    }

    @Test
    void settingsThatWereNotSavedComeBack() {
        UI.getCurrent().navigate("settings");
        test(field("practice.settings.address")).setValue("https://typed.example.org");

        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("settings");

        assertThat(field("practice.settings.address").getValue()).isEqualTo("https://typed.example.org");
        test(find(Button.class).withText(Texts.of("practice.save")).single()).click();
        assertThat(KeptFields.waits(drafts, "settings")).isFalse();
    }

    private TextField field(String key) {
        return find(TextField.class).withLabel(Texts.of(key)).single();
    }

    private final class Form {

        private final TextArea words = TextFields.note("Words");
        private final DatePicker day = new DatePicker("Day");
        private final KeptFields kept = new KeptFields(drafts, FORM, ZoneOffset.UTC);

        private Form() {
            UI.getCurrent().add(words, day);
            kept.text("words", words).field("day", LocalDate.class, day).start();
        }
    }
}
