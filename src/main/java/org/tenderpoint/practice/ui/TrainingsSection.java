package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.practice.TrainingRecord;
import org.tenderpoint.practice.TrainingRecord.Licence;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;

/** The licence of a therapist, and the trainings that screening asks for. */
class TrainingsSection extends Div {

    private final UserId user;
    private final transient Trainings trainings;
    private final LocalDate today;
    private final Div list = div("list");
    private final TypedChoice<Credential> credential = new TypedChoice<>(Texts.of("practice.training.which"));
    private final TextField number = new TextField(Texts.of("practice.training.number"));
    private final TextField issuedBy = new TextField(Texts.of("practice.training.issued_by"));
    private final DayField validUntil = new DayField(Texts.of("practice.training.until"));

    TrainingsSection(UserId user, Trainings trainings, LocalDate today) {
        this.user = user;
        this.trainings = trainings;
        this.today = today;
        addClassNames("section", "flat", "stack");
        credential.setItems(Stream.concat(
                Arrays.stream(Modality.values()).filter(Modality::needsAdvancedTraining).map(Credential::of),
                Stream.of(Credential.ONCOLOGY, Credential.LICENCE))
                .toList());
        credential.setItemLabelGenerator(TrainingRecord::label);
        credential.addValueChangeListener(event -> showFields());
        showFields();
        validUntil.setHelperText(Texts.of("practice.training.until.help"));
        var add = div("row wrap top training-add", credential, number, issuedBy, validUntil,
                Buttons.plain(Texts.of("practice.training.add"), event -> add()));
        add(new H2(Texts.of("practice.training.title")), new Paragraph(Texts.of("practice.training.help")), list, add);
        show();
    }

    private void add() {
        if (!FieldCheck.right(credential, !credential.isEmpty(), Texts.of("practice.field.missing"))
                || validUntil.refusesUnread()) {
            return;
        }
        var until = Optional.ofNullable(validUntil.getValue());
        if (!isLicence()) {
            trainings.record(user, credential.getValue(), until);
        } else if (!recordLicence(until)) {
            return;
        }
        credential.clear();
        validUntil.clear();
        show();
    }

    /** @return whether it could be kept */
    private boolean recordLicence(Optional<LocalDate> until) {
        var itsNumber = FieldCheck.line(number, Licence.LONGEST_NUMBER, Texts.of("practice.field.missing"));
        var issuer = FieldCheck.line(issuedBy, 0, Licence.LONGEST_ISSUER, "");
        itsNumber.flatMap(known -> issuer.map(by -> new Licence(known, by)))
                .ifPresent(licence -> trainings.recordLicence(user, licence, until));
        return itsNumber.isPresent() && issuer.isPresent();
    }

    private boolean isLicence() {
        return Credential.LICENCE.equals(credential.getValue());
    }

    /** Only a licence has a number. */
    private void showFields() {
        for (var field : List.of(number, issuedBy)) {
            field.clear();
            field.setInvalid(false);
            field.setVisible(isLicence());
        }
    }

    private void show() {
        list.removeAll();
        trainings.of(user).forEach(training -> {
            var name = span("grow strong", training.name());
            var until = training.holdsOn(today)
                    ? span("muted", training.until(today))
                    : new StateBadge(State.ADAPT, training.until(today));
            var remove = Buttons.icon(
                    Icons.DELETE, Texts.of("practice.training.remove", training.name()), event -> {
                        trainings.remove(training.id());
                        show();
                    });
            list.add(div("list-row", name, until, remove));
        });
    }
}
