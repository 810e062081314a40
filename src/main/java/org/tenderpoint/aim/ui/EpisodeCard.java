package org.tenderpoint.aim.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimWay;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.AimId;
import org.tenderpoint.platform.ui.Dates;

/** One episode: its activities, how each went at the start, and the latest rating. */
class EpisodeCard extends Div {

    EpisodeCard(AimSetRecord set, Dates dates) {
        addClassNames("stack", "episode");
        var title = new H2(set.complaint().isEmpty() ? Texts.of("aim.episode", set.number()) : set.complaint());
        var when = Dates.shortDate(dates.dayOf(set.setAt()));
        var line = new Paragraph(set.ended()
                .map(end -> Texts.of("aim.episode.ended", when, Dates.shortDate(dates.dayOf(end.at())),
                        Texts.small(Texts.label(end.how()))))
                .orElseGet(() -> Texts.of("aim.episode.since", when)));
        line.addClassName("meta");
        add(title, line, table(set));
    }

    private static NativeTable table(AimSetRecord set) {
        var table = new NativeTable();
        table.addClassName("table");
        var head = table.getHead().addRow();
        for (var column : new String[]{"aim.activity", "aim.start", "aim.last"}) {
            var cell = new NativeTableHeaderCell(Texts.of(column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("number", !column.equals("aim.activity"));
            head.add(cell);
        }
        for (var aim : set.aims()) {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(aim.activity());
            for (var value : new String[]{
                    last(set, aim.id(), way -> way == AimWay.START), last(set, aim.id(), way -> way != AimWay.START)
            }) {
                var cell = row.addDataCell();
                cell.setText(value);
                cell.addClassName("number");
            }
        }
        return table;
    }

    private static String last(AimSetRecord set, AimId aim, Predicate<AimWay> way) {
        Optional<OptionalInt> said = set.ratings().reversed().stream()
                .filter(rating -> rating.aim().equals(aim) && way.test(rating.way()))
                .map(AimSetRecord.Rating::value)
                .findFirst();
        return said.map(RatingField::words).orElseGet(() -> Texts.of("aim.not_asked"));
    }
}
