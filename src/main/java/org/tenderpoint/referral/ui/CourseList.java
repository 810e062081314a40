package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.ReferralRecord;

/** The way of a referral as a line of steps; what was corrected stays readable and says so. */
class CourseList extends OrderedList {

    CourseList(ReferralRecord record, PracticeTime time) {
        addClassName("referral-way");
        var corrected = record.corrected();
        var all = record.steps();
        for (int i = 0; i < all.size(); i++) {
            add(item(record, all.get(i), corrected.contains(i), time));
        }
    }

    private static ListItem item(ReferralRecord record, ReferralRecord.Step step, boolean corrected,
            PracticeTime time) {
        var word = new Span(Texts.label(step.state()));
        word.addClassName("strong");
        var by = step.by().map(name -> Texts.of("referral.list.by", name)).orElse(Texts.of("referral.list.by_itself"));
        var when = new Span(Dates.in(time.zone()).dateTime(step.at(), time.now()) + " " + by);
        when.addClassName("meta");
        var item = new ListItem(word, when);
        item.setClassName("corrected", corrected);
        if (corrected) {
            item.add(note(Texts.of("referral.detail.was_corrected")));
        }
        step.corrects().ifPresent(position -> item.add(note(
                Texts.of("referral.detail.corrects", Texts.label(record.steps().get(position).state())))));
        step.benefit().ifPresent(benefit -> item.add(note(BenefitField.words(benefit))));
        if (!step.why().isEmpty()) {
            item.add(new Paragraph(step.why()));
        }
        return item;
    }

    private static Span note(String words) {
        var note = new Span(words);
        note.addClassName("meta");
        return note;
    }
}
