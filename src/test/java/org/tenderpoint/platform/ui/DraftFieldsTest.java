package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.practice.Role;

/** What is typed in a small form comes back when it is shown again. */
@ScreenTest
@As({Role.THERAPIST, Role.MANAGER})
@ViewPackages(packages = "org.tenderpoint")
class DraftFieldsTest extends SpringBrowserlessTest {

    private static final String FORM = "a-form:1";

    @Autowired
    Drafts drafts;

    @Test
    void whatWasTypedComesBackUntilItIsSent() {
        var first = new Form();
        test(first.words).setValue("She said that");
        test(first.day).setValue(LocalDate.of(2026, 11, 20));

        var second = new Form();
        assertThat(second.words.getValue()).isEqualTo("She said that");
        assertThat(second.day.getValue()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(DraftFields.waits(drafts, FORM)).isTrue();

        assertThat(second.kept.state().getElement().getTextRecursively()).as("not in force yet")
                .startsWith("Draft saved");

        second.kept.discard();
        assertThat(second.kept.state().getElement().getTextRecursively()).isEmpty();
        assertThat(new Form().words.getValue()).isEmpty();
    }

    @Test
    void settingsThatWereNotSavedComeBack() {
        UI.getCurrent().navigate("settings", QueryParameters.of("part", "links"));
        test(field("practice.settings.address")).setValue("https://typed.example.org");

        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("settings", QueryParameters.of("part", "links"));

        assertThat(field("practice.settings.address").getValue()).isEqualTo("https://typed.example.org");
        test(find(Button.class).withText(Texts.of("practice.save")).single()).click();
        assertThat(DraftFields.waits(drafts, "settings")).isFalse();
    }

    @Test
    void theCountryThatWasChosenComesBackAndProposesNothingOverWhatWasTyped() {
        UI.getCurrent().navigate("settings");
        var germany = Country.of("DE").orElseThrow();
        test(country()).selectItem(germany.name());
        test(field("practice.about.emergency")).setValue("110");

        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("settings");

        assertThat(country().getValue()).isEqualTo(germany);
        assertThat(field("practice.about.emergency").getValue()).isEqualTo("110");
        drafts.discard("settings");
    }

    @Test
    void whatCouldNotBeSavedIsSavedByTryAgain() {
        var full = mock(Drafts.class);
        when(full.saveUnlessElsewhere(any(), any(), any())).thenThrow(new IllegalStateException("no room"))
                .thenReturn(Instant.EPOCH);
        var form = new Form(full);
        UI.getCurrent().add(form.kept.state());

        test(form.words).setValue("She said that");
        assertThat(form.kept.state().getElement().getTextRecursively()).contains("Not saved");
        test(find(Button.class, form.kept.state()).withText("Try again").single()).click();

        assertThat(form.kept.state().getElement().getTextRecursively()).contains("00:00");
        assertThat(find(Button.class, form.kept.state()).all()).isEmpty();
        assertThat(form.words.getValue()).isEqualTo("She said that");
        verify(full, times(2)).saveUnlessElsewhere(any(), any(), any());
    }

    @Test
    void whatIsTypedAboutSomebodyWhoWasErasedSaysSo() {
        var without = mock(Drafts.class);
        when(without.saveUnlessElsewhere(any(), any(), any())).thenThrow(new NoSuch("record"));
        var form = new Form(without);
        UI.getCurrent().add(form.kept.state());

        test(form.words).setValue("She said that");

        assertThat(form.kept.state().getElement().getTextRecursively()).contains("somebody has removed this");
        assertThat(find(Button.class, form.kept.state()).all()).as("a second try").isEmpty();
    }

    @Test
    void whatTheSamePersonTypedInAnotherTabIsNotWrittenOver() {
        var here = new Form();
        var there = new Form();
        UI.getCurrent().add(here.kept.state());
        test(there.words).setValue("Typed there");

        test(here.words).setValue("Typed here");

        assertThat(new Form().words.getValue()).isEqualTo("Typed there");
        assertThat(here.kept.state().getElement().getTextRecursively()).contains("Not saved", "another tab");
        assertThat(here.words.getValue()).isEqualTo("Typed here");
        test(find(Button.class, here.kept.state()).withText("Keep what stands here").single()).click();
        assertThat(new Form().words.getValue()).isEqualTo("Typed here");
        here.kept.discard();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Country> country() {
        return find(ComboBox.class).withLabel(Texts.of("practice.about.country")).single();
    }

    private TextField field(String key) {
        return find(TextField.class).withLabel(Texts.of(key)).single();
    }

    private final class Form {

        private final TextArea words = TextFields.note("Words");
        private final DatePicker day = new DatePicker("Day");
        private final DraftFields kept;

        private Form() {
            this(drafts);
        }

        private Form(Drafts store) {
            kept = new DraftFields(store, FORM, ZoneOffset.UTC);
            UI.getCurrent().add(words, day);
            kept.text("words", words).field("day", LocalDate.class, day).start();
        }
    }
}
