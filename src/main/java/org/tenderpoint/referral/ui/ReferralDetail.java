package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.ui.LetterNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.PersonRow;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.PartnerAnswerService;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.referral.ui.NextStepPanel.BenefitField;
import org.tenderpoint.referral.ui.ReferralGrid.ReferralProgress;
import org.tenderpoint.vocabulary.say.Say;

/** One referral: its next step, partner, steps so far, and how it was judged. */
class ReferralDetail extends Div {

    private final Steps steps;
    private final LetterService letters;
    private final PartnerAnswerService answers;
    private final Drafts drafts;
    private final PracticeTime time;
    private final boolean writes;

    /** @param writes whether the reader may record steps */
    ReferralDetail(
            ReferralService referrals, LoopService loop, LetterService letters, PartnerAnswerService answers,
            Drafts drafts,
            PracticeTime time, ReferralRecord record, boolean writes,
            Runnable onChange) {
        this.letters = letters;
        this.answers = answers;
        this.drafts = drafts;
        this.time = time;
        this.writes = writes;
        steps = new Steps(referrals, loop, after -> {
            show(after);
            onChange.run();
        });
        addClassNames("referral-detail", "stack", "loose");
        show(record);
    }

    private void show(ReferralRecord record) {
        removeAll();
        add(new PersonRow(record.clientName(), Texts.label(record.discipline())), new ReferralProgress(record.state()));
        if (record.state() == ReferralState.WORSE) {
            add(new NoteBox(State.ADAPT, Texts.of("referral.worse"), Texts.of("referral.worse_why")));
        }
        var answered = new PartnerAnswers(record, answers.of(record.id()), answers, steps, time, writes);
        if (answered.isVisible()) {
            add(answered);
        }
        // choosing the partner comes before asking whether they went
        boolean agreed = record.state() == ReferralState.ACCEPTED;
        if (!agreed) {
            next(record);
        }
        if (record.state() != ReferralState.SUGGESTED && record.state() != ReferralState.NOT_OFFERED) {
            add(Steps.section(Texts.of("referral.partner"), new PartnerPanel(record, steps, writes)));
        }
        var written = new ReferralLetterPanel(letters, record, writes);
        if (agreed) {
            add(Steps.section(
                    Texts.of("referral.letter"), new Div(new LetterPanel(record, steps, writes), written)));
        } else if (written.isVisible()) {
            add(Steps.section(Texts.of("referral.letter"), written));
        }
        if (agreed) {
            next(record);
        }
        var way = Steps.section(Texts.of("referral.detail.way"), new CourseList(record, time));
        record.firstAppointment().ifPresent(
                day -> way.add(new Paragraph(Texts.of("referral.detail.first_on", Dates.date(day, time.today())))));
        add(way);
        if (writes && !record.corrections().isEmpty()) {
            var correction = Disclosure.later(
                    Texts.of("referral.correct"),
                    () -> new CorrectionForm(record, steps, draft(CorrectionForm.key(record))));
            if (DraftFields.waits(drafts, CorrectionForm.key(record))) {
                correction.open();
            }
            add(correction);
        }
        add(judgement(record));
    }

    private void next(ReferralRecord record) {
        if (writes) {
            record.next().ifPresent(
                    next -> add(new NextStepPanel(record, next, steps, draft(NextStepPanel.key(record)), time)));
        }
    }

    private DraftFields draft(String form) {
        return new DraftFields(drafts, form, time.zone());
    }

    private static Div judgement(ReferralRecord record) {
        var rules = span("source", String.join(", ", record.ruleIds()));
        var words = new Div(FollowUpNavigation.suitability(record.suitability()),
                new Paragraph(Say.it(record.reason())), rules);
        if (record.askedFor()) {
            words.add(new Paragraph(Texts.of("referral.detail.asked")));
        }
        words.addClassNames("stack", "tight");
        return Steps.section(Texts.of("referral.detail.judged"), words);
    }

    /** The letter of a referral: recommended but not required; a client may go without one. */
    private static class LetterPanel extends Div {

        LetterPanel(ReferralRecord record, Steps steps, boolean writes) {
            addClassNames("stack", "referral-letter");
            add(new Paragraph(
                    Texts.of(record.withoutLetter() ? "referral.letter.without" : "referral.letter.recommended")));
            if (writes && !record.withoutLetter()) {
                add(Buttons.plain(Texts.of("referral.letter.go_without"), click -> steps.record(record,
                        () -> steps.loop().withoutLetter(record.id(), record.version()))));
            }
        }
    }

    /** The letters of a referral, and a link to write one once the client wants it and a partner is chosen. */
    private static class ReferralLetterPanel extends Div {

        ReferralLetterPanel(LetterService letters, ReferralRecord record, boolean writes) {
            addClassName("stack");
            var made = letters.about(LetterKind.REFERRAL, record.id().value());
            var list = new UnorderedList();
            made.forEach(one -> {
                var link = new Anchor(
                        LetterNavigation.route(one.id()),
                        Texts.of("referral.letter.one", one.recipient(), Texts.label(one.state())));
                link.setRouterIgnore(false);
                list.add(new ListItem(link));
            });
            list.setVisible(!made.isEmpty());
            add(list);
            boolean wanted = record.state() == ReferralState.ACCEPTED;
            if (writes && wanted && record.partner().isPresent()) {
                add(new Div(Buttons.plain(Texts.of("referral.letter.write"),
                        click -> LetterNavigation.begin(LetterKind.REFERRAL, record.id().value()))));
            } else if (writes && wanted && !record.withoutLetter()) {
                add(new Paragraph(Texts.of("referral.letter.no_partner")));
            }
            setVisible(!made.isEmpty() || writes && wanted);
        }
    }

    /** The steps of a referral as a line; corrected ones stay readable and are marked. */
    static class CourseList extends OrderedList {

        CourseList(ReferralRecord record, PracticeTime time) {
            addClassName("referral-way");
            var corrected = record.correctedSteps();
            var all = record.steps();
            for (int i = 0; i < all.size(); i++) {
                add(item(record, all.get(i), corrected.contains(i), time));
            }
        }

        private static ListItem item(ReferralRecord record, ReferralRecord.Step step, boolean corrected,
                PracticeTime time) {
            var word = span("strong", Texts.label(step.state()));
            var by = step.by().map(name -> Texts.of("referral.list.by", name))
                    .orElse(Texts.of("referral.list.by_itself"));
            var when = span("meta", Dates.in(time.zone()).dateTime(step.at(), time.now()) + " " + by);
            var item = new ListItem(word, when);
            item.setClassName("corrected", corrected);
            if (corrected) {
                item.add(span("meta", Texts.of("referral.detail.was_corrected")));
            }
            step.corrects().ifPresent(position -> item.add(span("meta",
                    Texts.of("referral.detail.corrects", Texts.label(record.steps().get(position).state())))));
            step.benefit().ifPresent(benefit -> item.add(span("meta", BenefitField.words(benefit))));
            if (!step.why().isEmpty()) {
                item.add(new Paragraph(Say.it(step.why())));
            }
            return item;
        }
    }
}
