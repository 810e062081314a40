package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.tenderpoint.followup.FollowUpRow;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.UserRecord;

/** A manager gives a follow-up to another therapist, and says why; an open alert is reason enough. */
class OwnerForm extends Div {

    private final ComboBox<UserRecord> owner = new ComboBox<>(Texts.of("followup.list.give.to"));
    private final TextArea reason = TextFields.note(Texts.of("followup.list.give.why"));
    private final int least;
    private final BiConsumer<UserRecord, String> onGiven;

    OwnerForm(
            FollowUpRow row, List<UserRecord> therapists, BiConsumer<UserRecord, String> onGiven, Runnable onCancel) {
        this.onGiven = onGiven;
        least = row.alert() ? 0 : AssessmentService.SHORTEST_REASON;
        addClassNames("section", "stack", "owner-form");
        owner.setItems(therapists.stream().filter(one -> !one.name().equals(row.owner())).toList());
        owner.setItemLabelGenerator(UserRecord::name);
        owner.setAllowCustomValue(false);
        reason.addClassName("whole");
        var fields = new Div(owner, reason);
        fields.addClassName("form");
        var buttons = new Div(
                Buttons.primary(Texts.of("followup.list.give.save"), click -> save()),
                Buttons.quiet(Texts.of("followup.list.give.cancel"), click -> onCancel.run()));
        buttons.addClassNames("row", "wrap");
        add(new H2(Texts.of("followup.list.give.title", row.clientName())), fields, buttons);
        owner.focus();
    }

    private void save() {
        var words = PlainText.note(reason.getValue());
        var problem = PlainText.problem(words, CallDraft.NOTE_LENGTH);
        owner.setInvalid(owner.getValue() == null);
        owner.setErrorMessage(Texts.of("followup.list.give.choose"));
        reason.setInvalid(words.length() < least || problem.isPresent());
        reason.setErrorMessage(problem.orElseGet(() -> Texts.of("platform.reason.short", least)));
        if (!owner.isInvalid() && !reason.isInvalid()) {
            onGiven.accept(owner.getValue(), words);
        }
    }
}
