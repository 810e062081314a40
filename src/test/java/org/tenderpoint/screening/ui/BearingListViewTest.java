package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.bearing.BearingListRecord;
import org.tenderpoint.screening.bearing.BearingListService;

@ScreenTest
@ViewPackages(classes = BearingListView.class)
@As(Role.MANAGER)
@Tag("UC-26")
class BearingListViewTest extends SpringBrowserlessTest {

    @Autowired
    private BearingListService lists;

    /** What screen tests save stays: nothing is signed after these. */
    @AfterEach
    void nothingIsSigned() {
        standing().forEach(list -> lists.end(list.id()));
    }

    @Test
    void aManagerRecordsWhatWasSignedAndEndsIt() {
        navigate(BearingListView.class);
        test(find(TextArea.class).withLabel("Words").single()).setValue("migraine\nhay fever, hay fever");
        test(find(TextField.class).withLabel("Name").single()).setValue("Nora Berg");
        test(find(TextField.class).withLabel("Profession").single()).setValue("physician");
        test(find(Button.class).withText("Record").single()).click();

        assertThat(spans()).contains("migraine, hay fever")
                .anyMatch(text -> text.startsWith("Signed by Nora Berg, physician, on "));
        test(find(Button.class).withText("End this list").single()).click();
        assertThat(standing()).isEmpty();
    }

    @Test
    void nothingIsRecordedWithoutAWord() {
        navigate(BearingListView.class);
        test(find(TextArea.class).withLabel("Words").single()).setValue(" , ");
        test(find(TextField.class).withLabel("Name").single()).setValue("Nora Berg");
        test(find(TextField.class).withLabel("Profession").single()).setValue("physician");
        test(find(Button.class).withText("Record").single()).click();

        assertThat(find(TextArea.class).withLabel("Words").single().getErrorMessage())
                .isEqualTo("Enter at least one word.");
        assertThat(standing()).isEmpty();
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistReadsAndSignsNothing() {
        navigate(BearingListView.class);

        assertThat(find(Button.class).withText("Record").exists()).isFalse();
    }

    private List<BearingListRecord> standing() {
        return lists.all().stream().filter(BearingListRecord::stands).toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
