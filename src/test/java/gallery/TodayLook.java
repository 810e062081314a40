package gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Avatar;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

@Route("day")
@AnonymousAllowed
class TodayLook extends Page {

    TodayLook() {
        super("modality.swedish");
        title("Thursday, 12 March");
        subtitle("7 appointments \u00b7 1 session to chart \u00b7 6 follow-ups open");
        var whose = new Segments<>(null, List.of("My day", "Everyone"), word -> word).labelledElsewhere("Whose day");
        whose.setValue("My day");
        actions(
                whose,
                Buttons.icon(Icons.SEARCH, "Search clients", event -> {}),
                Buttons.with(Icons.PLUS, Buttons.primary("Appointment", event -> {})));
        alerts(List.of(new AlertStrip(
                "Robert Ames needs a call now",
                "Reply at 10:42: tingling and weakness in the left leg, 41 h after session",
                Buttons.plain("Read reply", event -> {}),
                Buttons.with(Icons.PHONE, Buttons.danger("Call Robert", event -> {})))));
        var day = new Pane("The day");
        var list = new Div();
        list.addClassName("list");
        list.add(
                row("09:00", "10:00", "Elena Marsh", "Swedish, 60 min", State.OK, "Clear",
                        Buttons.quiet("Charted", e -> {})),
                row("10:15", "11:15", "Tom\u00e1s Rivera", "Sports massage, 60 min", State.ADAPT, "Adapt",
                        Buttons.plain("Not charted", e -> {})),
                current(row("11:30", "12:30", "Hannah Lindqvist", "Deep tissue, 60 min \u00b7 arrived 11:24",
                        State.ADAPT, "Adapt \u00b7 4 findings", Buttons.primary("Start session", e -> {}))),
                row("13:30", "14:15", "Greta Holm", "Swedish, 45 min", State.CLEARANCE, "Ask doctor first",
                        Buttons.plain("Open letter", e -> {})),
                row("14:45", "15:45", "Dev Patel", "First visit, 60 min", State.NEUTRAL, "Intake 6 of 9",
                        Buttons.plain("Finish intake", e -> {})),
                row("16:00", "17:00", "Aisha Rahman", "Myofascial release, 60 min", State.STOP, "Not today",
                        Buttons.quiet("Prepare", e -> {})),
                row("17:15", "18:15", "Luca Bianchi", "Deep tissue, 60 min", State.OK, "Clear",
                        Buttons.quiet("Prepare", e -> {})));
        day.add(list);
        var calls = new Pane("Calls").quiet();
        calls.add(Pane.heading("Calls due", "3"), call("67", "Nadia Petrov", 1), call("50", "Owen Blake", 0),
                call("46", "Ines Carvalho", 2));
        panes(Columns.SIDE_RIGHT, day, calls);
    }

    private static Div current(Div row) {
        row.addClassName("current");
        return row;
    }

    private static Div row(String from, String to, String name, String what, State state, String word,
            Component action) {
        var time = new Div(strong(from), new Span(to));
        time.addClassName("time");
        var text = new Div(strong(name), meta(what));
        text.addClassNames("grow", "stack", "tight");
        var row = new Div(time, new Avatar(name), text, in("list-state", new StateBadge(state, word).plain()),
                in("list-action", action));
        row.addClassName("list-row");
        return row;
    }

    private static Div call(String hours, String name, int made) {
        var figure = new com.vaadin.flow.dom.Element("b");
        figure.setText(hours);
        var time = new Div();
        time.getElement().appendChild(figure);
        time.add(new Span("h ago"));
        time.addClassName("hours");
        var tries = new Span();
        tries.addClassName("tries");
        for (int i = 0; i < 3; i++) {
            var dot = new com.vaadin.flow.dom.Element("i");
            if (i < made) {
                dot.getClassList().add("made");
            }
            tries.getElement().appendChild(dot);
        }
        var last = new Div(tries, new Span("No answer yesterday 17:20"));
        last.addClassNames("row", "tight", "small");
        var text = new Div(strong(name), meta("Myofascial release, back \u00b7 Mon 9 Mar"), last);
        text.addClassNames("grow", "stack", "tight");
        var button = Buttons.icon(Icons.PHONE, "Call " + name, event -> {});
        button.addClassName("soft");
        var row = new Div(time, text, button);
        row.addClassName("list-row");
        return row;
    }

    private static Div in(String className, Component content) {
        var cell = new Div(content);
        cell.addClassName(className);
        return cell;
    }

    static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }

    static Span meta(String text) {
        var span = new Span(text);
        span.addClassName("meta");
        return span;
    }
}
