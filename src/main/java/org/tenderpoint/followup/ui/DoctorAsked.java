package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.ui.LevelPanel.SaidForm;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** Asks in a call whether the client was seen by a doctor, and what the doctor said (FUP-13, FUP-14). */
class DoctorAsked extends Div {

    private final boolean due;

    DoctorAsked(CallSheet sheet, Drafts drafts, Consumer<Quote> onSaid) {
        addClassName("doctor-asked");
        var kept = new DraftFields(
                drafts, ResultForms.saidKey(AnswerKind.DOCTOR_ANSWER, sheet.id()), sheet.zone());
        var today = sheet.now().atZone(sheet.zone()).toLocalDate();
        var asked = new Disclosure(
                Texts.of("followup.call.doctor"),
                new SaidForm(AnswerKind.DOCTOR_ANSWER, sheet.clientName(), today, kept, said -> {
                    onSaid.accept(said);
                    kept.discard();
                    removeAll();
                    add(new NoteBox(State.INFO, Texts.of("followup.plan.recorded"), Texts.of(
                            said.ended().filter(DoctorFound.NOT_SEEN::equals).isPresent()
                                    ? "followup.plan.ended.not_seen"
                                    : "followup.call.doctor.to_confirm")));
                }));
        if (sheet.doctorDue()) {
            asked.open();
        }
        add(asked);
        due = sheet.doctorDue();
    }

    /** Where it is due it is seen first, and the script below it. */
    void toSight() {
        if (due) {
            scrollIntoView(ScrollIntoViewOption.Block.START);
        }
    }
}
