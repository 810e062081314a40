package org.tenderpoint.aim.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;

/** What it is about, and up to three activities. Every change goes into the draft. */
class AimsForm extends Div {

    private final TextField complaint = TextFields.line(Texts.of("aim.complaint"));
    private final List<AimRow> rows;
    private Optional<AimSetId> seen;
    private Runnable changed = () -> {};

    AimsForm(AimsDraft typed) {
        seen = typed.seen();
        addClassNames("aims-form", "stack", "loose");
        complaint.setManualValidation(true);
        complaint.setWidthFull();
        TextFields.draft(complaint);
        complaint.setHelperText(Texts.of("aim.complaint.help"));
        complaint.setValue(typed.complaint());
        complaint.addValueChangeListener(event -> changed.run());
        rows = IntStream.range(0, NewAims.MOST)
                .mapToObj(row -> new AimRow(row + 1, typed.row(row), () -> changed.run())).toList();
        add(paragraph("muted measure", Texts.of("aim.intro")), complaint);
        rows.forEach(this::add);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    AimsDraft draft() {
        return new AimsDraft(seen, complaint.getValue(), rows.stream().map(AimRow::typed).toList());
    }

    Optional<AimSetId> shownSet() {
        return seen;
    }

    /** Somebody has set others meanwhile, and they were shown. */
    void showsNow(Optional<AimSetId> now) {
        seen = now;
    }

    /**
     * What was typed, if all of it is valid; otherwise the reasons are shown at the fields and the first gets the
     * focus.
     */
    Optional<NewAims> read() {
        var problem = PlainText.problem(PlainText.line(complaint.getValue()), NewAims.TEXT_LENGTH);
        FieldCheck.show(complaint, problem);
        var used = rows.stream().filter(row -> !row.typed().blank()).toList();
        rows.forEach(AimRow::unread);
        // if nothing at all was typed, the first row says what is missing
        var asked = used.isEmpty() ? rows.subList(0, 1) : used;
        var read = asked.stream().map(AimRow::read).toList();
        if (problem.isPresent()) {
            complaint.focus();
            return Optional.empty();
        }
        var open = IntStream.range(0, read.size()).filter(row -> read.get(row).isEmpty()).findFirst();
        open.ifPresent(row -> asked.get(row).focus());
        return open.isPresent()
                ? Optional.empty()
                : Optional.of(new NewAims(complaint.getValue(), read.stream().flatMap(Optional::stream).toList()));
    }

    /**
     * The form as typed, valid or not.
     *
     * @param seen the aims that were open when the form was opened
     */
    record AimsDraft(Optional<AimSetId> seen, String complaint, List<TypedAim> aims) {

        /** @param rating null until one is chosen */
        record TypedAim(String activity, @Nullable Integer rating) {

            static final TypedAim NOTHING = new TypedAim("", null);

            boolean blank() {
                return activity.isBlank() && rating == null;
            }
        }

        static String key(ClientId client) {
            return "aims:" + client;
        }

        static AimsDraft empty(Optional<AimSetId> seen) {
            return new AimsDraft(seen, "", List.of());
        }

        /** The row at this place; an empty one where nothing was typed. */
        TypedAim row(int number) {
            return number < aims.size() ? aims.get(number) : TypedAim.NOTHING;
        }
    }
}
