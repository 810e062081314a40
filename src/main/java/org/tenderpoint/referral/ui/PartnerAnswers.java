package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.PartnerAnswerService;
import org.tenderpoint.referral.PartnerAnswerService.Answer;
import org.tenderpoint.referral.PartnerSays;
import org.tenderpoint.referral.ReferralRecord;

/**
 * What the partner answered by the link in the letter, with buttons by which a therapist confirms it or sets it aside.
 */
class PartnerAnswers extends Div {

    private final ReferralRecord record;
    private final PartnerAnswerService answers;
    private final Steps steps;
    private final PracticeTime time;
    private final boolean writes;

    PartnerAnswers(
            ReferralRecord record, List<Answer> given, PartnerAnswerService answers, Steps steps, PracticeTime time,
            boolean writes) {
        this.record = record;
        this.answers = answers;
        this.steps = steps;
        this.time = time;
        this.writes = writes;
        addClassNames("stack", "partner-answers");
        setVisible(!given.isEmpty());
        add(new H2(Texts.of("referral.answer.title")));
        given.forEach(one -> add(answer(one)));
    }

    private Div answer(Answer one) {
        var when = Dates.in(time.zone()).dateTime(one.at(), time.now());
        var shown = div("stack tight", span("strong", words(one.said())),
                span("meta", Texts.of("referral.answer.by_link", when)));
        if (!one.waits()) {
            shown.add(span("meta", Texts.of(
                    "referral.answer." + one.state().code(), one.by().orElse(""))));
        } else if (writes) {
            shown.add(
                    new Paragraph(Texts.of(one.steps() ? "referral.answer.records" : "referral.answer.records_none")),
                    div("row wrap",
                            Buttons.primary(Texts.of("referral.answer.confirm"), click -> steps.record(record,
                                    () -> answers.confirm(one.id(), record.version()))),
                            Buttons.plain(Texts.of("referral.answer.set_aside_it"), click -> steps.record(record,
                                    () -> answers.setAside(one.id())))));
        }
        return shown;
    }

    private String words(PartnerSays said) {
        var day = said.day().map(on -> Dates.date(on, time.today()));
        return OneLine.of(Stream.of(
                said.visit().map(Texts::label).map(word -> day.map(on -> word + " " + on).orElse(word)),
                said.helped().map(Texts::label),
                Optional.of(said.words()).filter(line -> !line.isEmpty()).map(line -> "\u201c" + line + "\u201d"))
                .flatMap(Optional::stream));
    }
}
