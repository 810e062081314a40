package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.NextStep;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;

/** The next step of a referral, and what else may be recorded in its state. */
class NextStepPanel extends Div {

    private final ReferralRecord record;
    private final Steps steps;
    private final DraftFields typed;
    private final PracticeTime time;
    private final Div buttons = div("row wrap");
    private final TextArea why = TextFields.note("");
    private final DayField day = new DayField(Texts.of("referral.detail.first_day"));
    private final BenefitField benefit = new BenefitField();

    /** @param typed keeps a draft of what is typed */
    NextStepPanel(ReferralRecord record, NextStep next, Steps steps, DraftFields typed, PracticeTime time) {
        this.record = record;
        this.steps = steps;
        this.typed = typed;
        this.time = time;
        addClassNames("stack", "referral-next");
        add(new H2(Texts.of("referral.step." + (record.state().outcome() ? "ask_once_more" : next.code()))),
                new Paragraph(due()));
        fields();
        typed.text("why", why).field("day", LocalDate.class, day).field("benefit", Integer.class, benefit).start();
        add(buttons, typed.state());
    }

    /** The draft key of the current step; drafts of earlier steps are no longer used. */
    static String key(ReferralRecord record) {
        return "referral-step:" + record.id() + ":" + record.state().code();
    }

    private void record(Supplier<ReferralRecord> step) {
        steps.record(record, () -> {
            var after = step.get();
            typed.discard();
            return after;
        });
    }

    private String due() {
        var until = record.dueBy().map(moment -> moment.minusSeconds(1).atZone(time.zone()).toLocalDate())
                .orElseThrow();
        return Texts.of(
                record.dueBy().filter(moment -> moment.isBefore(time.now())).isPresent()
                        ? "referral.step.overdue"
                        : "referral.step.due",
                Dates.date(until, time.today()),
                record.tries());
    }

    private void fields() {
        var loop = steps.loop();
        switch (record.state()) {
            case SUGGESTED -> {
                primary("offer", () -> steps.referrals().offer(record.id(), record.version()));
                withReason("set_aside", "referral.detail.why_aside", steps.referrals()::setAside);
            }
            case OFFERED -> {
                primary("accepted", () -> steps.referrals().accept(record.id(), record.version()));
                withReason("declined", "referral.detail.why", steps.referrals()::decline);
                inVain();
            }
            case ACCEPTED, LETTER_SENT, NOT_ATTENDED -> {
                day.setHelperText(Texts.of("referral.detail.first_day.hint"));
                record.firstAppointment().ifPresent(day::setValue);
                add(day);
                primary("attended",
                        () -> loop.attended(record.id(), record.version(), Optional.ofNullable(day.getValue())));
                if (record.state() != ReferralState.NOT_ATTENDED) {
                    plain("not_attended", () -> loop.notAttended(record.id(), record.version()));
                    plain("booked", this::booked);
                }
                withReason("changed_mind", "referral.detail.why", steps.referrals()::decline);
                plain("not_yet", () -> loop.notYet(record.id(), record.version()));
                inVain();
            }
            case ATTENDED, HELPED, NO_CHANGE, WORSE -> {
                add(benefit);
                primary("outcome", this::recordBenefit);
                plain("too_early", () -> loop.notYet(record.id(), record.version()));
                inVain();
            }
            case NOT_OFFERED, DECLINED, OUTCOME_UNKNOWN -> {}
        }
    }

    private ReferralRecord booked() {
        return steps.loop().firstAppointment(record.id(), record.version(), day.getValue());
    }

    private ReferralRecord recordBenefit() {
        return steps.loop().outcome(record.id(), record.version(), benefit.getValue());
    }

    private void inVain() {
        plain("in_vain", () -> steps.loop().triedInVain(record.id(), record.version()));
    }

    private void primary(String what, Supplier<ReferralRecord> step) {
        button(Buttons.primary(Texts.of("referral.do." + what), click -> go(what, step)));
    }

    private void plain(String what, Supplier<ReferralRecord> step) {
        button(Buttons.plain(Texts.of("referral.do." + what), click -> go(what, step)));
    }

    private void button(Button button) {
        buttons.add(button);
    }

    private void go(String what, Supplier<ReferralRecord> step) {
        boolean dated = !day.refusesUnread() && FieldCheck.right(
                day, !what.equals("booked") || !day.isEmpty(), Texts.of("referral.detail.first_day.missing"));
        boolean rated = FieldCheck.right(
                benefit, !what.equals("outcome") || !benefit.isEmpty(), Texts.of("referral.benefit.missing"));
        if (!dated || !rated) {
            return;
        }
        try {
            record(step);
        } catch (IllegalArgumentException wrongDay) {
            FieldCheck.show(day, Optional.of(Texts.of("referral.detail.first_day.wrong")));
        }
    }

    /** Steps that end it need a reason. */
    private void withReason(String what, String label, ReasonedStep step) {
        why.setLabel(Texts.of(label));
        add(why);
        button(Buttons.plain(Texts.of("referral.do." + what),
                click -> FieldCheck
                        .note(why, 1, ReferralService.WHY_LENGTH, Texts.of("referral.detail.why_missing"))
                        .ifPresent(words -> record(() -> step.record(record.id(), record.version(), words)))));
    }

    @FunctionalInterface
    private interface ReasonedStep {
        ReferralRecord record(ReferralId id, int version, String why);
    }

    /** The effect of the visit, from much better to much worse; nothing is preselected. */
    static class BenefitField extends RadioButtonGroup<Integer> {

        BenefitField() {
            super(Texts.of("referral.benefit"));
            setItems(List.of(3, 2, 1, 0, -1, -2, -3));
            setItemLabelGenerator(BenefitField::words);
            addClassName("benefit");
        }

        static String words(int benefit) {
            return Texts.of("referral.benefit." + (benefit < 0 ? "minus" : "plus") + Math.abs(benefit));
        }
    }
}
