package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.practice.TrainingRecord;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Credential;

/** The trainings of a therapist that screening asks for. */
class TrainingsSection extends Div {

    private final UserId user;
    private final transient Trainings trainings;
    private final Div list = div("list");
    private final ComboBox<Credential> credential = new ComboBox<>(Texts.of("practice.training.which"));
    private final DayField validUntil = new DayField(Texts.of("practice.training.until"));

    TrainingsSection(UserId user, Trainings trainings) {
        this.user = user;
        this.trainings = trainings;
        addClassNames("section", "flat", "stack");
        credential.setItems(Stream.concat(
                Arrays.stream(Modality.values()).filter(Modality::needsAdvancedTraining).map(Credential::of),
                Stream.of(Credential.ONCOLOGY))
                .toList());
        credential.setItemLabelGenerator(TrainingsSection::label);
        validUntil.setHelperText(Texts.of("practice.training.until.help"));
        var add = div("row wrap top training-add", credential, validUntil,
                Buttons.plain(Texts.of("practice.training.add"), event -> add()));
        add(new H2(Texts.of("practice.training.title")), new Paragraph(Texts.of("practice.training.help")), list, add);
        list();
    }

    private void add() {
        credential.setErrorMessage(Texts.of("practice.field.missing"));
        credential.setInvalid(credential.isEmpty());
        if (!credential.isEmpty() && !validUntil.refusesUnread()) {
            trainings.record(user, credential.getValue(), Optional.ofNullable(validUntil.getValue()));
            credential.clear();
            validUntil.clear();
            list();
        }
    }

    private void list() {
        list.removeAll();
        trainings.of(user).forEach(training -> {
            var name = span("grow strong", label(training.credential()));
            var until = span("muted", until(training));
            var remove = Buttons.icon(
                    Icons.DELETE, Texts.of("practice.training.remove", label(training.credential())), event -> {
                        trainings.remove(training.id());
                        list();
                    });
            list.add(div("list-row", name, until, remove));
        });
    }

    private static String until(TrainingRecord training) {
        return training.validUntil()
                .map(day -> Texts.of("practice.training.valid", Dates.longDayAndYear(day)))
                .orElseGet(() -> Texts.of("practice.training.forever"));
    }

    static String label(Credential credential) {
        return credential.equals(Credential.ONCOLOGY)
                ? Texts.of("practice.training.oncology")
                : Texts.of("modality." + credential.code());
    }
}
