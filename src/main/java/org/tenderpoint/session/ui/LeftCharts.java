package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.ui.PracticeNavigation.PersonPart;
import org.tenderpoint.session.LeftChartService;
import org.tenderpoint.session.UnfinishedNote;

/** Charts that somebody left without signing them; each leads to where it is closed. */
@org.springframework.stereotype.Component
record LeftCharts(LeftChartService charts, ClientService clients, PracticeTime time) implements PersonPart {

    @Override
    public Optional<Component> onOwnAccount() {
        return Optional.empty();
    }

    @Override
    public Optional<Component> of(UserRecord person) {
        var left = charts.of(person.id());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var names = clients.names(left.stream().map(UnfinishedNote::client).toList());
        var list = styled(new UnorderedList(), "list");
        left.forEach(note -> list.add(new ListItem(line(note, names.getOrDefault(note.client(), "")))));
        return Optional.of(div("section flat stack", new H2(Texts.of("session.left.list")),
                new Paragraph(Texts.of("session.left.list.help")), list));
    }

    private Anchor line(UnfinishedNote note, String client) {
        var when = Dates.in(time.zone()).dateTime(note.startedAt(), time.now());
        return styled(new Anchor(SessionNavigation.route(note.session()),
                div("grow stack tight", span("strong", client), span("meta", when)), Icons.NEXT.create()), "list-row");
    }
}
