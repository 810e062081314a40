package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Supplier;
import org.tenderpoint.followup.ReferralRefused;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.PersonRow;
import org.tenderpoint.shared.ui.TextFields;
import org.tenderpoint.shared.ui.Toasts;

/** One referral: how it was judged, its way so far, and the client's answer. */
class ReferralDetail extends Div {

    private final ReferralService referrals;
    private final PracticeTime time;
    private final boolean writes;
    private final Runnable onChange;
    private final TextArea why = TextFields.note(Texts.of("referral.detail.why"));

    /** @param writes whether the reader may write down the client's answer */
    ReferralDetail(
            ReferralService referrals, PracticeTime time, ReferralRecord record, boolean writes, Runnable onChange) {
        this.referrals = referrals;
        this.time = time;
        this.writes = writes;
        this.onChange = onChange;
        addClassNames("referral-detail", "stack", "loose");
        show(record);
    }

    private void show(ReferralRecord record) {
        removeAll();
        add(new PersonRow(record.clientName(), Texts.label(record.discipline())), new Loop(record.state()));
        if (writes && record.state().next().contains(ReferralState.DECLINED)) {
            add(answer(record));
        }
        add(way(record), judged(record));
    }

    private Div answer(ReferralRecord record) {
        var buttons = new Div();
        buttons.addClassNames("row", "wrap");
        var form = new Div(new H2(Texts.of("referral.detail.answer")));
        form.addClassName("stack");
        if (record.state().next().contains(ReferralState.ACCEPTED)) {
            buttons.add(Buttons.primary(Texts.of("referral.detail.accept"), click ->
                    step(() -> referrals.accept(record.id(), record.version()), record)));
        } else {
            form.add(new Paragraph(Texts.of("referral.detail.letter")));
        }
        buttons.add(Buttons.plain(Texts.of("referral.detail.decline"), click -> decline(record)));
        form.add(why, buttons);
        return form;
    }

    private void decline(ReferralRecord record) {
        var words = PlainText.note(why.getValue());
        var problem = PlainText.problem(words, ReferralService.WHY_LENGTH);
        why.setInvalid(words.isEmpty() || problem.isPresent());
        why.setErrorMessage(problem.orElseGet(() -> Texts.of("referral.detail.why_missing")));
        if (!why.isInvalid()) {
            step(() -> referrals.decline(record.id(), record.version(), words), record);
        }
    }

    private void step(Supplier<ReferralRecord> step, ReferralRecord before) {
        try {
            var after = step.get();
            show(after);
            onChange.run();
            Toasts.done(Texts.of("referral.detail.saved." + after.state().code()));
        } catch (ReferralRefused refused) {
            Toasts.failed(refused.words());
        } catch (EditedByOther other) {
            Toasts.failed(Texts.of("referral.detail.edited"));
            // what was typed stays in the field
            referrals.open(before.id()).ifPresent(this::show);
        }
    }

    private Div way(ReferralRecord record) {
        var steps = new OrderedList();
        steps.addClassName("referral-way");
        var dates = Dates.in(time.zone());
        record.steps().forEach(step -> {
            var word = new Span(Texts.label(step.state()));
            word.addClassName("strong");
            var when = new Span(dates.dateTime(step.at(), time.now()) + " " + step.by()
                    .map(name -> Texts.of("referral.list.by", name))
                    .orElse(Texts.of("referral.list.by_itself")));
            when.addClassName("meta");
            var item = new ListItem(word, when);
            if (!step.why().isEmpty()) {
                item.add(new Paragraph(step.why()));
            }
            steps.add(item);
        });
        return section(Texts.of("referral.detail.way"), steps);
    }

    private static Div judged(ReferralRecord record) {
        var rules = new Span(record.ruleIds().replace(",", ", "));
        rules.addClassName("source");
        var words = new Div(Suits.badge(record.suitability()), new Paragraph(record.reason()), rules);
        if (record.askedFor()) {
            words.add(new Paragraph(Texts.of("referral.detail.asked")));
        }
        words.addClassNames("stack", "tight");
        return section(Texts.of("referral.detail.judged"), words);
    }

    private static Div section(String title, com.vaadin.flow.component.Component content) {
        var section = new Div(new H2(title), content);
        section.addClassName("stack");
        return section;
    }
}
