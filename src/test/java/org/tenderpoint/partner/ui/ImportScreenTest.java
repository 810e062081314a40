package org.tenderpoint.partner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Discipline;

@ScreenTest
@As(Role.MANAGER)
@ViewPackages(packages = "org.tenderpoint.partner.ui")
@Tag("UC-25")
class ImportScreenTest extends SpringBrowserlessTest {

    @Test
    void aFileIsShownWithWhatIsWrongAndOnlyWhatIsValidCanBeTaken() {
        take("Name;Kind;E-mail\nScreen Import One;Yoga;\nScreen Import Two;Yoga;nobody\n");

        assertThat(find(Button.class).withText("Import 1 partner").all()).hasSize(1);
        assertThat(test(find(ImportRows.class).single()).size()).isEqualTo(2);
    }

    @Test
    void whoNamesNoKindIsTakenOnceOneIsChosenForAll() {
        take("Name\nScreen Import Three\n");
        assertThat(find(Button.class).withText("Import").single().isEnabled()).isFalse();

        kind().setValue(Discipline.PILATES);

        assertThat(find(Button.class).withText("Import 1 partner").single().isEnabled()).isTrue();
    }

    @Test
    void aFileThatIsNoneSaysWhyAndNothingCanBeTaken() {
        take("Shoe size;Weather\n42;rain\n");

        assertThat(find(Span.class).withTextContaining("No column is called Name").all()).hasSize(1);
        assertThat(find(ImportRows.class).all()).isEmpty();
    }

    private void take(String file) {
        navigate(ImportPartnersView.class).receive(file.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private Select<Discipline> kind() {
        return find(Select.class)
                .withCondition(field -> "Kind of help if the file names none".equals(field.getLabel())).single();
    }
}
