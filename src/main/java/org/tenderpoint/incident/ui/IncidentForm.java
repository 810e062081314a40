package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.paragraph;
import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.incident.Harm;
import org.tenderpoint.incident.IncidentKind;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.incident.IncidentRecord.NewIncident;
import org.tenderpoint.incident.IncidentWords;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.screening.plan.DayRow;

/** What happened, in taps and two lines. Only the kind, when, the harm and what happened are needed. */
class IncidentForm extends Div {

    private final Select<DayRow> session = new Select<>();
    private final Segments<IncidentKind> kind = choice("kind", IncidentKind.class).tiles();
    private final Segments<String> exactly = new Segments<>(
            Texts.of("incident.field.choice"), List.of(), IncidentWords::choice).tiles();
    private final Segments<IncidentTime> when = choice("when", IncidentTime.class).tiles();
    private final Segments<Harm> harm = styled(choice("harm", Harm.class).tiles(), "incident-harm");
    private final TextField happened = TextFields.line(Texts.of("incident.field.happened"));
    private final TextField done = TextFields.line(Texts.of("incident.field.done"));
    private final TextField seenBy = TextFields.line(Texts.of("incident.field.seen_by"));
    private final DayField day = styled(new DayField(Texts.of("incident.field.day")), "narrow");
    private final Function<LocalDate, List<DayRow>> sessions;
    private final LocalDate today;

    /**
     * @param sessions of a day, among which one may be named; none if it is about a session anyway
     * @param usual the day that stands there first
     */
    IncidentForm(Function<LocalDate, List<DayRow>> sessions, LocalDate usual, LocalDate today) {
        this.sessions = sessions;
        this.today = today;
        addClassNames("stack", "loose", "incident-form");
        session.setLabel(Texts.of("incident.field.session"));
        session.setEmptySelectionAllowed(true);
        session.setEmptySelectionCaption(Texts.of("incident.field.session.none"));
        session.setItemLabelGenerator(row -> row == null
                ? Texts.of("incident.field.session.none")
                : Dates.time(row.localStart().toLocalTime()) + " " + row.clientName() + ", "
                        + SampleName.inRow(row.therapistName()));
        exactly.setVisible(false);
        kind.addValueChangeListener(event -> ask(event.getValue()));
        Stream.of(happened, done, seenBy).forEach(field -> {
            field.setWidthFull();
            field.setManualValidation(true);
            TextFields.draft(field);
        });
        day.setManualValidation(true);
        day.addValueChangeListener(event -> offer());
        day.setValue(usual);
        var intro = paragraph("muted measure", Texts.of("incident.intro"));
        add(intro, div("row wrap top incident-where", day, session), kind, exactly, when, harm, happened, done, seenBy);
    }

    private static <E extends Enum<E> & Coded> Segments<E> choice(String key, Class<E> type) {
        return new Segments<>(Texts.of("incident.field." + key), List.of(type.getEnumConstants()), Texts::label);
    }

    private void offer() {
        var offered = day.getOptionalValue().filter(chosen -> !chosen.isAfter(today)).map(sessions).orElse(List.of());
        session.setItems(offered);
        session.setVisible(!offered.isEmpty());
    }

    private void ask(IncidentKind chosen) {
        var choices = chosen == null ? List.<String>of() : chosen.choices();
        exactly.clear();
        exactly.setItems(choices);
        exactly.setVisible(!choices.isEmpty());
        happened.setHelperText(chosen == null ? "" : Texts.of("incident.ask." + chosen.code()));
    }

    DraftFields keep(DraftFields draft) {
        // the day first: it decides which sessions there are
        draft.field("day", LocalDate.class, day)
                .coded("session", session, row -> row.session().toString(), this::row)
                .coded("kind", kind, Coded::code, code -> Coded.of(IncidentKind.class, code))
                .coded("choice", exactly, code -> code, code -> Optional.of(code).filter(this::asked))
                .coded("when", when, Coded::code, code -> Coded.of(IncidentTime.class, code))
                .coded("harm", harm, Coded::code, code -> Coded.of(Harm.class, code))
                .text("happened", happened)
                .text("done", done)
                .text("seen_by", seenBy)
                .start();
        return draft;
    }

    private boolean asked(String code) {
        return kind.getOptionalValue().filter(chosen -> chosen.choices().contains(code)).isPresent();
    }

    private Optional<DayRow> row(String id) {
        return session.getListDataView().getItems()
                .filter(row -> row.session().value().equals(UUID.fromString(id)))
                .findFirst();
    }

    /** Shows what was told before, as far as the form still has it. */
    void show(NewIncident told, Optional<SessionId> about) {
        day.setValue(told.day());
        about.flatMap(id -> row(id.toString())).ifPresent(session::setValue);
        kind.setValue(told.kind());
        exactly.setValue(told.choice().isEmpty() ? null : told.choice());
        when.setValue(told.time());
        harm.setValue(told.harm());
        happened.setValue(told.happened());
        done.setValue(told.done());
        seenBy.setValue(told.seenBy());
    }

    /** Empty if none was named. */
    Optional<SessionId> session() {
        return session.getOptionalValue().map(DayRow::session);
    }

    /** What was told, if what is needed is there; otherwise each field says what is missing. */
    Optional<NewIncident> read() {
        boolean right = Stream.of(
                chosen(kind), chosen(when), chosen(harm),
                FieldCheck.right(happened, PlainText.line(happened.getValue()).isEmpty()
                        ? Optional.of(Texts.of("incident.missing.happened"))
                        : tooLong(happened, NewIncident.MOST_WORDS)),
                FieldCheck.right(done, tooLong(done, NewIncident.MOST_WORDS)),
                FieldCheck.right(seenBy, tooLong(seenBy, NewIncident.MOST_SEEN_BY)),
                FieldCheck.right(day, dayProblem()))
                .reduce(true, Boolean::logicalAnd);
        if (!right) {
            FieldCheck.toFirstWrong(this);
        }
        return right
                ? Optional.of(new NewIncident(
                        kind.getValue(), exactly.getOptionalValue().orElse(""), when.getValue(), day.getValue(),
                        harm.getValue(), happened.getValue(), done.getValue(), seenBy.getValue()))
                : Optional.empty();
    }

    private Optional<String> dayProblem() {
        if (day.unread()) {
            return Optional.of(day.howToWrite());
        }
        return day.getOptionalValue().filter(given -> !given.isAfter(today)).isPresent()
                ? Optional.empty()
                : Optional.of(Texts.of("incident.missing.day"));
    }

    private static Optional<String> tooLong(TextField field, int most) {
        return PlainText.problem(PlainText.line(field.getValue()), most);
    }

    private static boolean chosen(RadioButtonGroup<?> field) {
        return FieldCheck.right(field,
                field.isEmpty() ? Optional.of(Texts.of("incident.missing.choice")) : Optional.empty());
    }
}
