package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.ui.PressureField;
import org.tenderpoint.vocabulary.ui.RegionsField;

/** What a doctor wrote. Shows beside each field what is wrong. */
class ClearanceForm extends Div {

    private static final int YEARS_AHEAD = 20;

    private final LocalDate today;
    private final TextField date = new TextField(Texts.of("intake.clearance.date"));
    private final TextField by = new TextField(Texts.of("intake.clearance.by"));
    private final MultiSelectComboBox<Condition> conditions = new TypedChoice.Several<>(
            Texts.of("intake.clearance.conditions"));
    private final MultiSelectComboBox<Discipline> disciplines = new TypedChoice.Several<>(
            Texts.of("intake.clearance.disciplines"));
    private final MultiSelectComboBox<String> findings = new TypedChoice.Several<>(
            Texts.of("intake.clearance.findings"));
    private final Map<String, String> names = new LinkedHashMap<>();
    private final MultiSelectComboBox<Modality> modalities = new TypedChoice.Several<>(
            Texts.of("intake.clearance.modalities"));
    private final Select<Credential> credential = new Select<>();
    private final Select<Integer> cap = new Select<>();
    private final RegionsField where = new RegionsField(Texts.of("intake.clearance.cap_where"));
    private final Div place = div("whole", new H3(Texts.of("intake.clearance.cap_where")), where);
    private final TextField until = new TextField(Texts.of("intake.clearance.valid_until"));

    /**
     * @param found what is found of this client, which is offered first, by id with its name
     * @param others what else a doctor's word can be for
     */
    ClearanceForm(LocalDate today, Map<String, String> found, Map<String, String> others) {
        this.today = today;
        names.putAll(found);
        others.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(other -> names.putIfAbsent(other.getKey(), other.getValue()));
        addClassName("form");
        conditions.setItems(Condition.values());
        conditions.setItemLabelGenerator(Texts::label);
        modalities.setItems(Modality.values());
        modalities.setItemLabelGenerator(Texts::label);
        modalities.setHelperText(Texts.of("intake.clearance.modalities_help"));
        disciplines.setItems(Discipline.values());
        disciplines.setItemLabelGenerator(Texts::label);
        disciplines.setHelperText(Texts.of("intake.clearance.disciplines_help"));
        findings.setItems(names.keySet());
        findings.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        findings.setHelperText(
                Texts.of(found.isEmpty() ? "intake.clearance.findings_help" : "intake.clearance.found_help"));
        date.setHelperText(help());
        List.of(date, until).forEach(field -> field.addValueChangeListener(event -> say(field)));
        until.setHelperText(Texts.of("intake.clearance.valid_until_help"));
        credential.setLabel(Texts.of("intake.clearance.credential"));
        credential.setItems(Stream.concat(
                Stream.of(Credential.ONCOLOGY),
                Arrays.stream(Modality.values()).filter(Modality::needsAdvancedTraining).map(Credential::of))
                .toList());
        credential.setItemLabelGenerator(ClearanceForm::label);
        credential.setEmptySelectionAllowed(true);
        credential.setPlaceholder(Texts.of("intake.clearance.credential_none"));
        credential.setEmptySelectionCaption(Texts.of("intake.clearance.credential_none"));
        cap.setLabel(Texts.of("intake.clearance.cap"));
        cap.setItems(IntStream.rangeClosed(0, 5).boxed().toList());
        cap.setItemLabelGenerator(level -> level == null ? "" : highest(level));
        cap.setEmptySelectionAllowed(true);
        cap.setPlaceholder(Texts.of("intake.clearance.cap_none"));
        cap.setEmptySelectionCaption(Texts.of("intake.clearance.cap_none"));
        cap.addValueChangeListener(event -> {
            place.setVisible(event.getValue() != null);
            cap.setHelperText(event.getValue() != null && event.getValue() == 0
                    ? Texts.of("intake.clearance.no_massage_why")
                    : "");
        });
        place.setVisible(false);
        List.of(date, by, until).forEach(field -> field.setManualValidation(true));
        conditions.setManualValidation(true);
        add(by, date, conditions, findings, disciplines, modalities, credential, cap, until, place);
    }

