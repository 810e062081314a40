package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.WorkCell;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.ui.OutcomePlace.Picture;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What sessions led to, on one page: a sentence about the work that leaves clients sore, four pictures with links to
 * their details, and safety.
 */
@Route("outcomes")
@RolesAllowed({"THERAPIST", "MANAGER"})
class OutcomesView extends FiguresPage {

    OutcomesView(OutcomeChoices choices) {
        super(OutcomePlace.OVERVIEW, choices);
    }

    @Override
    void fill(Div all, OutcomeAddress asked, Overview overview) {
        var work = outcomes().by(Dimension.WORK, Measure.MARKED, asked.filter());
        all.add(headline(asked, overview, work),
                div("outcome-pictures", answered(asked, overview), sore(asked, overview, work),
                        complaints(asked, overview), learned(asked, overview)),
                safety(asked, overview));
    }

    /** The answer for which most come here, with a warning where too few have answered to speak for all. */
    private static Div headline(OutcomeAddress asked, Overview overview, Map<WorkCell, Share> shares) {
        var work = new SoreWork(shares);
        var headline = div("outcome-headline", paragraph("outcome-answer measure",
                empty(shares) ? Texts.of("outcome.sore.none") : work.words()));
        work.sorest().ifPresent(most -> headline.add(linkToSessions(asked, most.getKey(), most.getValue())));
        headline.add(paragraph("muted", Texts.of("outcome.counted", overview.sessions(), overview.unwanted())));
        if (overview.fewAnswered()) {
            headline.add(new NoteBox(State.ADAPT, Texts.of("outcome.few"), Texts.of("outcome.few_why")));
        }
        return headline;
    }

    private Div answered(OutcomeAddress asked, Overview overview) {
        var ways = outcomes().by(Dimension.ASKED, Measure.RESPONSE, asked.filter());
        var section = section(Picture.ANSWERED, asked, grid(figure(Measure.RESPONSE, asked, overview),
                figure(Measure.RETURNED, asked, overview)));
        if (!empty(ways)) {
            add(section, figure(OutcomeCharts.asked(ways), asked, Measure.RESPONSE, Dimension.ASKED));
        }
        return section;
    }

    private Div sore(OutcomeAddress asked, Overview overview, Map<WorkCell, Share> work) {
        var section = section(Picture.SORE, asked);
        if (!empty(work)) {
            add(section, figure(OutcomeCharts.work(work, Measure.MARKED), asked, Measure.MARKED, Dimension.WORK));
        }
        add(section, grid(figure(Measure.MARKED, asked, overview), figure(Measure.ANY, asked, overview),
                figure(Measure.OVER_48, asked, overview)), note("outcome.published"));
        return section;
    }

    private Div complaints(OutcomeAddress asked, Overview overview) {
        var groups = choices().groups().<Condition>complaints(Dimension.CONDITION, asked.filter());
        return section(Picture.COMPLAINTS, asked,
                grid(figure(Measure.IMPROVED, asked, overview), figure(Measure.BETTER, asked, overview)),
                ComplaintView.chart(Dimension.CONDITION, "condition", groups, asked));
    }

    private Div learned(OutcomeAddress asked, Overview overview) {
        return section(Picture.LEARNED, asked,
                grid(figure(Measure.ADVICE_USED, asked, overview), figure(Measure.ADJUSTED_BETTER, asked, overview)),
                AdjustmentsView.felt(choices().groups().adjustments(asked.filter()), asked));
    }

    private static RouterLink linkToSessions(OutcomeAddress asked, WorkCell work, Share share) {
        var mark = new OutcomeMark(Measure.MARKED, OutcomeMark.Holds.YES, Optional.of(Dimension.WORK.part(work)));
        return leading(Texts.of("outcome.behind.yes", share.count()), BehindView.class, asked.with(mark).address());
    }

    private Div safety(OutcomeAddress asked, Overview overview) {
        return section(
                Picture.SAFETY, asked,
                grid(
                        figure(Measure.URGENT, asked, overview), figure(Measure.RED_FLAG, asked, overview),
                        figure(Measure.DOCTOR, asked, overview), figure(Measure.DOCTOR_HEARD, asked, overview),
                        new ContactTimes(asked, overview)),
                new ResultList(overview));
    }

    private Div section(Picture picture, OutcomeAddress asked, Component... content) {
        var section = div("outcome-section stack", div("outcome-section-head", new H2(Texts.of(picture.titleKey())),
                places(picture.titleKey(), picture.details(), asked)));
        add(section, content);
        return section;
    }

    private static void add(Div section, Component... content) {
        Stream.of(content).forEach(OutcomesView::lowerHeadings);
        section.add(content);
    }

    /** Lowers the headings of a part, which has its own page too, below the section's heading. */
    private static void lowerHeadings(Component part) {
        if (part instanceof H2 title) {
            title.getElement().setAttribute("aria-level", "3");
        }
        part.getChildren().forEach(OutcomesView::lowerHeadings);
    }

    private static class ResultList extends Div {

        ResultList(Overview overview) {
            addClassNames("figure", "stack");
            add(new H3(Texts.of("outcome.results")));
            int all = overview.results();
            if (all == 0) {
                add(new Paragraph(Texts.of("outcome.results.none_why")));
            } else if (overview.scope().detailOf(all) == ShownDetail.HIDDEN) {
                add(new Paragraph(Texts.of("outcome.hidden")));
            } else {
                var list = new Facts("");
                for (var level : TriageLevel.values()) {
                    var count = span("number",
                            FigureWords.count(new Share(overview.levels().getOrDefault(level, 0), all, 0)));
                    list.fact(Texts.key(level), count);
                }
                add(list);
            }
            add(paragraph("meta measure", Texts.of("outcome.results.definition")));
        }
    }

    /** How long it took to reach somebody about an alert (OUT-13), with a link to those who still wait. */
    static class ContactTimes extends Div {

        ContactTimes(OutcomeAddress asked, Overview overview) {
            addClassName("figure");
            var reached = overview.share(Measure.REACHED);
            int waiting = reached.of() - reached.count();
            var definition = paragraph("meta measure", Texts.of("outcome.contact.definition"));
            var number = span("figure-number number", overview.contact()
                    .map(times -> Texts.of("outcome.contact.median", time(times.median())))
                    .orElse(Texts.of(waiting == 0 ? "outcome.contact.none" : "outcome.case.no_contact")));
            number.setClassName("few", overview.contact().isEmpty());
            add(new H3(Texts.of("outcome.contact")), number);
            overview.contact().ifPresent(times -> {
                var more = span("small number",
                        Texts.of("outcome.contact.more", times.of(), time(times.longest()), times.missing()));
                add(more);
            });
            add(definition);
            if (waiting > 0) {
                add(leading(Texts.of("outcome.contact.waiting"), CasesView.class, asked.address()));
            }
        }

        /** "38 min", "5 h 10 min". */
        static String time(Duration time) {
            return time.toHours() == 0
                    ? Texts.of("outcome.contact.minutes", time.toMinutes())
                    : Texts.of("outcome.contact.hours", time.toHours(), time.toMinutesPart());
        }
    }
}
