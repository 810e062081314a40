package org.tenderpoint.client.ui;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tenderpoint.client.record.FeltSource;
import org.tenderpoint.client.record.FeltSource.FeltValue;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Pane;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How a client's last sessions felt: pain before and after, soreness afterwards; as lines, in words, and as a table.
 */
class FeltPanel extends Div {

    private static final int SESSIONS = 12;

    private final Map<SessionId, Map<FeltValue.Figure, OptionalInt>> sessions = new LinkedHashMap<>();
    private final Map<SessionId, Instant> when = new LinkedHashMap<>();

    FeltPanel(List<FeltSource> sources, ClientId client, ZoneId zone) {
        addClassName("felt");
        sources.stream()
                .flatMap(source -> source.felt(client, SESSIONS).stream())
                .sorted(Comparator.comparing(FeltValue::at))
                .forEach(felt -> {
                    sessions.computeIfAbsent(felt.session(), session -> new EnumMap<>(FeltValue.Figure.class))
                            .put(felt.figure(), felt.value());
                    when.putIfAbsent(felt.session(), felt.at());
                });
        boolean told = sessions.values().stream().flatMap(one -> one.values().stream())
                .anyMatch(OptionalInt::isPresent);
        setVisible(told);
        if (!told) {
            return;
        }
        add(Pane.heading(Texts.of("client.felt.title"), Texts.of("client.felt.sessions", sessions.size())));
        for (var figure : FeltValue.Figure.values()) {
            add(line(figure));
        }
        var words = paragraph("small muted", Texts.of("client.felt.words"));
        add(words, Disclosure.later(Texts.of("client.felt.table"), () -> table(zone)));
    }

    private Div line(FeltValue.Figure figure) {
        var values = sessions.keySet().stream().map(session -> value(session, figure)).toList();
        var name = span("strong", Texts.of("client.felt." + figure.code()));
        var words = span("number", values.stream().map(FeltPanel::word).collect(Collectors.joining(", ")));
        return div("felt-line", name, new FeltCourse(values), words);
    }

    private NativeTable table(ZoneId zone) {
        var dates = Dates.in(zone);
        var table = styled(new NativeTable(), "table");
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(Texts.of("client.felt.when"));
        for (var figure : FeltValue.Figure.values()) {
            head.addHeaderCell().setText(Texts.of("client.felt." + figure.code()));
        }
        sessions.keySet().forEach(session -> {
            var row = table.getBody().addRow();
            row.addDataCell().setText(Dates.shortDate(dates.dayOf(requireNonNull(when.get(session)))));
            for (var figure : FeltValue.Figure.values()) {
                row.addDataCell().setText(word(value(session, figure)));
            }
        });
        return table;
    }

    private OptionalInt value(SessionId session, FeltValue.Figure figure) {
        return requireNonNull(sessions.get(session)).getOrDefault(figure, OptionalInt.empty());
    }

    /** Not reported is not 0. */
    private static String word(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : Texts.of("client.felt.not_told");
    }

    /** One figure of a client's sessions as a small line, with words next to it. */
    @Tag("felt-course")
    @JsModule("context://components/felt-course.js")
    static class FeltCourse extends Component {

        FeltCourse(List<OptionalInt> values) {
            var json = JsonNodeFactory.instance.arrayNode();
            values.forEach(value -> {
                if (value.isPresent()) {
                    json.add(value.getAsInt());
                } else {
                    json.addNull();
                }
            });
            getElement().setPropertyJson("values", json);
            // the words next to it say the same
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
