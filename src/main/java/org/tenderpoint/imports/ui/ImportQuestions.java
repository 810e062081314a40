package org.tenderpoint.imports.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.imports.ImportAnswers;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.imports.ImportPreview;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

/** What people are asked about dropped files: who is who, and what the words of the files mean here. */
class ImportQuestions {

    private final List<UserRecord> therapists;
    private final Consumer<ImportAnswers> answered;
    private ImportAnswers answers = ImportAnswers.NONE;

    ImportQuestions(List<UserRecord> therapists, Consumer<ImportAnswers> answered) {
        this.therapists = List.copyOf(therapists);
        this.answered = answered;
    }

    void answers(ImportAnswers now) {
        answers = now;
    }

    List<Component> of(ImportPreview preview) {
        var all = new ArrayList<Component>();
        if (!preview.therapists().isEmpty()) {
            all.add(section("therapists", preview.therapists().entrySet().stream()
                    .map(one -> therapist(one.getKey(), one.getValue()))));
        }
        if (!preview.treatments().isEmpty()) {
            all.add(section("treatments", preview.treatments().entrySet().stream()
                    .map(one -> treatment(one.getKey(), one.getValue()))));
        }
        if (!preview.open().isEmpty()) {
            all.add(section("open", Stream.of(new OpenRows(preview.open(), answers, answered))));
        }
        return all;
    }

    private static Component section(String what, Stream<Component> rows) {
        var why = paragraph("meta measure", Texts.of("imports." + what + "_why"));
        var section = div("stack import-" + what, new H2(Texts.of("imports." + what)), why);
        rows.forEach(section::add);
        return section;
    }

    private Component therapist(String word, Optional<UserId> meant) {
        var name = word.isEmpty() ? Texts.of("imports.therapist_none") : word;
        var select = new Select<Optional<UserId>>();
        select.setItems(Stream.concat(
                Stream.of(Optional.<UserId>empty()), therapists.stream().map(one -> Optional.of(one.id()))).toList());
        select.setItemLabelGenerator(id -> id.flatMap(one -> therapists.stream()
                .filter(person -> person.id().equals(one)).findFirst().map(UserRecord::name))
                .orElse(Texts.of("imports.therapist_out")));
        select.setLabel(name);
        select.setValue(meant);
        select.addValueChangeListener(change -> answered.accept(answers.withTherapist(word, change.getValue())));
        return select;
    }

    private Component treatment(String word, TreatmentMeaning meaning) {
        var name = span("strong import-word", word.isEmpty() ? Texts.of("imports.treatment_none") : word);
        var kind = new Select<Kind>();
        kind.setItems(Kind.all());
        kind.setItemLabelGenerator(Kind::label);
        kind.setAriaLabel(Texts.of("imports.treatment_of", name.getText()));
        kind.setValue(Kind.of(meaning));
        kind.addValueChangeListener(change -> answered.accept(
                answers.withTreatment(word, change.getValue().with(meaning.areas()))));
        var areas = new TypedChoice.Several<BodyPart>();
        areas.setItems(Arrays.stream(Region.values()).map(BodyPart::of).toList());
        areas.setItemLabelGenerator(BodyPart::label);
        areas.setPlaceholder(Texts.of("imports.areas_of", name.getText()));
        areas.setAriaLabel(Texts.of("imports.areas_of", name.getText()));
        areas.setVisible(meaning.modality().isPresent());
        areas.setValue(meaning.areas());
        areas.addValueChangeListener(change -> answered.accept(answers.withTreatment(
                word, new TreatmentMeaning(true, meaning.modality(), change.getValue()))));
        return div("row wrap import-treatment", name, kind, areas);
    }

    private record Kind(boolean comes, Optional<Modality> modality) {

        static List<Kind> all() {
            return Stream.concat(
                    Stream.of(new Kind(true, Optional.empty())),
                    Stream.concat(
                            Arrays.stream(Modality.values()).map(one -> new Kind(true, Optional.of(one))),
                            Stream.of(new Kind(false, Optional.empty()))))
                    .collect(Collectors.toUnmodifiableList());
        }

        static Kind of(TreatmentMeaning meaning) {
            return new Kind(meaning.comes(), meaning.modality());
        }

        TreatmentMeaning with(Set<BodyPart> areas) {
            return new TreatmentMeaning(comes, modality, modality.isPresent() ? areas : Set.of());
        }

        String label() {
            return modality.map(Texts::label)
                    .orElse(Texts.of(comes ? "imports.treatment_time" : "imports.treatment_out"));
        }
    }
}