    /** What is typed stays until it is saved, but for the paper. */
    DraftFields keep(DraftFields draft) {
        draft.text("by", by).text("date", date).text("until", until);
        keep(draft, "conditions", Condition.class, conditions);
        keep(draft, "disciplines", Discipline.class, disciplines);
        keep(draft, "modalities", Modality.class, modalities);
        draft.several("findings", findings, id -> id, id -> Optional.of(id).filter(names::containsKey))
                .coded("credential", credential, Credential::code, code -> Optional.of(new Credential(code)))
                .field("cap", Integer.class, cap)
                .coded("where", where, BodyPart::format, parts -> Optional.of(BodyPart.parseAll(parts)))
                .start();
        return draft;
    }

    private static <E extends Enum<E> & Coded> void keep(
            DraftFields draft, String name, Class<E> type, MultiSelectComboBox<E> field) {
        draft.several(name, field, Coded::code, code -> Coded.of(type, code));
    }

    /** The clearance; empty if a field is invalid, which then shows why. */
    Optional<ClearanceDetails> details() {
        var written = date(date, true);
        var ends = date(until, false);
        boolean signed = check(by, PlainText.line(by.getValue()).isEmpty(), "intake.clearance.by_missing")
                && check(by, PlainText.problem(by.getValue(), ClearanceDetails.BY_LENGTH).isPresent(),
                        "intake.clearance.by_long");
        boolean named = !conditions.getValue().isEmpty() || !disciplines.getValue().isEmpty()
                || !findings.getValue().isEmpty();
        FieldCheck.right(conditions, named, Texts.of("intake.clearance.conditions_missing"));
        if (written.isEmpty() || (ends.isEmpty() && !until.getValue().isBlank()) || !signed || !named
                || !check(until, ends.isPresent() && ends.get().isBefore(written.get()),
                        "intake.clearance.until_before")) {
            FieldCheck.toFirstWrong(this);
            return Optional.empty();
        }
        var covered = new HashSet<>(findings.getValue());
        conditions.getValue().forEach(condition -> covered.add(condition.code()));
        disciplines.getValue().forEach(discipline -> covered.add(discipline.code()));
        var limits = cap.getOptionalValue().map(level -> List.of(new ClearanceDetails.Limit(level, where.getValue())))
                .orElse(List.of());
        return Optional.of(new ClearanceDetails(
                written.get(), PlainText.line(by.getValue()), covered, modalities.getValue(),
                credential.getOptionalValue(),
                limits, ends));
    }

    /**
     * What was asked by letter: of whom, and about which findings. The doctor's own words decide what is entered.
     *
     * @param asked the findings with their names
     */
    void fill(String of, Map<String, String> asked) {
        by.setValue(of);
        asked.forEach(names::putIfAbsent);
        findings.setItems(names.keySet());
        findings.setValue(asked.keySet());
        by.focus();
    }

    void clear() {
        Stream.of(date, by, until).forEach(field -> field.setValue(""));
        conditions.clear();
        findings.clear();
        disciplines.clear();
        modalities.clear();
        credential.clear();
        cap.clear();
        where.clear();
    }

    private Optional<LocalDate> date(TextField field, boolean past) {
        if (field.getValue().isBlank() && !past) {
            field.setInvalid(false);
            return Optional.empty();
        }
        var day = read(field);
        boolean readable = check(field, day.isEmpty(), "intake.date.not_exact");
        boolean possible = readable && check(field, past && day.get().isAfter(today), "intake.date.in_the_future");
        return possible ? day : Optional.empty();
    }

    /** A two-digit year is close to today: recently written, or valid for some years. */
    private Optional<LocalDate> read(TextField field) {
        return TypedDate.exact(field.getValue(), today.plusYears(YEARS_AHEAD));
    }

    /** How the typed day was understood, in words, or how to type one. */
    private void say(TextField field) {
        field.setHelperText(read(field).map(Formats.here()::full).orElseGet(
                () -> field == date ? help() : Texts.of("intake.clearance.valid_until_help")));
    }

    private static String help() {
        return Texts.of("intake.clearance.date_help", Formats.here().orderInWords(), Formats.here().example());
    }

    private static boolean check(TextField field, boolean wrong, String key) {
        return FieldCheck.right(field, !wrong,
                Texts.of(key, Formats.here().example(), Formats.here().orderInSentence()));
    }

    /** A limit as a doctor puts it. */
    static String highest(int cap) {
        return cap == 0 ? Texts.of("intake.clearance.no_massage") : PressureField.atMost(cap);
    }

    static String label(Credential credential) {
        if (credential == null) {
            return "";
        }
        return credential.equals(Credential.ONCOLOGY)
                ? Texts.of("intake.clearance.oncology")
                : Texts.label(Coded.require(Modality.class, credential.code()));
    }
}
