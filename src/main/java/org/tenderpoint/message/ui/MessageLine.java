package org.tenderpoint.message.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageRow;
import org.tenderpoint.message.MessageState;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** One message: to whom, what for, its state and the reason, and what can be done about it. */
class MessageLine extends Div {

    MessageLine(MessageRow row, Instant now, ZoneId zone, Runnable open, Runnable tryAgain) {
        addClassName("list-row");
        var who = div("grow stack tight", span("person-name", row.to()), span("meta", details(row, now, zone)));
        row.trouble().ifPresent(trouble -> {
            who.add(span("small", Texts.label(trouble)));
        });
        var state = div("list-state", state(row.state()));
        var action = div("list-action message-actions");
        if (row.state() == MessageState.RETRY || row.state() == MessageState.GIVEN_UP) {
            var again = Buttons.quiet(Texts.of("message.line.again"), click -> tryAgain.run());
            Buttons.about(row.to(), again);
            action.add(again);
        }
        if (row.state() != MessageState.SENT && row.state() != MessageState.SENDING
                && row.state() != MessageState.WITHHELD) {
            var look = Buttons.soft(Texts.of("message.line.open"), click -> open.run());
            Buttons.about(row.to(), look);
            action.add(look);
        }
        add(who, state, action);
    }

    private static String details(MessageRow row, Instant now, ZoneId zone) {
        var dates = Dates.in(zone);
        var parts = new ArrayList<String>();
        parts.add(Texts.label(row.kind()));
        if (row.way() != MessageChannel.EMAIL) {
            parts.add(Texts.label(row.way()));
        }
        parts.add(row.settledAt()
                .map(at -> dates.dateTime(at, now))
                .orElseGet(() -> Texts.of("message.line.due", dates.dateTime(row.due(), now))));
        row.deliveredAt().ifPresent(at -> parts.add(Texts.of("message.line.delivered", dates.dateTime(at, now))));
        if (row.state() == MessageState.RETRY) {
            parts.add(Texts.of("message.line.tries", row.tries()));
            row.nextTry().ifPresent(next -> parts.add(Texts.of("message.line.next", dates.dateTime(next, now))));
        }
        return OneLine.of(parts);
    }

    private static StateBadge state(MessageState state) {
        var word = Texts.label(state);
        return switch (state) {
            case GIVEN_UP -> new StateBadge(State.STOP, word).plain();
            case RETRY -> new StateBadge(State.ADAPT, Icons.REPEAT, word).plain();
            case QUEUED -> new StateBadge(State.NEUTRAL, Icons.CLOCK, word).plain();
            case SENDING -> new StateBadge(State.INFO, Icons.SEND, word).plain();
            case SENT -> new StateBadge(State.OK, word).plain();
            case WITHHELD -> new StateBadge(State.NEUTRAL, Icons.ARCHIVE, word).plain();
        };
    }
}
