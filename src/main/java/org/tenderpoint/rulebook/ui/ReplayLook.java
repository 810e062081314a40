package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayService;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayedDecision;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayDifference;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayLine;
import org.tenderpoint.vocabulary.replay.ReplayRow;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.RecordLooks;

/**
 * Opens single decisions. A manager gives a reason once; it applies to everything opened on this page, and is stored in
 * the trail with each look.
 */
class ReplayLook {

    private final ReplayService replays;
    private final RecordLooks.OnPage looks;
    private final PracticeTime time;

    ReplayLook(ReplayService replays, RecordLooks looks, PracticeTime time) {
        this.replays = replays;
        this.looks = looks.begin(Texts.of("rulebook.replay.reason.why"), Texts.of("rulebook.replay.look"));
        this.time = time;
    }

    /** The day of a decision without the hour, which together with the calendar would reveal the client. */
    String day(ReplayRow one) {
        return Dates.date(Dates.in(time.zone()).dayOf(one.at()));
    }

    /** Shows the decision, or first asks for the reason. */
    Component into(ReplayRequest request, RuleBookSection book, ReplayRow one) {
        return looks.into(() -> {
            try {
                return shown(replays.open(request, book, one.decision()));
            } catch (IllegalArgumentException notOpen) {
                return new NoteBox(State.INFO, Texts.of("rulebook.replay.look.closed"));
            }
        });
    }

    private Component shown(ReplayedDecision decision) {
        var when = span("meta", Texts.of(
                "rulebook.replay.look.when",
                Dates.in(time.zone()).dateTime(decision.at(), time.now()), decision.ruleSet()));
        var head = div("stack tight", looks.link(decision.client()), when);
        return div("replay-look stack", head, differences(decision.differences()));
    }

    private static Component differences(List<ReplayDifference> differences) {
        if (differences.isEmpty()) {
            return new Paragraph(Texts.of("rulebook.replay.look.same"));
        }
        var list = styled(new UnorderedList(), "replay-differences");
        differences.forEach(one -> {
            var title = span("strong", Say.it(one.title()));
            var rules = span("source", String.join(", ", one.rules()));
            list.add(new ListItem(
                    title, rules,
                    new Div(new Span(Texts.of("rulebook.replay.look.before", words(one.before())))),
                    new Div(new Span(Texts.of("rulebook.replay.look.after", words(one.after()))))));
        });
        return list;
    }

    /** The line's words; a line with only a title still counts as present. */
    private static String words(Optional<ReplayLine> line) {
        return line.map(one -> one.words().get())
                .map(said -> said.isBlank() ? Texts.of("rulebook.replay.look.there") : said)
                .orElseGet(() -> Texts.of("rulebook.replay.look.nothing"));
    }
}
