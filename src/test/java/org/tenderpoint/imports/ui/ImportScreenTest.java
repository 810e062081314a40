package org.tenderpoint.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.imports.DroppedFile;
import org.tenderpoint.imports.ImportField;
import org.tenderpoint.imports.ImportService;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.place.MadePlaces;

@ScreenTest
@As(Role.MANAGER)
@ViewPackages(packages = "org.tenderpoint.imports.ui")
@Tag("UC-35")
class ImportScreenTest extends SpringBrowserlessTest {

    @Autowired
    private ImportService imports;
    @Autowired
    private MadePlaces places;

    @AfterEach
    void onePlaceAgain() {
        places.remove();
    }

    @Test
    void aDroppedFileIsShownWithWhatWillHappenAndNothingIsWritten() {
        var view = navigate(ImportView.class);
        drop(view, "people.csv", "Name,Phone,Shoe size\nScreen Ada,020 7946 0801,41\nScreen Ben,nothing,42\n");

        assertThat(texts(Span.class)).contains("people.csv", "Table · Clients · 2 rows",
                "cell that cannot be read and stays empty");
        assertThat(find(Button.class).withText("Bring in 2 clients").single().isEnabled()).isTrue();
        find(LeftLines.class).single().getChildren().map(Disclosure.class::cast).forEach(Disclosure::open);
        assertThat(find(ListItem.class).all()).anySatisfy(item -> assertThat(item.getElement().getTextRecursively())
                .contains("people.csv, Line 3: Phone: This is not a phone number"));
        assertThat(imports.history()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndTheOthersGoOn() {
        var view = navigate(ImportView.class);
        drop(view, "people.csv", "Name\nScreen Ada\n");
        drop(view, "empty.csv", "");

        assertThat(texts(Span.class)).anyMatch(text -> text.contains("The file is empty."));
        assertThat(find(Button.class).withText("Bring in 1 client").single().isEnabled()).isTrue();
    }

    @Test
    void columnsThatNobodyKnowsAreNamedByHand() {
        var view = navigate(ImportView.class);
        drop(view, "odd.csv", "Who,Where\nScreen Ada,Leeds\n");
        assertThat(texts(Span.class)).contains("Say what the columns hold");

        column("Who").setValue(Optional.of(ImportField.NAME));

        assertThat(find(Button.class).withText("Bring in 1 client").single().isEnabled()).isTrue();
    }

    @Test
    void aColumnIsNotOneOfPlacesWhereThePracticeHasOne() {
        drop(navigate(ImportView.class), "odd.csv", "Who,Where\nScreen Ada,Leeds\n");

        assertThat(fields("Where")).isNotEmpty().doesNotContain(Optional.of(ImportField.PLACE));
    }

    @Test
    void andCanBeWhereItHasSeveral() {
        places.harbour();
        drop(navigate(ImportView.class), "odd.csv", "Who,Where\nScreen Ada,Leeds\n");

        assertThat(fields("Where")).contains(Optional.of(ImportField.PLACE));
    }

    private List<Optional<ImportField>> fields(String heading) {
        return column(heading).getListDataView().getItems().toList();
    }

    @Test
    void daysThatCanBeReadInTwoWaysAreAskedAboutOnce() {
        var view = navigate(ImportView.class);
        drop(view, "days.csv", "Name,Birth date\nScreen Ada,02/03/1990\n");
        assertThat(find(Button.class).withText("Bring in").single().isEnabled()).isFalse();

        test(find(Button.class).withText("Month first: 3 Feb 1990").single()).click();

        assertThat(find(Button.class).withText("Bring in 1 client").single().isEnabled()).isTrue();
    }

    @Test
    void whatIsNoAddressOfACalendarSaysSoBesideItsField() {
        navigate(ImportView.class);
        var address = find(TextField.class).withCondition(field -> field.getLabel().equals("Address of the calendar"))
                .single();
        for (var wrong : List.of("my calendar", "http://calendar.example.org/a.ics", "https://localhost/a.ics")) {
            test(address).setValue(wrong);
            test(find(Button.class).withText("Preview").single()).click();

            assertThat(address.isInvalid()).as(wrong).isTrue();
            assertThat(address.getErrorMessage()).isNotBlank();
        }
        assertThat(find(BackgroundProgress.class).all()).as("nothing was called").isEmpty();
    }

    private static void drop(ImportView view, String name, String text) {
        view.receive(new DroppedFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(one -> one.getElement().getTextRecursively()).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Optional<ImportField>> column(String heading) {
        return find(Select.class).withCondition(select -> heading.equals(select.getLabel())).single();
    }
}
